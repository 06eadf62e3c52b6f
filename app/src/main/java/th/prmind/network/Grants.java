package th.prmind.network;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.settings.Keyring;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Makes, finds and ends grants. Whether the actor may give one, the owner of the thing has asked before. */
@Component
public class Grants {

    private static final String PURPOSE = "grants";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Tries tries;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Grants(
            JdbcClient jdbc,
            Keyring keyring,
            Tries tries,
            ObjectProvider<SchedulerClient> scheduler,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.tries = tries;
        this.scheduler = scheduler;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A grant with what opens it.
     *
     * @param token is told once and can't be read again
     */
    public record Issued(Grant grant, String token) {}

    /** @throws Refusal when the end lies behind, or too far ahead */
    @Transactional
    public Issued make(Grant.Act act, SubjectRef subject, UUID unit, String name, Instant until) {
        requireEnd(act, until);
        Instant now = clock.instant();
        Grant grant = new Grant(
                ids.next(), act, subject, unit, name, currentActor.get().id(), now, until, null, null);
        String token = keyring.token();
        jdbc.sql("""
                        INSERT INTO network.grant (id, act, subject_kind, subject_id, subject_title, subject_url, unit,
                            name, hash, made_by, made_at, until)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        grant.id(),
                        act.code(),
                        subject.kind(),
                        subject.id(),
                        subject.title(),
                        subject.url(),
                        unit,
                        name,
                        keyring.hash(PURPOSE, token),
                        grant.madeBy(),
                        Timestamp.from(now),
                        Timestamp.from(until))
                .update();
        audit.record("make-grant", subject, Map.of("grant", grant.id(), "until", until));
        noteEndAt(grant.id(), until);
        return new Issued(grant, token);
    }

    /**
     * The grant that a link opens now.
     *
     * @throws LinkOver when it has ended or was withdrawn, or there is none such for that act
     */
    public Grant opened(Grant.Act act, String token) {
        Grant grant = jdbc.sql("SELECT * FROM network.grant WHERE hash = ? AND act = ?")
                .params(keyring.hash(PURPOSE, token), act.code())
                .query(Grants::read)
                .optional()
                .orElseThrow(() -> new LinkOver(null));
        if (grant.state(clock.instant()) != Grant.State.OPEN) {
            throw new LinkOver(grant);
        }
        return grant;
    }

    /** @return empty when there is no such grant for that subject */
    public Optional<Grant> find(UUID subject, UUID grant) {
        return jdbc.sql("SELECT * FROM network.grant WHERE subject_id = ? AND id = ?")
                .params(subject, grant)
                .query(Grants::read)
                .optional();
    }

    /** Those for a subject, the latest first. */
    public List<Grant> of(Grant.Act act, UUID subject) {
        return jdbc.sql("SELECT * FROM network.grant WHERE act = ? AND subject_id = ? ORDER BY made_at DESC, id")
                .params(act.code(), subject)
                .query(Grants::read)
                .list();
    }

    /** What that person has given leave for, the latest first. */
    public List<Grant> madeBy(Grant.Act act, UUID person) {
        return jdbc.sql("SELECT * FROM network.grant WHERE act = ? AND made_by = ? ORDER BY made_at DESC LIMIT 200")
                .params(act.code(), person)
                .query(Grants::read)
                .list();
    }

    /** What that person has given leave for and is still open, the oldest first. */
    List<Grant> openOf(UUID person) {
        return jdbc.sql("""
                        SELECT * FROM network.grant WHERE made_by = ? AND withdrawn IS NULL AND until > ?
                        ORDER BY made_at, id""")
                .params(person, Timestamp.from(clock.instant()))
                .query(Grants::read)
                .list();
    }

    void handTo(Grant grant, UUID successor) {
        jdbc.sql("UPDATE network.grant SET made_by = ? WHERE id = ?")
                .params(successor, grant.id())
                .update();
    }

    /** Somebody has opened it. Told by a person's browser, not by a machine that looks at links. */
    @Transactional
    public void open(Grant grant) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE network.grant SET opened = ? WHERE id = ?")
                .params(Timestamp.from(now), grant.id())
                .update();
        // Once a day: each look would drown the rest.
        if (grant.opened() == null || Dates.day(grant.opened()).isBefore(Dates.day(now))) {
            audit.record("open-grant", grant.subject(), Map.of("grant", grant.id()));
        }
    }

    /** Whether that act through the link is among the first so many of a quarter of an hour. */
    @Transactional
    public boolean allowed(Grant grant, String act, int most) {
        return tries.allowed("grant-" + act, grant.id().toString(), most);
    }

    /** Closes it at once; a second time changes nothing. */
    @Transactional
    public void withdraw(Grant grant) {
        int changed = jdbc.sql(
                        "UPDATE network.grant SET withdrawn = ?, withdrawn_by = ? WHERE id = ? AND withdrawn IS NULL")
                .params(Timestamp.from(clock.instant()), currentActor.get().id(), grant.id())
                .update();
        if (changed > 0) {
            audit.record("withdraw-grant", grant.subject(), Map.of("grant", grant.id()));
        }
    }

    /** @throws Refusal when it was withdrawn, or the new end lies behind or too far ahead */
    @Transactional
    public void extend(Grant grant, Instant until) {
        requireNotWithdrawn(grant);
        requireEnd(grant.act(), until);
        jdbc.sql("UPDATE network.grant SET until = ?, ended = NULL WHERE id = ?")
                .params(Timestamp.from(until), grant.id())
                .update();
        audit.record("extend-grant", grant.subject(), Map.of("grant", grant.id(), "until", until));
        noteEndAt(grant.id(), until);
    }

    /**
     * Another link for the same leave; the one before opens nothing any more.
     *
     * @return its token
     * @throws Refusal when it was withdrawn
     */
    @Transactional
    public String renew(Grant grant) {
        requireNotWithdrawn(grant);
        String token = keyring.token();
        jdbc.sql("UPDATE network.grant SET hash = ? WHERE id = ?")
                .params(keyring.hash(PURPOSE, token), grant.id())
                .update();
        audit.record("renew-grant", grant.subject(), Map.of("grant", grant.id()));
        return token;
    }

    /** Writes into the audit trail that it has ended, unless it was withdrawn or extended meanwhile. */
    @Transactional
    void noteEnd(UUID id) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        UPDATE network.grant SET ended = ?
                        WHERE id = ? AND withdrawn IS NULL AND ended IS NULL AND until <= ? RETURNING *""")
                .params(now, id, now)
                .query(Grants::read)
                .optional()
                .ifPresent(grant -> audit.record("end-grant", grant.subject(), Map.of("grant", grant.id())));
    }

    private void noteEndAt(UUID id, Instant until) {
        scheduler
                .getObject()
                .scheduleIfNotExists(GrantEnded.DESCRIPTOR
                        .instance(id + "@" + until.getEpochSecond())
                        .scheduledTo(until));
    }

    private void requireEnd(Grant.Act act, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            throw new Refusal("network.grant.end-behind");
        }
        if (until.isAfter(now.plus(act.longest()))) {
            throw new Refusal("network.grant.end-too-far", act.longest().toDays() - 1);
        }
    }

    private static void requireNotWithdrawn(Grant grant) {
        if (grant.withdrawn() != null) {
            throw new Refusal("network.grant.withdrawn");
        }
    }

    private static Grant read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn");
        @Nullable Timestamp opened = row.getTimestamp("opened");
        return new Grant(
                row.getObject("id", UUID.class),
                Grant.Act.of(row.getString("act")),
                new SubjectRef(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_title"),
                        row.getString("subject_url")),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                opened == null ? null : opened.toInstant());
    }
}
