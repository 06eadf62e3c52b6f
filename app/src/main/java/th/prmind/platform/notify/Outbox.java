package th.prmind.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.identity.Ids;

/**
 * What is on its way out. A notice goes by a transport in one dispatch and never in another; a dispatch belongs to the one
 * who has claimed it.
 */
@Repository
class Outbox {

    /** Longer than any transport waits for its server. */
    static final Duration LONGEST_TRY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Ids ids;

    Outbox(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void put(
            UUID notice,
            UUID recipient,
            @Nullable UUID unit,
            String transport,
            boolean urgent,
            Preferences.Going going,
            Instant now) {
        UUID dispatch = going.gathered() == null
                ? alone(recipient, unit, transport, urgent, now)
                : gathered(recipient, unit, transport, going.gathered());
        jdbc.sql("INSERT INTO platform.dispatch_notice VALUES (?, ?, ?)")
                .params(notice, transport, dispatch)
                .update();
    }

    private UUID alone(UUID recipient, @Nullable UUID unit, String transport, boolean urgent, Instant now) {
        UUID id = ids.next();
        jdbc.sql("""
                        INSERT INTO platform.dispatch (id, recipient, unit, transport, urgent, due, state)
                        VALUES (?, ?, ?, ?, ?, ?, 'waiting')""")
                .param(id)
                .param(recipient)
                .param(unit)
                .param(transport)
                .param(urgent)
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    /** The one that waits for that moment; its row is held, so that it is not sent until this notice is in it or is not. */
    private UUID gathered(UUID recipient, @Nullable UUID unit, String transport, Instant moment) {
        Instant slot = moment;
        while (true) {
            Optional<UUID> waiting = jdbc.sql("""
                            INSERT INTO platform.dispatch (id, recipient, unit, transport, gathered, urgent, due, state)
                            VALUES (:id, :recipient, :unit, :transport, :slot, false, :slot, 'waiting')
                            ON CONFLICT (recipient, transport, gathered) DO UPDATE SET urgent = dispatch.urgent
                            WHERE dispatch.state = 'waiting' AND dispatch.tries = 0 RETURNING id""")
                    .param("id", ids.next())
                    .param("recipient", recipient)
                    .param("unit", unit)
                    .param("transport", transport)
                    .param("slot", Timestamp.from(slot))
                    .query(UUID.class)
                    .optional();
            if (waiting.isPresent()) {
                return waiting.get();
            }
            slot = slot.plusSeconds(60); // It went while the notice was being written: this one has just missed it.
        }
    }

    /**
     * Takes the most pressing dispatch whose time has come, so that no other node or job has it too; or one whose try was
     * begun long ago and can't be going on any more.
     */
    Optional<Dispatch> claim(Collection<String> transports, Instant now) {
        return jdbc.sql("""
                        UPDATE platform.dispatch d SET state = 'sending', claimed = :now, tries = d.tries + 1
                        FROM (SELECT id, state FROM platform.dispatch
                            WHERE transport = ANY(:transports)
                            AND (state = 'waiting' AND due <= :now OR state = 'sending' AND claimed < :stale)
                            ORDER BY urgent DESC, due LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
                        WHERE d.id = next.id RETURNING d.*, next.state = 'sending' AS broken""")
                .param("transports", transports.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(LONGEST_TRY)))
                .query(Outbox::read)
                .optional();
    }

    void again(UUID id, Instant due) {
        jdbc.sql("UPDATE platform.dispatch SET state = 'waiting', due = ? WHERE id = ? AND state = 'sending'")
                .params(Timestamp.from(due), id)
                .update();
    }

    void end(UUID id, Dispatch.End end, Instant at) {
        jdbc.sql("UPDATE platform.dispatch SET state = ?, ended = ? WHERE id = ? AND state = 'sending'")
                .params(end.code(), Timestamp.from(at), id)
                .update();
    }

    /** Whether that notice goes, or went, by that transport too. */
    boolean holds(UUID notice, String transport) {
        return jdbc.sql("SELECT count(*) FROM platform.dispatch_notice WHERE notice = ? AND transport = ?")
                        .params(notice, transport)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many of a person's messages have perhaps not arrived since then. */
    int inDoubt(UUID recipient, String transport, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM platform.dispatch
                        WHERE recipient = ? AND transport = ? AND state = 'in-doubt' AND ended > ?""")
                .params(recipient, transport, Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The day's notices that wait go at the new moment, where none waits for that already. */
    void move(UUID recipient, Instant from, Instant to) {
        jdbc.sql("""
                        UPDATE platform.dispatch d SET gathered = :to, due = :to
                        WHERE recipient = :recipient AND state = 'waiting' AND tries = 0 AND gathered = :from
                        AND NOT EXISTS (SELECT FROM platform.dispatch o WHERE o.recipient = d.recipient
                            AND o.transport = d.transport AND o.gathered = :to)""")
                .param("recipient", recipient)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("""
                        DELETE FROM platform.dispatch d WHERE ended < ?
                        AND NOT EXISTS (SELECT FROM platform.dispatch_notice n WHERE n.dispatch = d.id)""").param(Timestamp.from(before)).update();
    }

    private static Dispatch read(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                row.getObject("id", UUID.class),
                row.getObject("recipient", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("transport"),
                row.getBoolean("urgent"),
                row.getInt("tries"),
                row.getBoolean("broken"));
    }
}
