package th.prmind.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds readings. Who may see them is the asker's to settle: they know whose text it is. */
@Component
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit's own average.
     *
     * @param texts how many texts it is made of
     */
    public record Average(double value, int texts) {}

    public List<Reading> of(UUID subject) {
        return jdbc.sql("SELECT * FROM measure.reading WHERE subject = ?")
                .param(subject)
                .query(Readings::read)
                .list();
    }

    /**
     * What the unit's texts before it had at that age. Tells how one text stands beside them, never why.
     *
     * @return empty where no text of the unit was read at that age before
     */
    public Optional<Average> ownAverage(UUID unit, UUID but, Reading.Age age, Reading.Metric metric) {
        return jdbc.sql("""
                        SELECT coalesce(avg(value), 0) AS value, count(*)::int AS texts FROM measure.reading
                        WHERE unit = :unit AND subject <> :but AND age = :age AND metric = :metric
                            AND read_at < coalesce((SELECT own.read_at FROM measure.reading own
                                WHERE own.subject = :but AND own.age = :age AND own.metric = :metric), 'infinity')""")
                .param("unit", unit)
                .param("but", but)
                .param("age", age.code())
                .param("metric", metric.code())
                .query((row, _) -> new Average(row.getDouble("value"), row.getInt("texts")))
                .optional()
                .filter(average -> average.texts() > 0);
    }

    /** As JPEG. */
    public Optional<byte[]> screenshot(UUID subject, UUID id) {
        return jdbc.sql("SELECT bytes FROM measure.screenshot WHERE subject = ? AND id = ?")
                .params(subject, id)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    void put(Reading reading) {
        jdbc.sql("""
                        INSERT INTO measure.reading (id, subject, unit, age, metric, value, source, screenshot, read_by, read_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (subject, age, metric) DO UPDATE SET value = excluded.value, source = excluded.source,
                            screenshot = excluded.screenshot, read_by = excluded.read_by, read_at = excluded.read_at""")
                .param(reading.id())
                .param(reading.subject())
                .param(reading.unit())
                .param(reading.age().code())
                .param(reading.metric().code())
                .param(reading.value())
                .param(reading.source().code())
                .param(reading.screenshot())
                .param(reading.readBy())
                .param(Timestamp.from(reading.readAt()))
                .update();
    }

    void putScreenshot(UUID id, UUID subject, byte[] jpeg) {
        jdbc.sql("INSERT INTO measure.screenshot (id, subject, bytes) VALUES (?, ?, ?)")
                .params(id, subject, jpeg)
                .update();
    }

    private static Reading read(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("unit", UUID.class),
                Reading.Age.valueOf(row.getString("age").toUpperCase(Locale.ROOT)),
                Reading.Metric.valueOf(row.getString("metric").toUpperCase(Locale.ROOT)),
                row.getLong("value"),
                Reading.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getObject("screenshot", UUID.class),
                row.getObject("read_by", UUID.class),
                row.getTimestamp("read_at").toInstant());
    }
}
