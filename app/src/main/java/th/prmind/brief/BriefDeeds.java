package th.prmind.brief;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.help.DeedSource;
import th.prmind.platform.identity.Actor;

/** What of a first day was done with briefs. */
@Component
class BriefDeeds implements DeedSource {

    private final JdbcClient jdbc;

    BriefDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Predicate<Actor>> deeds() {
        return Map.of(
                "acknowledge-brief",
                        actor -> any("SELECT EXISTS (SELECT FROM brief.acknowledgement WHERE person = ?)", actor),
                "write-brief",
                        actor -> any("SELECT EXISTS (SELECT FROM brief.brief_version WHERE ? = ANY (authors))", actor));
    }

    private boolean any(String sql, Actor actor) {
        return jdbc.sql(sql).param(actor.id()).query(Boolean.class).single();
    }
}
