package th.prmind.review;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.help.DeedSource;
import th.prmind.platform.identity.Actor;

/** What of a first day was done with reviews. */
@Component
class ReviewDeeds implements DeedSource {

    private final JdbcClient jdbc;

    ReviewDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Predicate<Actor>> deeds() {
        return Map.of(
                "submit", actor -> any("SELECT EXISTS (SELECT FROM review.review WHERE submitter = ?)", actor),
                "submit-brief",
                        actor -> any(
                                "SELECT EXISTS (SELECT FROM review.review WHERE submitter = ? AND subject_kind = 'brief')",
                                actor),
                "comment", actor -> any("SELECT EXISTS (SELECT FROM review.comment WHERE author = ?)", actor),
                "decide", actor -> any("SELECT EXISTS (SELECT FROM review.decision WHERE person = ?)", actor));
    }

    private boolean any(String sql, Actor actor) {
        return jdbc.sql(sql).param(actor.id()).query(Boolean.class).single();
    }
}
