package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which weeks' summaries were made. */
@Repository
class Weeks {

    private final JdbcClient jdbc;

    Weeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not made before, by this node or another */
    boolean begin(LocalDate monday, Instant at) {
        return jdbc.sql("INSERT INTO exchange.week (monday, made_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(monday, Timestamp.from(at))
                        .update()
                == 1;
    }
}
