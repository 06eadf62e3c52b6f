package th.prmind.learning;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Keyring;

/** The key with which this house signs badges: made at its first use, the same for every node, sealed where it is kept. */
@Component
class BadgeKey {

    private static final String PURPOSE = "badges";
    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;
    private volatile @Nullable RSAKey known;

    BadgeKey(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** With its private half, which must not leave the module. */
    RSAKey get() {
        RSAKey key = known;
        if (key == null) {
            key = find().orElseGet(this::make);
            known = key;
        }
        return key;
    }

    private Optional<RSAKey> find() {
        return jdbc.sql("SELECT sealed FROM learning.badge_key")
                .query(byte[].class)
                .optional()
                .map(this::opened);
    }

    private RSAKey make() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS).generate();
            // Another node may have made one meanwhile; then that holds.
            jdbc.sql("INSERT INTO learning.badge_key (sealed, made_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(
                            keyring.seal(PURPOSE, key.toJSONString().getBytes(StandardCharsets.UTF_8)),
                            Timestamp.from(clock.instant()))
                    .update();
            return find().orElseThrow();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private RSAKey opened(byte[] sealed) {
        try {
            return RSAKey.parse(new String(keyring.open(PURPOSE, sealed), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
