package th.prmind.publishing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Releases {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Releases(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql("SELECT * FROM publishing.release WHERE id = ?")
                .param(id)
                .query(WHOLE)
                .optional();
    }

    Optional<Release> findOptional(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(this::find);
    }

    Optional<Release> findBySlug(String slug) {
        return jdbc.sql("SELECT * FROM publishing.release WHERE slug = ?")
                .param(slug)
                .query(WHOLE)
                .optional();
    }

    Optional<Release> findByEdition(UUID edition) {
        return jdbc.sql("SELECT * FROM publishing.release WHERE edition = ?")
                .param(edition)
                .query(WHOLE)
                .optional();
    }

    /** Locked until the transaction ends, so that two people's steps follow each other. */
    Optional<Release> lock(UUID id) {
        return jdbc.sql("SELECT * FROM publishing.release WHERE id = ? FOR UPDATE")
                .param(id)
                .query(WHOLE)
                .optional();
    }

    List<Release> whole(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM publishing.release WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(WHOLE)
                .list();
    }

    /** Everything, the oldest first, row by row; close it. In a transaction, so that the server sends it in portions. */
    Stream<Release> all() {
        return jdbc
                .sql("SELECT * FROM publishing.release WHERE state = 'LIVE' ORDER BY published_at, source_id, id")
                .withFetchSize(200)
                .query(WHOLE)
                .stream();
    }

    /** The present transaction horizon: rows written by transactions that end later have a {@code changed} not below it. */
    long horizon() {
        return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** A row and the transaction that wrote it last. */
    record Change(UUID id, long changed) {}

    /**
     * What was written since a {@link #horizon}, by id.
     *
     * @param after the last id of the portion before, or null
     */
    List<Change> changedSince(long horizon, @Nullable UUID after, int size) {
        return jdbc.sql("""
                        SELECT id, changed::text::bigint AS changed FROM publishing.release
                        WHERE changed >= ?::text::xid8 AND id > ? ORDER BY id LIMIT ?""")
                .param(String.valueOf(horizon))
                .param(after == null ? new UUID(0, 0) : after)
                .param(size)
                .query(Change.class)
                .list();
    }

    Set<String> knownSources(Collection<String> sourceIds) {
        return Set.copyOf(jdbc.sql("SELECT source_id FROM publishing.release WHERE source_id = ANY (?)")
                .param(sourceIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    boolean shows(UUID picture) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM publishing.release
                            WHERE kind = 'OWN' AND state = 'LIVE' AND pictures @> ARRAY[?]::uuid[])""").param(picture).query(Boolean.class).single();
    }

    boolean pasted(String url, UUID unit) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM publishing.release
                            WHERE kind = 'PASTED' AND url = ? AND unit = ? AND state = 'LIVE')""").params(url, unit).query(Boolean.class).single();
    }

    /** The office that recorded this link, where it is another. */
    Optional<UUID> pastedByOther(String url, UUID unit) {
        return jdbc.sql("""
                        SELECT unit FROM publishing.release
                        WHERE kind = 'PASTED' AND url = ? AND unit <> ? AND state = 'LIVE' ORDER BY published_at LIMIT 1""").params(url, unit).query(UUID.class).optional();
    }

    boolean slugTaken(String slug) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM publishing.release WHERE slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    }

    /** @return how many were new; a source id that is known already is passed over */
    int add(Collection<Release> releases) {
        int[][] added = batches.batchUpdate(INSERT, releases, Math.max(1, releases.size()), (statement, release) -> {
            int i = 0;
            statement.setObject(++i, release.id());
            statement.setString(++i, release.slug());
            statement.setString(++i, release.kind().name());
            statement.setString(++i, release.state().name());
            statement.setObject(++i, release.unit());
            statement.setObject(++i, release.edition());
            statement.setObject(++i, release.document());
            statement.setString(++i, release.sourceName());
            statement.setString(++i, release.sourceId());
            statement.setString(++i, release.category());
            statement.setString(++i, release.url());
            statement.setString(++i, release.language());
            statement.setString(++i, release.title());
            statement.setString(++i, release.summary());
            statement.setString(++i, release.text());
            statement.setString(++i, release.bodyHtml());
            for (List<String> strings :
                    List.of(release.places(), release.topics(), release.audiences(), release.briefs())) {
                statement.setArray(++i, statement.getConnection().createArrayOf("text", strings.toArray()));
            }
            statement.setArray(
                    ++i,
                    statement
                            .getConnection()
                            .createArrayOf("uuid", release.pictures().toArray()));
            statement.setTimestamp(++i, Timestamp.from(release.publishedAt()));
            statement.setTimestamp(++i, Timestamp.from(release.updatedAt()));
            statement.setObject(++i, release.releasedBy());
            statement.setString(++i, release.correction());
            statement.setObject(++i, release.supersedes());
        });
        return Stream.of(added).flatMapToInt(java.util.Arrays::stream).sum();
    }

    void goLive(UUID id, Instant published, Instant now) {
        jdbc.sql("UPDATE publishing.release SET state = 'LIVE', published_at = ?, updated_at = ? WHERE id = ?")
                .param(Timestamp.from(published))
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    /** @param slug at which it stays readable, for its own goes over to its successor */
    void supersede(UUID id, UUID by, String slug, Instant now) {
        jdbc.sql("""
                        UPDATE publishing.release SET state = 'SUPERSEDED', superseded_by = ?, slug = ?, updated_at = ?
                        WHERE id = ? AND state = 'LIVE'""").param(by).param(slug).param(Timestamp.from(now)).param(id).update();
    }

    void takeSlug(UUID id, String slug) {
        jdbc.sql("UPDATE publishing.release SET slug = ? WHERE id = ?")
                .params(slug, id)
                .update();
    }

    void withdraw(UUID id, String explanation, Instant now) {
        jdbc.sql("UPDATE publishing.release SET state = 'WITHDRAWN', withdrawal = ?, updated_at = ? WHERE id = ?")
                .param(explanation)
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    /** Only one that never went out. */
    void removeScheduled(UUID id) {
        jdbc.sql("DELETE FROM publishing.release WHERE id = ? AND state = 'SCHEDULED'")
                .param(id)
                .update();
    }

    private static final String INSERT = """
            INSERT INTO publishing.release (id, slug, kind, state, unit, edition, document, source_name, source_id, category,
                url, language, title, summary, text, body_html, places, topics, audiences, briefs, pictures, published_at,
                updated_at, released_by, correction, supersedes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source_id) DO NOTHING""";

    private static final RowMapper<Release> WHOLE = (row, _) -> new Release(
            id(row, "id"),
            row.getString("slug"),
            Release.Kind.valueOf(row.getString("kind")),
            Release.State.valueOf(row.getString("state")),
            optionalId(row, "unit"),
            optionalId(row, "edition"),
            optionalId(row, "document"),
            row.getString("source_name"),
            row.getString("source_id"),
            row.getString("category"),
            row.getString("url"),
            row.getString("language"),
            row.getString("title"),
            row.getString("summary"),
            row.getString("text"),
            row.getString("body_html"),
            strings(row, "places"),
            strings(row, "topics"),
            strings(row, "audiences"),
            strings(row, "briefs"),
            ids(row),
            row.getTimestamp("published_at").toInstant(),
            row.getTimestamp("updated_at").toInstant(),
            optionalId(row, "released_by"),
            row.getString("correction"),
            optionalId(row, "supersedes"),
            optionalId(row, "superseded_by"),
            row.getString("withdrawal"));

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID optionalId(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static List<UUID> ids(ResultSet row) throws SQLException {
        return List.of((UUID[]) row.getArray("pictures").getArray());
    }
}
