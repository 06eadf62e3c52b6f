package th.prmind.network;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.settings.Keyring;

/**
 * The second proof: six digits from an app on the person's phone (RFC 6238: SHA-1, thirty seconds, as every such app knows
 * it), or one of ten recovery codes.
 */
@Repository
class CodeApps {

    private static final String SECRETS = "code-apps";
    private static final String RECOVERY = "recovery-codes";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    /** No 0, 1, I, L, O, U: read from paper without doubt. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    CodeApps(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    boolean has(UUID person) {
        return jdbc.sql("SELECT count(*) FROM network.code_app WHERE person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many recovery codes are left. */
    int recoveryCodes(UUID person) {
        return jdbc.sql("SELECT count(*) FROM network.recovery_code WHERE person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** @return whether the code shows that the app knows the secret; if so it is theirs from now on */
    @Transactional
    public boolean setUp(UUID person, byte[] secret, String code) {
        OptionalLong step = step(secret, code);
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO network.code_app VALUES (?, ?, ?, ?)
                        ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, made = excluded.made,
                            used_step = excluded.used_step""")
                .params(person, keyring.seal(SECRETS, secret), Timestamp.from(clock.instant()), step.getAsLong())
                .update();
        return true;
    }

    /** @return whether it is the app's code of now, used for the first time, or a recovery code, which is gone then */
    @Transactional
    public boolean take(UUID person, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("\\d{6}") ? takeCode(person, code) : takeRecoveryCode(person, code);
    }

    private boolean takeCode(UUID person, String code) {
        List<byte[]> secret = jdbc.sql("SELECT secret FROM network.code_app WHERE person = ?")
                .param(person)
                .query(byte[].class)
                .list();
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : step(keyring.open(SECRETS, secret.getFirst()), code);
        return step.isPresent()
                && jdbc.sql("UPDATE network.code_app SET used_step = ? WHERE person = ? AND used_step < ?")
                                .params(step.getAsLong(), person, step.getAsLong())
                                .update()
                        > 0;
    }

    private boolean takeRecoveryCode(UUID person, String code) {
        return jdbc.sql("DELETE FROM network.recovery_code WHERE hash = ? AND person = ?")
                        .params(hash(person, code), person)
                        .update()
                > 0;
    }

    /** @return ten codes in place of all before, told once; only their hashes are kept */
    @Transactional
    public List<String> newRecoveryCodes(UUID person) {
        jdbc.sql("DELETE FROM network.recovery_code WHERE person = ?")
                .param(person)
                .update();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < 12; letter++) {
                code.append(letter > 0 && letter % 4 == 0 ? "-" : "")
                        .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            jdbc.sql("INSERT INTO network.recovery_code VALUES (?, ?)")
                    .params(hash(person, code.toString().replace("-", "")), person)
                    .update();
            made.add(code.toString());
        }
        return made;
    }

    @Transactional
    public void remove(UUID person) {
        jdbc.sql("DELETE FROM network.code_app WHERE person = ?").param(person).update();
        jdbc.sql("DELETE FROM network.recovery_code WHERE person = ?")
                .param(person)
                .update();
    }

    private String hash(UUID person, String code) {
        return keyring.hash(RECOVERY, person + " " + code);
    }

    /** The thirty seconds whose code it is: now, or those before and after, since phones' clocks differ. */
    private OptionalLong step(byte[] secret, String code) {
        SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
        long length = codes.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / length;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> code(key, step * length).equals(code))
                .findFirst();
    }

    private String code(SecretKeySpec key, long second) {
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(second), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
