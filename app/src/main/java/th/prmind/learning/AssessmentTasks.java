package th.prmind.learning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.time.Dates;

/** Questions that wait for a participant's answer, and officers about whom a head of office is asked. */
@Component
class AssessmentTasks implements TaskSource {

    private static final String ROUNDS = """
            (SELECT programme, min(day) AS first, max(day) AS last,
                max(day + coalesce(starts, time '00:00')) AS last_starts
            FROM learning.round WHERE cancelled IS NULL GROUP BY programme) rounds
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Clock clock;

    AssessmentTasks(JdbcClient jdbc, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** Asked on every page, so by one query for each of the two. */
    @Override
    public List<Task> tasksOf(Actor actor) {
        List<Task> tasks = new ArrayList<>(own(actor));
        Set<UUID> reach = rights.approverReach(actor);
        if (!reach.isEmpty()) {
            tasks.addAll(asked(actor, reach));
        }
        return tasks;
    }

    private List<Task> own(Actor actor) {
        Instant now = clock.instant();
        return jdbc.sql("SELECT programme.*, stage.code AS stage, enrolment.since AS waits FROM learning.enrolment"
                        + " JOIN learning.programme ON programme.id = enrolment.programme AND programme.state = 'open'"
                        + " JOIN " + ROUNDS + " ON rounds.programme = programme.id"
                        + " CROSS JOIN (VALUES ('before'), ('after')) stage (code)" + """
                         WHERE enrolment.person = :person AND enrolment.state = 'enrolled'
                            AND EXISTS (SELECT FROM learning.question WHERE question.programme = programme.id)
                            AND NOT EXISTS (SELECT FROM learning.sitting WHERE sitting.programme = programme.id
                                AND sitting.person = enrolment.person AND sitting.stage = stage.code)
                            AND CASE stage.code WHEN 'before' THEN rounds.first >= :today
                                ELSE rounds.last_starts <= :now END
                        ORDER BY programme.id, stage.code DESC LIMIT 500""")
                .param("person", actor.id())
                .param("today", Dates.day(now))
                .param("now", Timestamp.valueOf(now.atZone(Dates.BANGKOK).toLocalDateTime()))
                .query((row, _) -> new Task(
                        Task.Kind.ASSESS,
                        new SubjectRef(
                                "programme",
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("title_english"),
                                "/programmes/" + row.getString("slug") + "/assessments/" + row.getString("stage")),
                        row.getTimestamp("waits").toInstant()))
                .list();
    }

    private List<Task> asked(Actor head, Set<UUID> reach) {
        LocalDate today = Dates.day(clock.instant());
        return jdbc.sql("SELECT programme.slug, person.id, person.name, person.name_english, ask.months,"
                        + " (rounds.last + make_interval(months => ask.months))::date AS due FROM learning.enrolment"
                        + " JOIN learning.programme ON programme.id = enrolment.programme AND programme.state <> 'draft'"
                        + " JOIN network.person ON person.id = enrolment.person"
                        + " JOIN " + ROUNDS + " ON rounds.programme = programme.id"
                        + " CROSS JOIN (VALUES (3), (6)) ask (months)" + """
                         WHERE enrolment.unit = ANY (:reach) AND enrolment.state = 'enrolled'
                            AND enrolment.person <> :head
                            AND rounds.last + make_interval(months => ask.months) <= :today
                            AND rounds.last + make_interval(months => ask.months + 3) > :today
                            AND NOT EXISTS (SELECT FROM learning.follow_up WHERE follow_up.programme = programme.id
                                AND follow_up.person = enrolment.person AND follow_up.months = ask.months)
                        ORDER BY due, person.name LIMIT 500""")
                .param("reach", reach.toArray(UUID[]::new))
                .param("head", head.id())
                .param("today", today)
                .query((row, _) -> new Task(
                        Task.Kind.FOLLOW_UP,
                        new SubjectRef(
                                "person",
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("name_english"),
                                "/programmes/" + row.getString("slug") + "/follow-ups/"
                                        + row.getObject("id", UUID.class) + "/" + row.getInt("months")),
                        row.getObject("due", LocalDate.class)
                                .atStartOfDay(Dates.BANGKOK)
                                .toInstant()))
                .list();
    }
}
