package th.prmind.network;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.identity.Ids;

/** Computers that ask to be let in. A request lives three minutes and lets in once. */
@Repository
class Computers {

    private static final Duration LIFE = Duration.ofMinutes(3);
    /* Without letters and digits that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Computers(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Computer ask(@Nullable UUID wanted, String agent, String address) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        UUID id = ids.next();
        jdbc.sql("DELETE FROM network.computer WHERE expires < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
        jdbc.sql("""
                        INSERT INTO network.computer (id, code, wanted, agent, address, asked, expires)
                        VALUES (:id, :code, :wanted, :agent, :address, :asked, :expires)""")
                .param("id", id)
                .param("code", code.toString())
                .param("wanted", wanted)
                .param("agent", agent)
                .param("address", address)
                .param("asked", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return find(id).orElseThrow();
    }

    Optional<Computer> find(UUID id) {
        return jdbc.sql("SELECT * FROM network.computer WHERE id = ?")
                .param(id)
                .query(Computer.class)
                .optional();
    }

    Optional<Computer> findByCode(String code) {
        return jdbc.sql("SELECT * FROM network.computer WHERE code = ?")
                .param(code)
                .query(Computer.class)
                .optional();
    }

    /** @return whether it still waited, for this person among others */
    boolean letIn(UUID id, UUID person, boolean shared) {
        return jdbc.sql("""
                        UPDATE network.computer SET let_in = :person, shared = :shared
                        WHERE id = :id AND let_in IS NULL AND NOT refused AND expires > :now
                        AND coalesce(wanted, :person) = :person""")
                        .param("id", id)
                        .param("person", person)
                        .param("shared", shared)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void refuse(UUID id) {
        jdbc.sql("UPDATE network.computer SET refused = true WHERE id = ? AND let_in IS NULL")
                .param(id)
                .update();
    }

    /** @return the request, once, when somebody has let the computer in and it has not yet expired */
    Optional<Computer> enter(UUID id) {
        return jdbc.sql("DELETE FROM network.computer WHERE id = ? AND let_in IS NOT NULL AND expires > ? RETURNING *")
                .params(id, Timestamp.from(clock.instant()))
                .query(Computer.class)
                .optional();
    }
}
