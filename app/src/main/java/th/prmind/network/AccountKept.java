package th.prmind.network;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** Somebody's account, their roles, and their ways in. */
@Component
class AccountKept implements PersonalData {

    private static final List<String> SIGN_IN =
            List.of("passkey", "provider_account", "code_app", "recovery_code", "citizen_number", "sign_in_link");

    private final JdbcClient jdbc;

    AccountKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                rows("account", """
                        SELECT p.name, p.name_english AS "name-english", p.title AS post, p.email, p.phone, u.name AS unit,
                            p.last_day AS "to"
                        FROM network.person p JOIN network.unit u ON u.id = p.unit WHERE p.id = ?""", person),
                rows("roles", """
                        SELECT r.role, u.name AS unit, r.from_day AS "from", r.to_day AS "to"
                        FROM network.role_held r JOIN network.unit u ON u.id = r.unit WHERE r.person = ?""", person),
                rows("passkeys", "SELECT label, made AS at, used FROM network.passkey WHERE person = ?", person),
                rows(
                        "provider-accounts",
                        "SELECT provider AS label, made AS at, used FROM network.provider_account WHERE person = ?",
                        person),
                rows("code-app", "SELECT made AS at FROM network.code_app WHERE person = ?", person),
                rows(
                        "citizen-number",
                        "SELECT 'HMAC-SHA256' AS label FROM network.citizen_number WHERE person = ?",
                        person),
                rows("outside-links", """
                        SELECT made_at AS at, (until AT TIME ZONE 'Asia/Bangkok')::date AS "to", subject_title AS title FROM network.grant
                        WHERE made_by = ? ORDER BY made_at DESC""", person),
                rows("sessions", """
                        SELECT to_timestamp(creation_time / 1000) AS at, to_timestamp(last_access_time / 1000) AS used
                        FROM platform.session WHERE principal_name = ?::text""", person));
    }

    /** The name stays as the office wrote it on paper and on the web; all else about the person goes. */
    @Override
    public void erase(UUID person) {
        for (String table : SIGN_IN) {
            jdbc.sql("DELETE FROM network." + table + " WHERE person = ?")
                    .param(person)
                    .update();
        }
        jdbc.sql("DELETE FROM network.computer WHERE wanted = ? OR let_in = ?")
                .params(person, person)
                .update();
        jdbc.sql("DELETE FROM platform.session WHERE principal_name = ?")
                .param(person.toString())
                .update();
        jdbc.sql("""
                        UPDATE network.person SET email = NULL, phone = NULL, title = NULL, note_english = NULL, active = false
                        WHERE id = ?""").param(person).update();
    }

    private Kept rows(String kind, String sql, UUID person) {
        return Kept.of(kind, jdbc.sql(sql).param(person).query().listOfRows());
    }
}
