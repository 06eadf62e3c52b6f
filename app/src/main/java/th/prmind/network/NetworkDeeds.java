package th.prmind.network;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.help.DeedSource;
import th.prmind.platform.help.TourRoles;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** Whose first day it is, by their own roles, and what of it was done with passkeys and tables of people. */
@Component
class NetworkDeeds implements DeedSource, TourRoles {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Dates dates;

    NetworkDeeds(JdbcClient jdbc, Memberships memberships, Dates dates) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.dates = dates;
    }

    @Override
    public Set<String> rolesOf(Actor actor) {
        return memberships.of(actor.id(), dates.today()).stream()
                .filter(held -> held.inPlaceOf() == null)
                .map(held -> held.role().code())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Predicate<Actor>> deeds() {
        return Map.of(
                "passkey", actor -> any("SELECT EXISTS (SELECT FROM network.passkey WHERE person = ?)", actor),
                "intake", actor -> any("SELECT EXISTS (SELECT FROM network.intake WHERE sent_by = ?)", actor));
    }

    private boolean any(String sql, Actor actor) {
        return jdbc.sql(sql).param(actor.id()).query(Boolean.class).single();
    }
}
