package th.prmind.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** Who waits for a speaker, for that speaker; and for those who run the programme, where a reminder has not helped. */
@Component
class AdviceTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Rights rights;

    AdviceTasks(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** One for each queue and each programme. Asked on every page, so by one query. */
    @Override
    public List<Task> tasksOf(Actor actor) {
        Set<UUID> run = rights.units(actor, Role.ORGANISER);
        return jdbc.sql("""
                        SELECT speaker.id, programme.title, programme.title_english,
                            '/advice/' || speaker.id AS url, 'advise' AS kind, min(request.asked_at) AS since
                        FROM learning.speaker
                        JOIN learning.programme ON programme.id = speaker.programme
                        JOIN learning.advice_request request ON request.speaker = speaker.id
                            AND request.answered_at IS NULL AND request.ended_at IS NULL
                        WHERE speaker.person = :person
                        GROUP BY speaker.id, programme.id
                        UNION ALL
                        SELECT programme.id, programme.title, programme.title_english,
                            '/programmes/' || programme.slug || '/advice', 'stalled', min(request.nudged_at)
                        FROM learning.programme
                        JOIN learning.speaker ON speaker.programme = programme.id
                        JOIN learning.advice_request request ON request.speaker = speaker.id
                            AND request.answered_at IS NULL AND request.ended_at IS NULL AND request.nudged_at IS NOT NULL
                        WHERE programme.unit = ANY (:run) AND programme.state = 'open'
                        GROUP BY programme.id
                        ORDER BY since""")
                .param("person", actor.id())
                .param("run", run.toArray(UUID[]::new))
                .query((row, _) -> {
                    boolean own = row.getString("kind").equals("advise");
                    return new Task(
                            own ? Task.Kind.ADVISE : Task.Kind.ADVICE_STALLED,
                            new SubjectRef(
                                    own ? "speaker" : "programme",
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    row.getString("title_english"),
                                    row.getString("url")),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }
}
