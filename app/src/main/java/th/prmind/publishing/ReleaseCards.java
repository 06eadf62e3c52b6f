package th.prmind.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases as lists show them, without their texts. */
@Repository
class ReleaseCards {

    private static final String CARD = """
            SELECT r.id, r.slug, r.kind, r.state, r.unit, r.source_name, r.url, r.language, r.title, r.summary, r.places,
                r.topics, r.pictures, r.published_at, r.updated_at, r.supersedes
            FROM publishing.release r
            """;

    private final JdbcClient jdbc;

    ReleaseCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The live versions of a document, one a language. */
    List<ReleaseCard> liveOfDocument(UUID document) {
        return jdbc.sql(CARD + "WHERE r.document = ? AND r.state = 'LIVE'")
                .param(document)
                .query(CARDS)
                .list();
    }

    /** What is live and was written with that person's hand, the latest first. */
    List<ReleaseCard> liveWrittenBy(UUID person, int size) {
        return jdbc.sql(CARD + """
                        JOIN content.author a ON a.edition = r.edition AND a.person = ? WHERE r.state = 'LIVE'
                        ORDER BY r.published_at DESC, r.id DESC LIMIT ?""").params(person, size).query(CARDS).list();
    }

    List<ReleaseCard> list(ReleaseFilter filter, int from, int size) {
        ReleaseFilter.Condition condition = filter.condition();
        return jdbc.sql(CARD + "WHERE " + condition.sql()
                        + " ORDER BY r.published_at DESC, r.id DESC LIMIT :size OFFSET :from")
                .params(condition.values())
                .param("size", size)
                .param("from", from)
                .query(CARDS)
                .list();
    }

    long count(ReleaseFilter filter) {
        ReleaseFilter.Condition condition = filter.condition();
        return jdbc.sql("SELECT count(*) FROM publishing.release r WHERE " + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    /** A live release and the beginning of its text, as it answers a question; hardly one is longer. */
    record Answer(ReleaseCard card, String text) {}

    List<Answer> answers(Collection<UUID> ids) {
        return jdbc.sql(CARD.replace("r.supersedes", "r.supersedes, left(r.text, 20000) AS text")
                        + "WHERE r.id = ANY (?) AND r.state = 'LIVE'")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new Answer(CARDS.mapRow(row, number), row.getString("text")))
                .list();
    }

    private static final RowMapper<ReleaseCard> CARDS = (row, _) -> new ReleaseCard(
            Releases.id(row, "id"),
            row.getString("slug"),
            Release.Kind.valueOf(row.getString("kind")),
            Release.State.valueOf(row.getString("state")),
            Releases.optionalId(row, "unit"),
            row.getString("source_name"),
            row.getString("url"),
            row.getString("language"),
            row.getString("title"),
            row.getString("summary"),
            Releases.strings(row, "places"),
            Releases.strings(row, "topics"),
            Releases.ids(row).isEmpty() ? null : Releases.ids(row).getFirst(),
            row.getTimestamp("published_at").toInstant(),
            row.getTimestamp("updated_at").toInstant(),
            Releases.optionalId(row, "supersedes") != null);
}
