package th.prmind.network;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Retention;

/** Who left long enough ago is erased without having to ask. */
@Component
class EndedAccounts implements Retention {

    private final JdbcClient jdbc;
    private final ErasePerson erase;

    EndedAccounts(JdbcClient jdbc, ErasePerson erase) {
        this.jdbc = jdbc;
        this.erase = erase;
    }

    @Override
    public String kind() {
        return "ended-accounts";
    }

    @Override
    public Period period() {
        return Period.ofYears(2);
    }

    @Override
    public int throwAway(LocalDate day) {
        List<UUID> gone = jdbc.sql("""
                        SELECT id FROM network.person p WHERE last_day < ?
                        AND NOT EXISTS (SELECT 1 FROM network.erasure e WHERE e.person = p.id AND e.outcome = 'erased')""").param(day).query(UUID.class).list();
        gone.forEach(person -> erase.now(person, Map.of("after", period().toString())));
        return gone.size();
    }
}
