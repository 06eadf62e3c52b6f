package th.prmind.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.settings.Keyring;

/** Links that sign one person in, once, within a day or, sent by mail, a quarter of an hour. Only a keyed hash of each is kept. */
@Component
class SignInLinks {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration LIFE_BY_MAIL = Duration.ofMinutes(15);
    private static final String PURPOSE = "sign-in-links";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;
    private final Audit audit;

    SignInLinks(JdbcClient jdbc, Keyring keyring, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the path that signs the person in; it is told once and can't be read again */
    @Transactional
    public String make(Person person) {
        audit.record("make-sign-in-link", person.ref(), Map.of());
        return make(person, LIFE, false);
    }

    /** For a message to the person's own address. */
    @Transactional
    public String makeForMail(Person person) {
        return make(person, LIFE_BY_MAIL, true);
    }

    private String make(Person person, Duration life, boolean mailed) {
        String token = keyring.token();
        jdbc.sql("INSERT INTO network.sign_in_link (hash, person, expires, mailed) VALUES (?, ?, ?, ?)")
                .params(
                        keyring.hash(PURPOSE, token),
                        person.id(),
                        Timestamp.from(clock.instant().plus(life)),
                        mailed)
                .update();
        // LINE opens what bears this mark in the phone's own browser, where the person stays signed in.
        return "/sign-in/" + token + "?openExternalBrowser=1";
    }

    boolean valid(String token) {
        return jdbc.sql("SELECT count(*) FROM network.sign_in_link WHERE hash = ? AND used IS NULL AND expires > ?")
                        .params(keyring.hash(PURPOSE, token), Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whom a link let in, and which kind of link it was. */
    record Used(UUID person, Way way) {}

    /** @return the person, once; empty when the link was used, has expired or never was */
    @Transactional
    public Optional<Used> use(String token) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        UPDATE network.sign_in_link SET used = ? WHERE hash = ? AND used IS NULL AND expires > ?
                        RETURNING person, mailed""")
                .params(now, keyring.hash(PURPOSE, token), now)
                .query((row, _) ->
                        new Used(row.getObject("person", UUID.class), row.getBoolean("mailed") ? Way.MAIL : Way.LINK))
                .optional();
    }
}
