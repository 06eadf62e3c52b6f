package th.prmind.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Programmes {

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Programme> find(UUID id) {
        return jdbc.sql("SELECT * FROM learning.programme WHERE id = ?")
                .param(id)
                .query(Programmes::read)
                .optional();
    }

    Optional<Programme> findBySlug(String slug) {
        return jdbc.sql("SELECT * FROM learning.programme WHERE slug = ?")
                .param(slug)
                .query(Programmes::read)
                .optional();
    }

    /** Open ones whose last round was between those days. */
    List<Programme> ended(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT * FROM learning.programme WHERE state = 'open' AND (SELECT max(day) FROM learning.round
                            WHERE round.programme = programme.id AND cancelled IS NULL) BETWEEN ? AND ?""").params(from, to).query(Programmes::read).list();
    }

    /** The public ones, and of these units also the drafts; the latest made first. */
    List<Programme> visible(Collection<UUID> run) {
        return jdbc.sql("""
                        SELECT * FROM learning.programme WHERE state <> 'draft' OR unit = ANY (?)
                        ORDER BY made_at DESC, id LIMIT 200""")
                .param(run.toArray(UUID[]::new))
                .query(Programmes::read)
                .list();
    }

    void add(Programme programme) {
        jdbc.sql("""
                        INSERT INTO learning.programme (id, slug, unit, title, title_english, purpose, purpose_english,
                            competencies, seats, audience, enrol_until, state, copied_from, made_by, made_at, opened_at,
                            source)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(programme.id())
                .param(programme.slug())
                .param(programme.unit())
                .param(programme.title())
                .param(programme.titleEnglish())
                .param(programme.purpose())
                .param(programme.purposeEnglish())
                .param(codes(programme))
                .param(programme.seats())
                .param(programme.audience().toArray(UUID[]::new))
                .param(programme.enrolUntil())
                .param(programme.state().code())
                .param(programme.copiedFrom())
                .param(programme.madeBy())
                .param(Timestamp.from(programme.madeAt()))
                .param(timestamp(programme.openedAt()))
                .param(programme.source())
                .update();
    }

    void update(Programme programme) {
        jdbc.sql("""
                        UPDATE learning.programme SET unit = ?, title = ?, title_english = ?, purpose = ?,
                            purpose_english = ?, competencies = ?, seats = ?, audience = ?, enrol_until = ?
                        WHERE id = ?""")
                .param(programme.unit())
                .param(programme.title())
                .param(programme.titleEnglish())
                .param(programme.purpose())
                .param(programme.purposeEnglish())
                .param(codes(programme))
                .param(programme.seats())
                .param(programme.audience().toArray(UUID[]::new))
                .param(programme.enrolUntil())
                .param(programme.id())
                .update();
    }

    /** @return whether it was in that state before */
    boolean move(UUID programme, Programme.State from, Programme.State to, Instant at) {
        return jdbc.sql("""
                        UPDATE learning.programme SET state = ?, opened_at = coalesce(opened_at, ?)
                        WHERE id = ? AND state = ?""")
                        .params(to.code(), Timestamp.from(at), programme, from.code())
                        .update()
                == 1;
    }

    private static String[] codes(Programme programme) {
        return programme.competencies().stream().map(Competency::code).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Programme read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp opened = row.getTimestamp("opened_at");
        Array competencies = row.getArray("competencies");
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getObject("unit", UUID.class),
                row.getString("title"),
                row.getString("title_english"),
                row.getString("purpose"),
                row.getString("purpose_english"),
                Arrays.stream((String[]) competencies.getArray())
                        .map(Competency::of)
                        .toList(),
                row.getInt("seats"),
                List.of((UUID[]) row.getArray("audience").getArray()),
                row.getObject("enrol_until", LocalDate.class),
                Programme.State.of(row.getString("state")),
                row.getObject("copied_from", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getString("source"));
    }
}
