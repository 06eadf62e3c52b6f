package th.prmind.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.settings.Keyring;

/** Counts tries, so that nobody guesses codes or floods a mailbox. */
@Component
public class Tries {

    static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;

    Tries(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * Counts one try, and tells whether it is among the first so many of a quarter of an hour. In a transaction of its own:
     * what is refused afterwards does not take the count back.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allowed(String what, String whose, int most) {
        String hash = keyring.hash("tries", what + " " + whose);
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp since = Timestamp.from(clock.instant().minus(QUARTER));
        jdbc.sql("DELETE FROM network.try WHERE at < ?").param(since).update();
        jdbc.sql("INSERT INTO network.try VALUES (?, ?)").params(hash, now).update();
        return count(hash) <= most;
    }

    /** Whether so many were counted in the last quarter of an hour; counts none itself. */
    public boolean spent(String what, String whose, int most) {
        return count(keyring.hash("tries", what + " " + whose)) >= most;
    }

    private int count(String hash) {
        return jdbc.sql("SELECT count(*) FROM network.try WHERE hash = ? AND at >= ?")
                .params(hash, Timestamp.from(clock.instant().minus(QUARTER)))
                .query(Integer.class)
                .single();
    }
}
