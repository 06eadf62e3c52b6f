package th.prmind.learning;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/**
 * The certificates of somebody. That a certificate of this number was issued on that day belongs to the record of a
 * programme that public money paid, and stays, so that a copy on paper can still be checked; the name, the post and the
 * reasons in it do not.
 */
@Component
class CertificatesKept implements PersonalData {

    private final JdbcClient jdbc;

    CertificatesKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of("certificates", jdbc.sql("""
                                SELECT issued_at AS at, title, number || '/' || year AS text, name,
                                    name_english AS "name-english", post, unit_name AS unit, exception AS why,
                                    withdrawn_at::date::text AS "withdrawn", withdrawn_why AS "withdrawn-why"
                                FROM learning.certificate WHERE person = ? ORDER BY issued_at DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("""
                        UPDATE learning.certificate SET name = '', name_english = NULL, post = '', unit_name = '',
                            unit_name_english = NULL, shows_works = false,
                            exception = CASE WHEN exception IS NULL THEN NULL ELSE '' END,
                            withdrawn_why = CASE WHEN withdrawn_why IS NULL THEN NULL ELSE '' END
                        WHERE person = ?""").param(person).update();
    }
}
