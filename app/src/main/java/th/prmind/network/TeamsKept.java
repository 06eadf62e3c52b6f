package th.prmind.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;
import th.prmind.platform.privacy.Retention;
import th.prmind.platform.time.Dates;

/** What somebody has to do with teams, and how long a team's space stays when the team is over. */
@Component
class TeamsKept implements PersonalData, Retention {

    private final JdbcClient jdbc;

    TeamsKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                rows("teams", """
                        SELECT t.name AS title, m.since AS at, m.last_day AS "to"
                        FROM network.team_member m JOIN network.team t ON t.id = m.team WHERE m.person = ? ORDER BY m.since""", person),
                rows("team-notes", """
                        SELECT at, text FROM network.team_note WHERE author = ? AND removed IS NULL ORDER BY at DESC""", person),
                rows("team-tasks", """
                        SELECT what AS title, made_at AS at FROM network.team_task WHERE holder = ? ORDER BY made_at DESC""", person),
                rows("team-files", """
                        SELECT name AS title, added_at AS at FROM network.team_file WHERE added_by = ? ORDER BY added_at DESC""", person));
    }

    /** What they wrote for the team stays with the team; that they belong to it, hold tasks and were named goes. */
    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM network.team_member WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE network.team_task SET holder = NULL WHERE holder = ? AND done IS NULL")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM network.naming WHERE person = ?").param(person).update();
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public Period period() {
        return Period.ofYears(2);
    }

    /** Teams that were over before that day, with everything in them. */
    @Override
    public int throwAway(LocalDate day) {
        Instant before = day.atStartOfDay(Dates.BANGKOK).toInstant();
        String over = "(ended < :before OR ended IS NULL AND last_day < :day)";
        jdbc.sql("""
                        DELETE FROM network.naming WHERE words IN (SELECT n.id FROM network.team_note n
                            JOIN network.team t ON t.id = n.team WHERE """ + " " + over + ")")
                .param("before", Timestamp.from(before))
                .param("day", day)
                .update();
        return jdbc.sql("DELETE FROM network.team WHERE " + over)
                .param("before", Timestamp.from(before))
                .param("day", day)
                .update();
    }

    private Kept rows(String kind, String sql, UUID person) {
        return Kept.of(kind, jdbc.sql(sql).param(person).query().listOfRows());
    }
}
