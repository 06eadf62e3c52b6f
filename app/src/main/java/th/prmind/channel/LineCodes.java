package th.prmind.channel;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.settings.Keyring;

/** Codes that somebody types into a chat to say who they are, once, within a quarter of an hour. */
@Repository
class LineCodes {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String PURPOSE = "line-codes";

    /* Without what is easily taken for another: 0 and O, 1 and I. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LineCodes(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * What a code says.
     *
     * @param person who asked for it
     * @param unit to which a group is connected; null where the person connects themselves
     */
    record Said(UUID person, @Nullable UUID unit) {}

    /** The code, in two halves for reading; what the same person asked for before is void. */
    String make(UUID account, UUID person, @Nullable UUID unit) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM channel.line_code WHERE expires < ? OR person = ? AND unit IS NOT DISTINCT FROM ?")
                .param(Timestamp.from(now))
                .param(person)
                .param(unit)
                .update();
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(each -> code.append(LETTERS.charAt(each)));
        jdbc.sql("INSERT INTO channel.line_code VALUES (?, ?, ?, ?, ?)")
                .param(keyring.hash(PURPOSE, code.toString()))
                .param(account)
                .param(person)
                .param(unit)
                .param(Timestamp.from(now.plus(LIFE)))
                .update();
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** Whether it looks like one of ours, with or without the line in its middle. */
    static boolean looksLikeOne(String typed) {
        return plain(typed).matches("[" + LETTERS + "]{" + LENGTH + "}");
    }

    /** @return what the code says, once; empty when it was used, has expired, is another account's or never was */
    Optional<Said> use(UUID account, String typed) {
        return jdbc.sql(
                        "DELETE FROM channel.line_code WHERE hash = ? AND account = ? AND expires > ? RETURNING person, unit")
                .params(keyring.hash(PURPOSE, plain(typed)), account, Timestamp.from(clock.instant()))
                .query(Said.class)
                .optional();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
