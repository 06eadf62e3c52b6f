package th.prmind.platform.notify;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.help.DeedSource;
import th.prmind.platform.identity.Actor;

/** What of a first day was done with notices. */
@Component
class NoticeDeeds implements DeedSource {

    private final JdbcClient jdbc;

    NoticeDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Predicate<Actor>> deeds() {
        return Map.of(
                "choose-notices",
                actor -> jdbc.sql("SELECT EXISTS (SELECT FROM platform.notice_preference WHERE person = ?)")
                        .param(actor.id())
                        .query(Boolean.class)
                        .single());
    }
}
