package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficeHours {

    private static final String SELECT = """
            SELECT hour.*, booking.id AS booking, booking.person, booking.about, booking.booked_at
            FROM learning.office_hour hour
            LEFT JOIN learning.booking ON booking.office_hour = hour.id AND booking.cancelled_at IS NULL
            """;

    private final JdbcClient jdbc;

    OfficeHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not over, the next first. */
    List<OfficeHour> of(UUID speaker, Instant now) {
        return jdbc.sql(SELECT + """
                        WHERE hour.speaker = ? AND hour.withdrawn_at IS NULL
                            AND hour.starts + hour.minutes * interval '1 minute' > ? ORDER BY hour.starts""")
                .params(speaker, Timestamp.from(now))
                .query(OfficeHours::read)
                .list();
    }

    /** Of all speakers of a programme, those that are not over, the next first. */
    List<OfficeHour> ofProgramme(UUID programme, Instant now) {
        return jdbc.sql(SELECT + """
                        JOIN learning.speaker ON speaker.id = hour.speaker
                        WHERE speaker.programme = ? AND hour.withdrawn_at IS NULL
                            AND hour.starts + hour.minutes * interval '1 minute' > ? ORDER BY hour.starts""")
                .params(programme, Timestamp.from(now))
                .query(OfficeHours::read)
                .list();
    }

    /** Those that somebody has booked, in that programme, the latest first. */
    List<OfficeHour> booked(UUID programme, UUID person) {
        return jdbc.sql(SELECT + """
                        JOIN learning.speaker ON speaker.id = hour.speaker
                        WHERE speaker.programme = ? AND booking.person = ? ORDER BY hour.starts DESC LIMIT 50""")
                .params(programme, person)
                .query(OfficeHours::read)
                .list();
    }

    Optional<OfficeHour> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE hour.id = ?")
                .param(id)
                .query(OfficeHours::read)
                .optional();
    }

    /** @return whether there was none of theirs at that time */
    boolean add(OfficeHour hour) {
        return jdbc.sql("""
                        INSERT INTO learning.office_hour (id, speaker, starts, minutes, place) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (speaker, starts) DO UPDATE SET minutes = excluded.minutes, place = excluded.place,
                            withdrawn_at = NULL WHERE office_hour.withdrawn_at IS NOT NULL""")
                        .params(hour.id(), hour.speaker(), Timestamp.from(hour.starts()), hour.minutes(), hour.place())
                        .update()
                == 1;
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("UPDATE learning.office_hour SET withdrawn_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** @return whether it was still free */
    boolean book(OfficeHour.Booking booking) {
        return jdbc.sql("""
                        INSERT INTO learning.booking (id, office_hour, person, about, booked_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                booking.id(),
                                booking.officeHour(),
                                booking.person(),
                                booking.about(),
                                Timestamp.from(booking.at()))
                        .update()
                == 1;
    }

    Optional<OfficeHour.Booking> booking(UUID id) {
        return jdbc.sql("""
                        SELECT id, office_hour, person, about, booked_at AS at, cancelled_at AS cancelled
                        FROM learning.booking WHERE id = ?""").param(id).query(OfficeHour.Booking.class).optional();
    }

    void cancel(UUID booking, Instant at) {
        jdbc.sql("UPDATE learning.booking SET cancelled_at = ? WHERE id = ? AND cancelled_at IS NULL")
                .params(Timestamp.from(at), booking)
                .update();
    }

    private static OfficeHour read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable UUID booking = row.getObject("booking", UUID.class);
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new OfficeHour(
                id,
                row.getObject("speaker", UUID.class),
                row.getTimestamp("starts").toInstant(),
                row.getInt("minutes"),
                row.getString("place"),
                withdrawn == null ? null : withdrawn.toInstant(),
                booking == null
                        ? null
                        : new OfficeHour.Booking(
                                booking,
                                id,
                                row.getObject("person", UUID.class),
                                row.getString("about"),
                                row.getTimestamp("booked_at").toInstant(),
                                null));
    }
}
