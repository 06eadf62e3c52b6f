package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roles that one person exercises on that day, those of others in whose place they stand too. */
    List<RoleHeld> of(UUID person, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM network.role_held WHERE person = :person
                        AND coalesce(from_day, :day) <= :day AND coalesce(to_day, :day) >= :day""")
                .param("person", person)
                .param("day", day)
                .query(Memberships::readHeld)
                .list();
    }

    /** Everybody active who exercises the role at one of the units on that day. */
    List<RoleHeld> holders(Role role, Collection<UUID> units, LocalDate day) {
        return jdbc.sql("""
                        SELECT m.* FROM network.role_held m JOIN network.person p ON p.id = m.person AND p.active
                            AND coalesce(p.last_day, :day) >= :day
                        WHERE m.role = :role AND m.unit = ANY(:units)
                        AND coalesce(m.from_day, :day) <= :day AND coalesce(m.to_day, :day) >= :day""")
                .param("role", role.code())
                .param("units", units.toArray(UUID[]::new))
                .param("day", day)
                .query(Memberships::readHeld)
                .list();
    }

    /** These people, and who stands in for them in that role on that day at any unit; nobody who left. */
    List<RoleHeld> standingFor(Collection<UUID> people, Role role, LocalDate day) {
        return jdbc.sql("""
                        WITH standing AS (
                            SELECT id AS person, unit, NULL::date AS from_day, NULL::date AS to_day, NULL::uuid AS absent, NULL::text AS style
                            FROM network.person WHERE id = ANY(:people)
                            UNION ALL
                            SELECT standing, unit, from_day, to_day, absent, style FROM network.stand_in
                            WHERE absent = ANY(:people) AND role = :role AND :day BETWEEN from_day AND to_day)
                        SELECT s.*, :role AS role FROM standing s JOIN network.person p ON p.id = s.person AND p.active
                            AND coalesce(p.last_day, :day) >= :day""")
                .param("people", people.toArray(UUID[]::new))
                .param("role", role.code())
                .param("day", day)
                .query(Memberships::readHeld)
                .list();
    }

    /** The person's own roles, past and coming ones too. */
    List<Membership> ofPerson(UUID person) {
        return jdbc.sql("SELECT * FROM network.membership WHERE person = ? ORDER BY from_day NULLS FIRST, role")
                .param(person)
                .query(Memberships::read)
                .list();
    }

    List<Membership> all() {
        return jdbc.sql("SELECT * FROM network.membership")
                .query(Memberships::read)
                .list();
    }

    void put(Membership membership) {
        jdbc.sql("""
                        INSERT INTO network.membership VALUES (:person, :unit, :role, :from, :to)
                        ON CONFLICT (person, unit, role) DO UPDATE SET from_day = :from, to_day = :to""")
                .param("person", membership.person())
                .param("unit", membership.unit())
                .param("role", membership.role().code())
                .param("from", membership.fromDay())
                .param("to", membership.toDay())
                .update();
    }

    void remove(UUID person, UUID unit, Role role) {
        jdbc.sql("DELETE FROM network.membership WHERE person = ? AND unit = ? AND role = ?")
                .params(person, unit, role.code())
                .update();
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("person", UUID.class),
                row.getObject("unit", UUID.class),
                Role.of(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    private static RoleHeld readHeld(ResultSet row, int number) throws SQLException {
        @Nullable UUID absent = row.getObject("absent", UUID.class);
        return new RoleHeld(
                row.getObject("person", UUID.class),
                row.getObject("unit", UUID.class),
                Role.of(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                absent == null ? null : new InPlaceOf(absent, InPlaceOf.Style.of(row.getString("style"))));
    }
}
