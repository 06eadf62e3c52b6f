package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Enrolments {

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they asked or moved up. */
    List<Enrolment> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.enrolment WHERE programme = ? ORDER BY since, id")
                .param(programme)
                .query(Enrolments::read)
                .list();
    }

    List<Enrolment> of(UUID programme, Enrolment.State state) {
        return of(programme).stream()
                .filter(enrolment -> enrolment.state() == state)
                .toList();
    }

    List<Enrolment> ofPerson(UUID person) {
        return jdbc.sql("SELECT * FROM learning.enrolment WHERE person = ? ORDER BY since DESC, id")
                .param(person)
                .query(Enrolments::read)
                .list();
    }

    /** Those of these units that wait for a head's answer, the oldest first. */
    List<Enrolment> asked(Collection<UUID> units) {
        return jdbc.sql("""
                        SELECT * FROM learning.enrolment WHERE state = 'asked' AND unit = ANY (?)
                        ORDER BY since, id LIMIT 50""")
                .param(units.toArray(UUID[]::new))
                .query(Enrolments::read)
                .list();
    }

    Optional<Enrolment> find(UUID programme, UUID person) {
        return jdbc.sql("SELECT * FROM learning.enrolment WHERE programme = ? AND person = ?")
                .params(programme, person)
                .query(Enrolments::read)
                .optional();
    }

    Optional<Enrolment> byId(UUID programme, UUID id) {
        return jdbc.sql("SELECT * FROM learning.enrolment WHERE programme = ? AND id = ?")
                .params(programme, id)
                .query(Enrolments::read)
                .optional();
    }

    /** Whether the person has a seat there. */
    boolean enrolled(UUID programme, UUID person) {
        return find(programme, person)
                .filter(enrolment -> enrolment.state() == Enrolment.State.ENROLLED)
                .isPresent();
    }

    /** A wish, in place of one that was declined or left before. */
    void put(Enrolment enrolment) {
        jdbc.sql("""
                        INSERT INTO learning.enrolment (id, programme, person, unit, aim, state, since, decided_by, why)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (programme, person) DO UPDATE SET unit = excluded.unit, aim = excluded.aim,
                            state = excluded.state, since = excluded.since, decided_by = excluded.decided_by,
                            why = excluded.why""")
                .param(enrolment.id())
                .param(enrolment.programme())
                .param(enrolment.person())
                .param(enrolment.unit())
                .param(enrolment.aim())
                .param(enrolment.state().code())
                .param(Timestamp.from(enrolment.since()))
                .param(enrolment.decidedBy())
                .param(enrolment.why())
                .update();
    }

    void move(UUID id, Enrolment.State to, @Nullable UUID by, String why, Instant at) {
        jdbc.sql(
                        "UPDATE learning.enrolment SET state = ?, decided_by = coalesce(?, decided_by), why = ?, since = ? WHERE id = ?")
                .param(to.code())
                .param(by)
                .param(why)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    /** One at a time decides about the seats of a programme, until the end of the transaction. */
    void lock(UUID programme) {
        jdbc.sql("SELECT FROM learning.programme WHERE id = ? FOR UPDATE")
                .param(programme)
                .query((_, _) -> true)
                .single();
    }

    private static Enrolment read(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("aim"),
                Enrolment.State.of(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getObject("decided_by", UUID.class),
                row.getString("why"));
    }
}
