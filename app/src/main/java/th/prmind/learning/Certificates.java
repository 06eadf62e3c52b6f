package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of certificates. */
@Repository
class Certificates {

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number, the withdrawn ones included. */
    List<Certificate> of(UUID programme) {
        return whole(jdbc.sql("SELECT * FROM learning.certificate WHERE programme = ? ORDER BY year, number")
                .param(programme));
    }

    /** Of a person in any programme, the latest first. */
    List<Certificate> ofPerson(UUID person) {
        return whole(jdbc.sql("SELECT * FROM learning.certificate WHERE person = ? ORDER BY issued_at DESC, id")
                .param(person));
    }

    /** Of a person in one programme, the latest first. */
    List<Certificate> of(UUID programme, UUID person) {
        return whole(jdbc.sql(
                        "SELECT * FROM learning.certificate WHERE programme = ? AND person = ? ORDER BY year DESC, number DESC")
                .params(programme, person));
    }

    Optional<Certificate> valid(UUID programme, UUID person) {
        return of(programme, person).stream().filter(Certificate::valid).findFirst();
    }

    Optional<Certificate> byCode(String code) {
        return whole(jdbc.sql("SELECT * FROM learning.certificate WHERE code = ?")
                        .param(code))
                .stream()
                .findFirst();
    }

    int nextNumber(UUID programme, int year) {
        return jdbc.sql(
                        "SELECT coalesce(max(number), 0) + 1 FROM learning.certificate WHERE programme = ? AND year = ?")
                .params(programme, year)
                .query(Integer.class)
                .single();
    }

    boolean statusTaken(int index) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM learning.certificate WHERE status_index = ?)")
                .param(index)
                .query(Boolean.class)
                .single();
    }

    int count() {
        return jdbc.sql("SELECT count(*) FROM learning.certificate")
                .query(Integer.class)
                .single();
    }

    void add(Certificate certificate) {
        jdbc.sql("""
                        INSERT INTO learning.certificate (id, code, programme, person, number, year, name, name_english,
                            post, unit_name, unit_name_english, title, title_english, holder, holder_name,
                            holder_name_english, competencies, halves_attended, halves_held, minutes, signer, signer_post,
                            issued_by, issued_at, exception, status_index)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(certificate.id())
                .param(certificate.code())
                .param(certificate.programme())
                .param(certificate.person())
                .param(certificate.number())
                .param(certificate.year())
                .param(certificate.name())
                .param(certificate.nameEnglish())
                .param(certificate.post())
                .param(certificate.unitName())
                .param(certificate.unitNameEnglish())
                .param(certificate.title())
                .param(certificate.titleEnglish())
                .param(certificate.holder())
                .param(certificate.holderName())
                .param(certificate.holderNameEnglish())
                .param(certificate.competencies().stream().map(Competency::code).toArray(String[]::new))
                .param(certificate.halvesAttended())
                .param(certificate.halvesHeld())
                .param(certificate.minutes())
                .param(certificate.signer())
                .param(certificate.signerPost())
                .param(certificate.issuedBy())
                .param(Timestamp.from(certificate.issuedAt()))
                .param(certificate.exception())
                .param(certificate.statusIndex())
                .update();
        for (Certificate.HeldRound round : certificate.rounds()) {
            jdbc.sql("INSERT INTO learning.certificate_round (certificate, number, title, day) VALUES (?, ?, ?, ?)")
                    .params(certificate.id(), round.number(), round.title(), round.day())
                    .update();
        }
        int position = 0;
        for (Certificate.ShownWork work : certificate.works()) {
            jdbc.sql("""
                            INSERT INTO learning.certificate_work (certificate, position, work, assignment, title, release)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(certificate.id(), ++position, work.work(), work.assignment(), work.title(), work.release())
                    .update();
        }
    }

    /** @return whether it was valid before */
    boolean withdraw(UUID certificate, UUID by, String why, Instant at) {
        return jdbc.sql("""
                        UPDATE learning.certificate SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        WHERE id = ? AND withdrawn_at IS NULL""").params(Timestamp.from(at), by, why, certificate).update() == 1;
    }

    void showWorks(UUID certificate, boolean shown) {
        jdbc.sql("UPDATE learning.certificate SET shows_works = ? WHERE id = ?")
                .params(shown, certificate)
                .update();
    }

    /** Places of withdrawn certificates from one place of the list on. */
    List<Integer> withdrawn(int from, int count) {
        return jdbc.sql("""
                        SELECT status_index FROM learning.certificate
                        WHERE withdrawn_at IS NOT NULL AND status_index >= ? AND status_index < ?""").params(from, from + count).query(Integer.class).list();
    }

    private List<Certificate> whole(JdbcClient.StatementSpec asked) {
        Map<UUID, Certificate> byId = new LinkedHashMap<>();
        asked.query(row -> {
            Certificate certificate = read(row);
            byId.put(certificate.id(), certificate);
        });
        UUID[] ids = byId.keySet().toArray(UUID[]::new);
        jdbc.sql("SELECT * FROM learning.certificate_round WHERE certificate = ANY (?) ORDER BY day, number")
                .param(ids)
                .query(row -> {
                    find(byId, row)
                            .rounds()
                            .add(new Certificate.HeldRound(
                                    row.getInt("number"),
                                    row.getString("title"),
                                    row.getObject("day", LocalDate.class)));
                });
        jdbc.sql("SELECT * FROM learning.certificate_work WHERE certificate = ANY (?) ORDER BY position")
                .param(ids)
                .query(row -> {
                    find(byId, row)
                            .works()
                            .add(new Certificate.ShownWork(
                                    row.getObject("work", UUID.class),
                                    row.getString("assignment"),
                                    row.getString("title"),
                                    row.getObject("release", UUID.class)));
                });
        return List.copyOf(byId.values());
    }

    private static Certificate find(Map<UUID, Certificate> byId, ResultSet row) throws SQLException {
        return Objects.requireNonNull(byId.get(row.getObject("certificate", UUID.class)));
    }

    private static Certificate read(ResultSet row) throws SQLException {
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("programme", UUID.class),
                row.getObject("person", UUID.class),
                row.getInt("number"),
                row.getInt("year"),
                row.getString("name"),
                row.getString("name_english"),
                row.getString("post"),
                row.getString("unit_name"),
                row.getString("unit_name_english"),
                row.getString("title"),
                row.getString("title_english"),
                row.getObject("holder", UUID.class),
                row.getString("holder_name"),
                row.getString("holder_name_english"),
                Arrays.stream((String[]) row.getArray("competencies").getArray())
                        .map(Competency::of)
                        .toList(),
                row.getInt("halves_attended"),
                row.getInt("halves_held"),
                row.getObject("minutes", Integer.class),
                row.getString("signer"),
                row.getString("signer_post"),
                row.getObject("issued_by", UUID.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("exception"),
                withdrawn == null
                        ? null
                        : new Certificate.Withdrawal(
                                withdrawn.toInstant(),
                                row.getObject("withdrawn_by", UUID.class),
                                row.getString("withdrawn_why")),
                row.getBoolean("shows_works"),
                row.getInt("status_index"),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
