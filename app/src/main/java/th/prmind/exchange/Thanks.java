package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who thanked for which post or answer, each person once. */
@Repository
class Thanks {

    private final JdbcClient jdbc;

    Thanks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID words, UUID person) {}

    /** Of a post and its answers: who thanked for each. */
    Map<UUID, Set<UUID>> of(UUID post) {
        return jdbc
                .sql("SELECT words, person FROM exchange.thanks WHERE post = ?")
                .param(post)
                .query((row, _) -> new Row(row.getObject("words", UUID.class), row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::words, Collectors.mapping(Row::person, Collectors.toSet())));
    }

    /** @return whether the person had not thanked before */
    boolean add(UUID words, UUID post, UUID person, Instant at) {
        return jdbc.sql(
                                "INSERT INTO exchange.thanks (words, post, person, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(words, post, person, Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return whether there were any */
    boolean takeBack(UUID words, UUID person) {
        return jdbc.sql("DELETE FROM exchange.thanks WHERE words = ? AND person = ?")
                        .params(words, person)
                        .update()
                == 1;
    }
}
