package th.prmind.content;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.brief.BriefTopics;

/** The topics, in the order in which the newsroom shows them. */
@Component
public class Topics implements BriefTopics {

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Topic> all() {
        return jdbc.sql("SELECT * FROM content.topic ORDER BY position")
                .query((row, _) -> new Topic(
                        row.getString("slug"), row.getString("name"), row.getString("name_english"), List.of((String[])
                                row.getArray("words").getArray())))
                .list();
    }

    public Optional<Topic> find(String slug) {
        return all().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Choice> choices() {
        return all().stream()
                .map(topic -> new Choice(topic.slug(), topic.name(), topic.nameEnglish()))
                .toList();
    }

    void add(Topic topic, int position) {
        jdbc.sql("INSERT INTO content.topic VALUES (?, ?, ?, ?, ?)")
                .param(topic.slug())
                .param(position)
                .param(topic.name())
                .param(topic.nameEnglish())
                .param(topic.words().toArray(String[]::new))
                .update();
    }

    void change(Topic topic) {
        jdbc.sql("UPDATE content.topic SET name = ?, name_english = ?, words = ? WHERE slug = ?")
                .param(topic.name())
                .param(topic.nameEnglish())
                .param(topic.words().toArray(String[]::new))
                .param(topic.slug())
                .update();
    }
}
