package th.prmind.content;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.help.DeedSource;
import th.prmind.platform.identity.Actor;

/** What of a first day was done with editions. */
@Component
class EditionDeeds implements DeedSource {

    private final JdbcClient jdbc;

    EditionDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Predicate<Actor>> deeds() {
        return Map.of(
                "write-edition",
                actor -> jdbc.sql("SELECT EXISTS (SELECT FROM content.edition WHERE started_by = ?)")
                        .param(actor.id())
                        .query(Boolean.class)
                        .single());
    }
}
