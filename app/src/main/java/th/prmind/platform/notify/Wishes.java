package th.prmind.platform.notify;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to be told of a kind of things that nobody is told of unasked. */
@Component
public class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By at least one way. */
    public Set<UUID> of(Notice.Kind kind) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT person FROM platform.notice_choice WHERE kind = ? AND choice <> ?")
                .params(kind.code(), Preferences.Choice.IN_APP.code())
                .query(UUID.class)
                .list());
    }
}
