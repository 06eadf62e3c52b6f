package th.prmind.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals entries in batches: each seal's hash covers the seal before it and every entry of its batch, so that nothing
 * earlier can be altered, left out or put in without breaking all that follows.
 */
@Component
class AuditChain {

    private static final String ROWS = """
            SELECT concat_ws('|', id, extract(epoch FROM at), pseudonym, unit, action, subject_kind, subject_id, subject_title, detail, origin)
            FROM platform.audit_entry WHERE""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Seal(long id, int entries, String hash) {}

    /** @return how many entries were sealed */
    @Transactional
    public int seal() {
        jdbc.sql("LOCK TABLE platform.audit_seal IN EXCLUSIVE MODE").update();
        List<Long> ids = jdbc.sql("SELECT id FROM platform.audit_entry WHERE seal IS NULL ORDER BY id")
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        Optional<Seal> last = seals(" ORDER BY id DESC LIMIT 1").stream().findFirst();
        long id = last.map(Seal::id).orElse(0L) + 1;
        Long[] batch = ids.toArray(Long[]::new);
        List<String> rows = jdbc.sql(ROWS + " id = ANY(?) ORDER BY id")
                .param(batch)
                .query(String.class)
                .list();
        jdbc.sql("INSERT INTO platform.audit_seal VALUES (?, ?, ?, ?)")
                .params(
                        id,
                        Timestamp.from(clock.instant()),
                        batch.length,
                        hash(last.map(Seal::hash).orElse(""), rows))
                .update();
        jdbc.sql("UPDATE platform.audit_entry SET seal = ? WHERE id = ANY(?)")
                .params(id, batch)
                .update();
        return batch.length;
    }

    /** The first seal that no longer fits what it sealed; empty when the whole chain holds. */
    @Transactional(readOnly = true)
    public Optional<Seal> broken() {
        String before = "";
        for (Seal seal : seals(" ORDER BY id")) {
            List<String> rows = jdbc.sql(ROWS + " seal = ? ORDER BY id")
                    .param(seal.id())
                    .query(String.class)
                    .list();
            if (rows.size() != seal.entries() || !hash(before, rows).equals(seal.hash())) {
                return Optional.of(seal);
            }
            before = seal.hash();
        }
        return Optional.empty();
    }

    private List<Seal> seals(String rest) {
        return jdbc.sql("SELECT id, entries, hash FROM platform.audit_seal" + rest)
                .query(Seal.class)
                .list();
    }

    private static String hash(String before, List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            for (String row : rows) {
                digest.update((byte) '\n');
                digest.update(row.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
