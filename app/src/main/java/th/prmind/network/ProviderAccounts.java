package th.prmind.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.providers.Proved;
import th.prmind.platform.settings.Keyring;

/** People's accounts at providers, by keyed hashes: one at each provider. */
@Repository
class ProviderAccounts {

    private static final String PURPOSE = "provider-accounts";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;

    ProviderAccounts(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** One account as its person's page lists it. */
    record Listed(String provider, Instant made, Instant used) {}

    List<Listed> of(UUID person) {
        return jdbc.sql("SELECT provider, made, used FROM network.provider_account WHERE person = ? ORDER BY made")
                .param(person)
                .query((row, _) -> new Listed(
                        row.getString("provider"),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("used").toInstant()))
                .list();
    }

    Optional<UUID> personOf(Proved proved) {
        return jdbc.sql("SELECT person FROM network.provider_account WHERE provider = ? AND subject_hash = ?")
                .params(proved.provider().name(), hash(proved))
                .query(UUID.class)
                .optional();
    }

    boolean has(UUID person, String provider) {
        return of(person).stream().anyMatch(each -> each.provider().equals(provider));
    }

    void connect(UUID person, Proved proved) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("INSERT INTO network.provider_account VALUES (?, ?, ?, ?, ?)")
                .params(proved.provider().name(), hash(proved), person, now, now)
                .update();
    }

    void used(Proved proved) {
        jdbc.sql("UPDATE network.provider_account SET used = ? WHERE provider = ? AND subject_hash = ?")
                .params(Timestamp.from(clock.instant()), proved.provider().name(), hash(proved))
                .update();
    }

    /** @return whether the person had one there */
    boolean disconnect(UUID person, String provider) {
        return jdbc.sql("DELETE FROM network.provider_account WHERE person = ? AND provider = ?")
                        .params(person, provider)
                        .update()
                > 0;
    }

    void disconnectAll(UUID person) {
        jdbc.sql("DELETE FROM network.provider_account WHERE person = ?")
                .param(person)
                .update();
    }

    private String hash(Proved proved) {
        return keyring.hash(PURPOSE, proved.provider().name() + " " + proved.subject());
    }
}
