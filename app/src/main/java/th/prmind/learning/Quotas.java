package th.prmind.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many seats of a programme are kept for a unit and all beneath it; units without a quota share the rest. */
@Repository
class Quotas {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seats by unit. */
    Map<UUID, Integer> of(UUID programme) {
        Map<UUID, Integer> quotas = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT quota.* FROM learning.quota JOIN network.unit ON unit.id = quota.unit
                        WHERE programme = ? ORDER BY unit.name COLLATE "th-x-icu\"""").param(programme).query(row -> {
            quotas.put(row.getObject("unit", UUID.class), row.getInt("seats"));
        });
        return quotas;
    }

    void replace(UUID programme, Map<UUID, Integer> quotas) {
        jdbc.sql("DELETE FROM learning.quota WHERE programme = ?")
                .param(programme)
                .update();
        quotas.forEach((unit, seats) -> jdbc.sql("INSERT INTO learning.quota VALUES (?, ?, ?)")
                .params(programme, unit, seats)
                .update());
    }
}
