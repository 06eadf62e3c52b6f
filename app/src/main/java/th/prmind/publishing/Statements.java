package th.prmind.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.engine.Report;

/** What releases state of the briefs' facts, and which releases were read against which version of a brief. */
@Repository
class Statements {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Statements(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Live releases not yet read against this version of a brief, by id.
     *
     * @param after the last id of the portion before, or null
     */
    List<UUID> unread(String brief, int version, @Nullable UUID after, int size) {
        return jdbc.sql("""
                        SELECT r.id FROM publishing.release r
                        WHERE r.state = 'LIVE' AND r.id > ? AND NOT EXISTS (SELECT 1 FROM publishing.reading g
                            WHERE g.brief = ? AND g.release = r.id AND g.version >= ?)
                        ORDER BY r.id LIMIT ?""")
                .param(after == null ? new UUID(0, 0) : after)
                .param(brief)
                .param(version)
                .param(size)
                .query(UUID.class)
                .list();
    }

    long unread(String brief, int version) {
        return jdbc.sql("""
                        SELECT count(*) FROM publishing.release r
                        WHERE r.state = 'LIVE' AND NOT EXISTS (SELECT 1 FROM publishing.reading g
                            WHERE g.brief = ? AND g.release = r.id AND g.version >= ?)""").param(brief).param(version).query(Long.class).single();
    }

    /**
     * Notes these releases as read, and forgets what they stated of older versions.
     *
     * @return those that nobody else has read at the same time; theirs is the caller's to {@link #add}
     */
    Set<UUID> begin(Collection<UUID> releases, String brief, int version) {
        List<UUID> ours = jdbc.sql("""
                        INSERT INTO publishing.reading (release, brief, version) SELECT unnest(?), ?, ?
                        ON CONFLICT (brief, release) DO UPDATE SET version = excluded.version
                            WHERE reading.version < excluded.version
                        RETURNING release""")
                .param(releases.toArray(UUID[]::new))
                .param(brief)
                .param(version)
                .query(UUID.class)
                .list();
        jdbc.sql("DELETE FROM publishing.statement WHERE release = ANY (?) AND brief = ?")
                .param(ours.toArray(UUID[]::new))
                .param(brief)
                .update();
        return Set.copyOf(ours);
    }

    void add(Collection<Statement> statements) {
        batches.batchUpdate(
                "INSERT INTO publishing.statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statements,
                500,
                (row, statement) -> {
                    row.setObject(1, statement.release());
                    row.setString(2, statement.brief());
                    row.setString(3, statement.fact());
                    row.setInt(4, statement.version());
                    row.setString(5, statement.verdict().name());
                    row.setString(6, statement.value());
                    row.setString(7, statement.sentence());
                    row.setInt(8, statement.start());
                    row.setInt(9, statement.end());
                });
    }

    /** What live releases state of a fact: of each its first sentence for each value, the latest release first. */
    List<Copy> copies(String brief, String fact) {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (s.release, s.verdict, s.value) s.*, r.slug, r.kind, r.title, r.unit,
                                r.source_name, r.url, r.places, r.published_at
                            FROM publishing.statement s JOIN publishing.release r ON r.id = s.release AND r.state = 'LIVE'
                            WHERE s.brief = ? AND s.fact = ?
                            ORDER BY s.release, s.verdict, s.value, length(s.sentence) DESC) copies
                        ORDER BY published_at DESC, release, verdict""")
                .param(brief)
                .param(fact)
                .query((row, number) -> new Copy(
                        STATEMENT.mapRow(row, number),
                        row.getString("slug"),
                        Release.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("unit", UUID.class),
                        row.getString("source_name"),
                        row.getString("url"),
                        List.of((String[]) row.getArray("places").getArray()),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /** @param unit whose release it is */
    record Outdated(UUID release, UUID unit, int version) {}

    /** Units' own live releases that state what a brief no longer says, or never said. */
    List<Outdated> outdated(String brief) {
        return jdbc.sql("""
                        SELECT DISTINCT s.release, r.unit, s.version FROM publishing.statement s
                        JOIN publishing.release r ON r.id = s.release AND r.state = 'LIVE' AND r.kind = 'OWN' AND r.unit IS NOT NULL
                        WHERE s.brief = ? AND s.verdict IN ('OUTDATED', 'CONTRADICTED') LIMIT 500""").param(brief).query(Outdated.class).list();
    }

    List<Statement> of(UUID release) {
        return jdbc.sql("SELECT * FROM publishing.statement WHERE release = ? ORDER BY brief, fact, verdict, value")
                .param(release)
                .query(STATEMENT)
                .list();
    }

    private static final RowMapper<Statement> STATEMENT = (row, _) -> new Statement(
            row.getObject("release", UUID.class),
            row.getString("brief"),
            row.getString("fact"),
            row.getInt("version"),
            Report.Verdict.valueOf(row.getString("verdict")),
            row.getString("value"),
            row.getString("sentence"),
            row.getInt("value_start"),
            row.getInt("value_end"));
}
