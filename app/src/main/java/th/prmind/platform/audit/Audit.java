package th.prmind.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book of changes: who did what to what, when, from where. Entries are only ever appended, in the transaction of the change
 * itself, under a pseudonym of the person; {@link SealAudit} chains them.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, CurrentActor currentActor, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    /**
     * One change as it is shown.
     *
     * @param person empty where the system acted or the person's key was erased
     */
    public record Entry(Instant at, Optional<UUID> person, String action, String detail) {}

    /**
     * Writes an entry in the caller's transaction. A person to whom something was done stands in it by their pseudonym as
     * well, without their name: else every sign-in would tell whose the pseudonym is.
     *
     * @param action the verb, as one word with hyphens ({@code approve}, {@code request-changes})
     * @param detail what else matters, without personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, SubjectRef subject, Map<String, ?> detail) {
        Optional<Actor> actor = currentActor.find();
        boolean isPerson = subject.kind().equals("person");
        jdbc.sql("""
                        INSERT INTO platform.audit_entry (at, pseudonym, unit, action, subject_kind, subject_id, subject_title, detail, origin)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Timestamp.from(clock.instant()))
                .param(actor.map(a -> pseudonym(a.id())).orElse(null))
                .param(actor.map(Actor::unit).orElse(null))
                .param(action)
                .param(subject.kind())
                .param(isPerson ? pseudonym(subject.id()) : subject.id())
                .param(isPerson ? "" : subject.title())
                .param(json.writeValueAsString(new TreeMap<>(detail)))
                .param(Origin.now().orElse(null))
                .update();
    }

    /** Everything that happened to one thing, the latest first. */
    public List<Entry> of(UUID subject) {
        return jdbc.sql("""
                        SELECT e.at, p.person, e.action, e.detail FROM platform.audit_entry e
                        LEFT JOIN platform.audit_pseudonym p ON p.pseudonym = e.pseudonym
                        WHERE e.subject_id IN
                            (:subject, (SELECT pseudonym FROM platform.audit_pseudonym WHERE person = :subject))
                        ORDER BY e.id DESC LIMIT 500""")
                .param("subject", subject)
                .query((row, _) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable((@Nullable UUID) row.getObject("person")),
                        row.getString("action"),
                        row.getString("detail")))
                .list();
    }

    private UUID pseudonym(UUID person) {
        jdbc.sql("INSERT INTO platform.audit_pseudonym VALUES (?, gen_random_uuid()) ON CONFLICT DO NOTHING")
                .param(person)
                .update();
        return jdbc.sql("SELECT pseudonym FROM platform.audit_pseudonym WHERE person = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }
}
