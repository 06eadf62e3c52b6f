package th.prmind.content;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics, in the order in which the newsroom shows them. */
@Component
public class Topics {

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

    void add(Topic topic, int position) {
        jdbc.sql("INSERT INTO content.topic VALUES (?, ?, ?, ?, ?)")
                .param(topic.slug())
                .param(position)
                .param(topic.name())
                .param(topic.nameEnglish())
                .param(topic.words().toArray(String[]::new))
                .update();
    }
}
