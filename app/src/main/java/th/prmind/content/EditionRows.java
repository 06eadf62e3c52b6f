package th.prmind.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.identity.SubjectRef;

/** Editions as lists show them, without their bodies. */
@Repository
class EditionRows {

    private static final String SELECT = """
            SELECT e.id, e.title, d.unit, e.type, e.language, e.state, e.state_since, e.saved_by, e.saved_at, e.supersedes
            FROM content.edition e JOIN content.document d ON d.id = e.document
            """;

    private static final String MATCHING = """
            WHERE d.unit = ANY(:units) AND e.state = ANY(:states)
                AND concat_ws(' ', e.title, e.summary, e.text) ILIKE ALL (:patterns)
            """;

    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String title,
            UUID unit,
            String type,
            String language,
            Edition.State state,
            Instant stateSince,
            UUID savedBy,
            Instant savedAt,
            boolean correction) {

        SubjectRef ref() {
            return new SubjectRef("edition", id, title, "/editions/" + id);
        }
    }

    /**
     * The one that changed last first.
     *
     * @param words every one of which must stand in title, summary or text
     */
    List<Row> search(
            Collection<UUID> units, Collection<Edition.State> states, List<String> words, int limit, int offset) {
        return matching(
                        SELECT + MATCHING
                                + "ORDER BY greatest(e.saved_at, e.state_since) DESC LIMIT :limit OFFSET :offset",
                        units,
                        states,
                        words)
                .param("limit", limit)
                .param("offset", offset)
                .query(EditionRows::read)
                .list();
    }

    Map<Edition.State, Integer> counts(Collection<UUID> units, List<String> words) {
        Map<Edition.State, Integer> counts = new EnumMap<>(Edition.State.class);
        matching(
                        "SELECT e.state, count(*) AS many FROM content.edition e JOIN content.document d ON d.id = e.document "
                                + MATCHING + "GROUP BY e.state",
                        units,
                        List.of(Edition.State.values()),
                        words)
                .query((row, _) -> counts.put(Edition.State.of(row.getString("state")), row.getInt("many")))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec matching(
            String sql, Collection<UUID> units, Collection<Edition.State> states, List<String> words) {
        return jdbc.sql(sql)
                .param("units", units.toArray(UUID[]::new))
                .param("states", states.stream().map(Edition.State::code).toArray(String[]::new))
                .param(
                        "patterns",
                        words.isEmpty()
                                ? new String[] {"%"}
                                : words.stream()
                                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                        .toArray(String[]::new));
    }

    /** What came back to this person with changes asked for, then the drafts that they wrote in; of each the oldest first. */
    List<Row> waitingFor(UUID person, Collection<UUID> units) {
        return jdbc.sql(SELECT + """
                        WHERE d.unit = ANY(:units) AND (
                            (e.state = 'changes-requested' AND EXISTS
                                (SELECT 1 FROM content.author a WHERE a.edition = e.id AND a.person = :person))
                            OR (e.state = 'draft' AND e.saved_by = :person AND e.handed_to IS NULL)
                            OR (e.state IN ('draft', 'changes-requested') AND e.handed_to = :person))
                        ORDER BY e.state = 'draft', e.saved_at LIMIT 50""")
                .param("units", units.toArray(UUID[]::new))
                .param("person", person)
                .query(EditionRows::read)
                .list();
    }

    /** What this person has begun, or was handed, and is not finished, at whatever unit. */
    List<Row> heldBy(UUID person) {
        return jdbc.sql(SELECT + """
                        WHERE e.state IN ('draft', 'changes-requested', 'in-review')
                            AND (e.handed_to = :person OR e.handed_to IS NULL AND e.saved_by = :person)
                        ORDER BY e.saved_at""")
                .param("person", person)
                .query(EditionRows::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("unit", UUID.class),
                row.getString("type"),
                row.getString("language"),
                Edition.State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getObject("saved_by", UUID.class),
                row.getTimestamp("saved_at").toInstant(),
                row.getObject("supersedes") != null);
    }
}
