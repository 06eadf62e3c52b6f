package th.prmind.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Handovers {

    private static final String SELECT = """
            SELECT id, person, successor, day, account_ends, made_by, made_at, carried_out FROM network.handover
            """;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Handover handover) {
        jdbc.sql("INSERT INTO network.handover VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        handover.id(),
                        handover.person(),
                        handover.successor(),
                        handover.day(),
                        handover.accountEnds(),
                        handover.madeBy(),
                        Timestamp.from(handover.madeAt()))
                .update();
    }

    /** The latest of this person's. */
    Optional<Handover> latest(UUID person) {
        return jdbc.sql(SELECT + "WHERE person = ? ORDER BY made_at DESC LIMIT 1")
                .param(person)
                .query(Handover.class)
                .optional();
    }

    /** The one whose day has not come, held until the transaction ends. */
    Optional<Handover> coming(UUID person) {
        return jdbc.sql(SELECT + "WHERE person = ? AND carried_out IS NULL FOR UPDATE")
                .param(person)
                .query(Handover.class)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM network.handover WHERE id = ?").param(id).update();
    }

    /** Those whose day has come, held until the transaction ends, so that of two nodes one carries each out. */
    List<Handover> due(LocalDate day) {
        return jdbc.sql(SELECT + "WHERE carried_out IS NULL AND day <= ? ORDER BY made_at FOR UPDATE SKIP LOCKED")
                .param(day)
                .query(Handover.class)
                .list();
    }

    void carriedOut(UUID id, Instant at) {
        jdbc.sql("UPDATE network.handover SET carried_out = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }
}
