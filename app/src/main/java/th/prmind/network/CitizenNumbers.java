package th.prmind.network;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.settings.Keyring;

/** Whose citizen number is whose, by keyed hashes: a provider's proof is recognised, and no number can be read back. */
@Repository
class CitizenNumbers {

    private static final String PURPOSE = "citizen-numbers";

    private final JdbcClient jdbc;
    private final Keyring keyring;

    CitizenNumbers(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    /** Thirteen digits of which the last one checks the others (Ministry of Interior). */
    static boolean isOne(String digits) {
        if (!digits.matches("[1-9]\\d{12}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (13 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }

    Optional<UUID> personOf(String number) {
        return jdbc.sql("SELECT person FROM network.citizen_number WHERE hash = ?")
                .param(keyring.hash(PURPOSE, number))
                .query(UUID.class)
                .optional();
    }

    boolean isNoted(UUID person) {
        return jdbc.sql("SELECT count(*) FROM network.citizen_number WHERE person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In place of one noted before. */
    void note(UUID person, String number) {
        jdbc.sql("""
                        INSERT INTO network.citizen_number VALUES (?, ?)
                        ON CONFLICT (person) DO UPDATE SET hash = excluded.hash""").params(keyring.hash(PURPOSE, number), person).update();
    }

    void forget(UUID person) {
        jdbc.sql("DELETE FROM network.citizen_number WHERE person = ?")
                .param(person)
                .update();
    }
}
