package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StandIns {

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that a person gives or takes part in, and that are not over on that day; the next to begin first. */
    List<StandIn> of(UUID person, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM network.stand_in WHERE (absent = :person OR standing = :person) AND to_day >= :day
                        ORDER BY from_day, role""")
                .param("person", person)
                .param("day", day)
                .query(StandIns::read)
                .list();
    }

    List<StandIn> at(UUID unit, LocalDate day) {
        return jdbc.sql("SELECT * FROM network.stand_in WHERE unit = ? AND to_day >= ? ORDER BY from_day, role")
                .params(unit, day)
                .query(StandIns::read)
                .list();
    }

    Optional<StandIn> find(UUID id, UUID absent) {
        return jdbc.sql("SELECT * FROM network.stand_in WHERE id = ? AND absent = ?")
                .params(id, absent)
                .query(StandIns::read)
                .optional();
    }

    void add(StandIn standIn) {
        jdbc.sql("INSERT INTO network.stand_in VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        standIn.id(),
                        standIn.unit(),
                        standIn.role().code(),
                        standIn.absent(),
                        standIn.standing(),
                        standIn.style().code(),
                        standIn.fromDay(),
                        standIn.toDay())
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("UPDATE network.stand_in SET to_day = ? WHERE id = ?")
                .params(lastDay, id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM network.stand_in WHERE id = ?").param(id).update();
    }

    private static StandIn read(ResultSet row, int number) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                Role.of(row.getString("role")),
                row.getObject("absent", UUID.class),
                row.getObject("standing", UUID.class),
                InPlaceOf.Style.of(row.getString("style")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
