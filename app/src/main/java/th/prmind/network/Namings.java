package th.prmind.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named in which words. Whoever asks has made sure that the reader may read those. */
@Repository
class Namings {

    private final JdbcClient jdbc;

    Namings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID words, Naming naming) {}

    void add(UUID words, Naming naming) {
        jdbc.sql("INSERT INTO network.naming (words, person, form) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(words, naming.person(), naming.form())
                .update();
    }

    Map<UUID, List<Naming>> in(Collection<UUID> words) {
        return jdbc
                .sql("SELECT * FROM network.naming WHERE words = ANY(?) ORDER BY person")
                .param(words.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("words", UUID.class),
                        new Naming(row.getObject("person", UUID.class), row.getString("form"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::words, Collectors.mapping(Row::naming, Collectors.toList())));
    }

    void forget(UUID words) {
        jdbc.sql("DELETE FROM network.naming WHERE words = ?").param(words).update();
    }
}
