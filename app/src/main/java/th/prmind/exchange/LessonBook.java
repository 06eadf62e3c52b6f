package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which lessons each person's own work spoke, and which were offered to them. Every question is about one person. */
@Repository
class LessonBook {

    private final JdbcClient jdbc;

    LessonBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same occasion in the same edition counts once. */
    void need(UUID person, Lesson lesson, UUID edition, UUID occasion, Instant at) {
        jdbc.sql("""
                        INSERT INTO exchange.lesson_need (person, lesson, edition, occasion, at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(person, lesson.slug(), edition, occasion, Timestamp.from(at))
                .update();
    }

    /** By lesson: how often since then. */
    Map<String, Integer> needs(UUID person, Instant since) {
        return jdbc
                .sql("""
                        SELECT lesson, count(*)::int AS times FROM exchange.lesson_need WHERE person = ? AND at > ?
                        GROUP BY lesson""")
                .params(person, Timestamp.from(since))
                .query((row, _) -> Map.entry(row.getString("lesson"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Once for good: one that was put away does not come again. */
    void offer(UUID person, String lesson, Instant at) {
        jdbc.sql("INSERT INTO exchange.lesson_offer (person, lesson, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(person, lesson, Timestamp.from(at))
                .update();
    }

    /** Lessons that were offered, and neither opened nor put away; the latest first. */
    List<String> offered(UUID person) {
        return jdbc.sql("""
                        SELECT lesson FROM exchange.lesson_offer
                        WHERE person = ? AND opened IS NULL AND put_away IS NULL ORDER BY at DESC, lesson""").param(person).query(String.class).list();
    }

    void opened(UUID person, String lesson, Instant at) {
        jdbc.sql("UPDATE exchange.lesson_offer SET opened = ? WHERE person = ? AND lesson = ? AND opened IS NULL")
                .params(Timestamp.from(at), person, lesson)
                .update();
    }

    void putAway(UUID person, String lesson, Instant at) {
        jdbc.sql("UPDATE exchange.lesson_offer SET put_away = ? WHERE person = ? AND lesson = ? AND put_away IS NULL")
                .params(Timestamp.from(at), person, lesson)
                .update();
    }
}
