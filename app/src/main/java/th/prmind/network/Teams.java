package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and who belongs to them. Whose account or time with the team is over belongs to it no longer. */
@Repository
class Teams {

    private static final String MEMBERS = """
            SELECT m.* FROM network.team_member m JOIN network.person p ON p.id = m.person AND p.active
                AND coalesce(p.last_day, :day) >= :day
            WHERE coalesce(m.last_day, :day) >= :day
            """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Team> find(UUID id) {
        return jdbc.sql("SELECT * FROM network.team WHERE id = ?")
                .param(id)
                .query(Teams::read)
                .optional();
    }

    /** With its row held until the transaction ends, so that two don't let go of the last co-ordinator at once. */
    Optional<Team> lock(UUID id) {
        return jdbc.sql("SELECT * FROM network.team WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Teams::read)
                .optional();
    }

    /** The teams to which the person belongs, the latest first. */
    List<Team> of(UUID person, LocalDate day) {
        return jdbc.sql("SELECT t.* FROM network.team t WHERE t.id IN (SELECT team FROM (" + MEMBERS
                        + " AND m.person = :person) AS mine) ORDER BY t.made_at DESC, t.id")
                .param("person", person)
                .param("day", day)
                .query(Teams::read)
                .list();
    }

    /** Co-ordinators first, then in the order in which they came. */
    List<TeamMember> members(UUID team, LocalDate day) {
        return jdbc.sql(MEMBERS + " AND m.team = :team ORDER BY m.coordinates DESC, m.since, m.person")
                .param("team", team)
                .param("day", day)
                .query(Teams::readMember)
                .list();
    }

    Optional<TeamMember> member(UUID team, UUID person, LocalDate day) {
        return jdbc.sql(MEMBERS + " AND m.team = :team AND m.person = :person")
                .param("team", team)
                .param("person", person)
                .param("day", day)
                .query(Teams::readMember)
                .optional();
    }

    /** The person's place in teams, also where their account is over; not where their time with the team is. */
    List<TeamMember> placesOf(UUID person, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM network.team_member WHERE person = :person AND coalesce(last_day, :day) >= :day
                        ORDER BY since, team""")
                .param("person", person)
                .param("day", day)
                .query(Teams::readMember)
                .list();
    }

    void add(Team team) {
        jdbc.sql("""
                        INSERT INTO network.team (id, name, purpose, made_by, made_at, last_day)
                        VALUES (:id, :name, :purpose, :madeBy, :madeAt, :lastDay)""")
                .param("id", team.id())
                .param("name", team.name())
                .param("purpose", team.purpose())
                .param("madeBy", team.madeBy())
                .param("madeAt", Timestamp.from(team.madeAt()))
                .param("lastDay", team.lastDay())
                .update();
    }

    void change(Team team) {
        jdbc.sql("UPDATE network.team SET name = :name, purpose = :purpose, last_day = :lastDay WHERE id = :id")
                .param("id", team.id())
                .param("name", team.name())
                .param("purpose", team.purpose())
                .param("lastDay", team.lastDay())
                .update();
    }

    void end(UUID team, Instant at, UUID by) {
        jdbc.sql("UPDATE network.team SET ended = ?, ended_by = ? WHERE id = ?")
                .params(Timestamp.from(at), by, team)
                .update();
    }

    void reopen(UUID team, @Nullable LocalDate lastDay) {
        jdbc.sql("UPDATE network.team SET ended = NULL, ended_by = NULL, last_day = :lastDay WHERE id = :team")
                .param("lastDay", lastDay)
                .param("team", team)
                .update();
    }

    /** Who was there before, and left or whose time was over, comes back as new. */
    void put(TeamMember member) {
        jdbc.sql("""
                        INSERT INTO network.team_member (team, person, coordinates, since, added_by, last_day)
                        VALUES (:team, :person, :coordinates, :since, :addedBy, :lastDay)
                        ON CONFLICT (team, person) DO UPDATE SET coordinates = :coordinates, since = :since, added_by = :addedBy,
                            last_day = :lastDay""")
                .param("team", member.team())
                .param("person", member.person())
                .param("coordinates", member.coordinates())
                .param("since", Timestamp.from(member.since()))
                .param("addedBy", member.addedBy())
                .param("lastDay", member.lastDay())
                .update();
    }

    void remove(UUID team, UUID person) {
        jdbc.sql("DELETE FROM network.team_member WHERE team = ? AND person = ?")
                .params(team, person)
                .update();
    }

    private static Team read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended");
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("last_day", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private static TeamMember readMember(ResultSet row, int number) throws SQLException {
        return new TeamMember(
                row.getObject("team", UUID.class),
                row.getObject("person", UUID.class),
                row.getBoolean("coordinates"),
                row.getTimestamp("since").toInstant(),
                row.getObject("added_by", UUID.class),
                row.getObject("last_day", LocalDate.class));
    }
}
