package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stood in posts and answers before they were changed. Whoever asks has made sure that the reader may read them. */
@Repository
class Wordings {

    private final JdbcClient jdbc;

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID words, Wording wording) {}

    /** By post or answer, the latest first. */
    Map<UUID, List<Wording>> of(Collection<UUID> words) {
        return jdbc
                .sql("SELECT * FROM exchange.wording WHERE words = ANY(?) ORDER BY number DESC")
                .param(words.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("words", UUID.class),
                        new Wording(
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("text"),
                                row.getString("outcome"),
                                row.getTimestamp("until").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::words, Collectors.mapping(Row::wording, Collectors.toList())));
    }

    void keep(Post before, Instant until) {
        keep(before.id(), before.title(), before.text(), before.outcome(), until);
    }

    void keep(Answer before, Instant until) {
        keep(before.id(), "", before.text(), "", until);
    }

    private void keep(UUID words, String title, String text, String outcome, Instant until) {
        jdbc.sql("""
                        INSERT INTO exchange.wording (words, number, title, text, outcome, until)
                        SELECT :words, coalesce(max(number), 0) + 1, :title, :text, :outcome, :until
                        FROM exchange.wording WHERE words = :words""")
                .param("words", words)
                .param("title", title)
                .param("text", text)
                .param("outcome", outcome)
                .param("until", Timestamp.from(until))
                .update();
    }
}
