package th.prmind.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom briefs are, and what these units answered. */
@Repository
class Acknowledgements {

    private final JdbcClient jdbc;

    Acknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That a brief is for a unit.
     *
     * @param since since when
     * @param version the one that the unit acknowledged last, or null
     * @param result whether the unit has reported back
     */
    record Addressee(
            UUID brief, UUID unit, Instant since, @Nullable Integer version, boolean result) {

        /** Whether the unit has acknowledged that version or a later one. */
        boolean acknowledged(int of) {
            return version != null && version >= of;
        }
    }

    List<Addressee> addressees(UUID brief) {
        return addressees("a.brief = ?", brief);
    }

    /** All that is for one of these units. */
    List<Addressee> addressedTo(Collection<UUID> units) {
        return addressees("a.unit = ANY(?)", units.toArray(UUID[]::new));
    }

    boolean isFor(UUID brief, UUID unit) {
        return jdbc.sql("SELECT count(*) FROM brief.addressee WHERE brief = ? AND unit = ?")
                        .params(brief, unit)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Acknowledgement> of(UUID brief) {
        return jdbc.sql("SELECT * FROM brief.acknowledgement WHERE brief = ? ORDER BY at DESC")
                .param(brief)
                .query(Acknowledgements::read)
                .list();
    }

    Optional<Acknowledgement> of(UUID brief, UUID unit) {
        return jdbc.sql("SELECT * FROM brief.acknowledgement WHERE brief = ? AND unit = ?")
                .params(brief, unit)
                .query(Acknowledgements::read)
                .optional();
    }

    void put(Acknowledgement acknowledgement) {
        jdbc.sql("""
                        INSERT INTO brief.acknowledgement (brief, unit, version, person, at, line) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (brief, unit) DO UPDATE SET version = excluded.version, person = excluded.person,
                            at = excluded.at, line = excluded.line""")
                .params(
                        acknowledgement.brief(),
                        acknowledgement.unit(),
                        acknowledgement.version(),
                        acknowledgement.person(),
                        Timestamp.from(acknowledgement.at()),
                        acknowledgement.line())
                .update();
    }

    void result(UUID brief, UUID unit, String result, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE brief.acknowledgement SET result = ?, result_by = ?, result_at = ?
                        WHERE brief = ? AND unit = ?""").params(result, by, Timestamp.from(at), brief, unit).update();
    }

    private List<Addressee> addressees(String condition, Object value) {
        return jdbc.sql("""
                        SELECT a.brief, a.unit, a.since, k.version, k.result FROM brief.addressee a
                        LEFT JOIN brief.acknowledgement k ON k.brief = a.brief AND k.unit = a.unit
                        WHERE\s""" + condition + " ORDER BY a.since")
                .param(value)
                .query((row, _) -> new Addressee(
                        row.getObject("brief", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("version", Integer.class),
                        row.getString("result") != null))
                .list();
    }

    private static Acknowledgement read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp resultAt = row.getTimestamp("result_at");
        return new Acknowledgement(
                row.getObject("brief", UUID.class),
                row.getObject("unit", UUID.class),
                row.getInt("version"),
                row.getObject("person", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("line"),
                row.getString("result"),
                row.getObject("result_by", UUID.class),
                resultAt == null ? null : resultAt.toInstant());
    }
}
