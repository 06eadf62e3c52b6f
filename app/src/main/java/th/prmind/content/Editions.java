package th.prmind.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Editions {

    private static final String SELECT = """
            SELECT e.*, d.unit, d.slug,
                (SELECT coalesce(max(r.number), 0) FROM content.revision r WHERE r.edition = e.id) AS revision,
                ARRAY(SELECT a.person FROM content.author a WHERE a.edition = e.id ORDER BY a.since) AS authors
            FROM content.edition e JOIN content.document d ON d.id = e.document
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Editions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Edition> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE e.id = ?").param(id).query(this::read).optional();
    }

    /** Holds the row until the transaction ends, so that two saves, or a save and a submission, come one after the other. */
    Optional<Edition> lock(UUID id) {
        jdbc.sql("SELECT 1 FROM content.edition WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Edition> findBySlug(String slug) {
        return jdbc.sql(SELECT + "WHERE d.slug = ? ORDER BY e.number DESC LIMIT 1")
                .param(slug)
                .query(this::read)
                .optional();
    }

    List<Edition> ofDocument(UUID document) {
        return jdbc.sql(SELECT + "WHERE e.document = ? ORDER BY e.number")
                .param(document)
                .query(this::read)
                .list();
    }

    List<Edition> inState(Collection<UUID> units, Edition.State state) {
        return jdbc.sql(SELECT + "WHERE d.unit = ANY(?) AND e.state = ? ORDER BY e.state_since LIMIT 200")
                .param(units.toArray(UUID[]::new))
                .param(state.code())
                .query(this::read)
                .list();
    }

    List<Edition> carrying(String brief) {
        return jdbc.sql(SELECT + "WHERE e.briefs @> ARRAY[?]::text[] ORDER BY e.state_since DESC LIMIT 500")
                .param(brief)
                .query(this::read)
                .list();
    }

    /** Editions that show the picture. */
    List<Edition> showing(UUID picture) {
        return jdbc.sql(SELECT + "WHERE e.pictures @> ARRAY[?]::uuid[] ORDER BY e.saved_at DESC LIMIT 50")
                .param(picture)
                .query(this::read)
                .list();
    }

    int countShowing(UUID picture) {
        return jdbc.sql("SELECT count(*) FROM content.edition WHERE pictures @> ARRAY[?]::uuid[]")
                .param(picture)
                .query(Integer.class)
                .single();
    }

    void addDocument(UUID id, UUID unit, @Nullable String slug, UUID startedBy, Instant at) {
        jdbc.sql("INSERT INTO content.document (id, unit, slug, started_by, started_at) VALUES (?, ?, ?, ?, ?)")
                .param(id)
                .param(unit)
                .param(slug)
                .param(startedBy)
                .param(Timestamp.from(at))
                .update();
    }

    void add(Edition edition) {
        jdbc.sql("""
                        INSERT INTO content.edition (id, document, number, type, language, state, state_since, title, summary,
                            body, text, version, place, topics, audiences, briefs, pictures, supersedes, correction,
                            started_by, started_at, saved_by, saved_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(edition.id())
                .param(edition.document())
                .param(edition.number())
                .param(edition.type())
                .param(edition.language())
                .param(edition.state().code())
                .param(Timestamp.from(edition.stateSince()))
                .param(edition.title())
                .param(edition.summary())
                .param(edition.bodyJson().toString())
                .param(edition.text())
                .param(edition.version())
                .param(edition.place())
                .param(array(edition.topics()))
                .param(array(edition.audiences()))
                .param(array(edition.briefs()))
                .param(edition.pictures().toArray(UUID[]::new))
                .param(edition.supersedes())
                .param(edition.correction())
                .param(edition.startedBy())
                .param(Timestamp.from(edition.startedAt()))
                .param(edition.savedBy())
                .param(Timestamp.from(edition.savedAt()))
                .update();
        edition.authors().forEach(author -> addAuthor(edition.id(), author, edition.startedAt()));
    }

    void addAuthor(UUID edition, UUID person, Instant at) {
        jdbc.sql("INSERT INTO content.author VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(edition)
                .param(person)
                .param(Timestamp.from(at))
                .update();
    }

    /** Writes the working text and what is known about it; the caller holds the row. */
    void save(Edition edition) {
        jdbc.sql("""
                        UPDATE content.edition SET title = ?, summary = ?, body = ?::jsonb, text = ?, version = ?, place = ?,
                            topics = ?, audiences = ?, briefs = ?, pictures = ?, correction = ?, saved_by = ?, saved_at = ?,
                            handed_to = NULL
                        WHERE id = ?""")
                .param(edition.title())
                .param(edition.summary())
                .param(edition.bodyJson().toString())
                .param(edition.text())
                .param(edition.version())
                .param(edition.place())
                .param(array(edition.topics()))
                .param(array(edition.audiences()))
                .param(array(edition.briefs()))
                .param(edition.pictures().toArray(UUID[]::new))
                .param(edition.correction())
                .param(edition.savedBy())
                .param(Timestamp.from(edition.savedAt()))
                .param(edition.id())
                .update();
    }

    /** Somebody else goes on with it, until anybody saves. */
    void handTo(UUID id, UUID successor) {
        jdbc.sql("UPDATE content.edition SET handed_to = ? WHERE id = ?")
                .params(successor, id)
                .update();
    }

    void move(UUID id, Edition.State state, Instant at) {
        jdbc.sql("UPDATE content.edition SET state = ?, state_since = ? WHERE id = ?")
                .param(state.code())
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getInt("number"),
                row.getString("slug"),
                row.getObject("unit", UUID.class),
                row.getString("type"),
                row.getString("language"),
                Edition.State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("title"),
                row.getString("summary"),
                json.readTree(row.getString("body")),
                row.getString("text"),
                row.getLong("version"),
                row.getString("place"),
                List.of((String[]) row.getArray("topics").getArray()),
                List.of((String[]) row.getArray("audiences").getArray()),
                List.of((String[]) row.getArray("briefs").getArray()),
                List.of((UUID[]) row.getArray("pictures").getArray()),
                new LinkedHashSet<>(List.of((UUID[]) row.getArray("authors").getArray())),
                row.getObject("supersedes", UUID.class),
                row.getString("correction"),
                row.getInt("revision"),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("saved_by", UUID.class),
                row.getTimestamp("saved_at").toInstant());
    }
}
