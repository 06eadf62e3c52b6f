package th.prmind.learning;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule of each programme; one that nobody has set is the usual one. */
@Repository
class CertificateRules {

    private final JdbcClient jdbc;

    CertificateRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CertificateRule of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.certificate_rule WHERE programme = ?")
                .param(programme)
                .query((row, _) -> new CertificateRule(
                        programme,
                        row.getInt("attendance"),
                        row.getObject("works", Integer.class),
                        row.getBoolean("in_time"),
                        row.getBoolean("sign_off"),
                        row.getString("signer"),
                        row.getString("signer_post")))
                .optional()
                .orElseGet(() -> CertificateRule.usual(programme));
    }

    void put(CertificateRule rule) {
        jdbc.sql("""
                        INSERT INTO learning.certificate_rule (programme, attendance, works, in_time, sign_off, signer,
                            signer_post)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (programme) DO UPDATE SET attendance = excluded.attendance, works = excluded.works,
                            in_time = excluded.in_time, sign_off = excluded.sign_off, signer = excluded.signer,
                            signer_post = excluded.signer_post""")
                .param(rule.programme())
                .param(rule.attendance())
                .param(rule.works())
                .param(rule.inTime())
                .param(rule.signOff())
                .param(rule.signer())
                .param(rule.signerPost())
                .update();
    }
}
