package th.prmind.platform.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** What somebody did here. Erased, the entries stay and the chain stays whole, but nobody knows any more whose they were. */
@Component
class OwnChanges implements PersonalData {

    private final JdbcClient jdbc;

    OwnChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(Kept.of("acts", jdbc.sql("""
                                SELECT e.at, e.action, nullif(e.subject_title, '') AS title, e.origin FROM platform.audit_entry e
                                JOIN platform.audit_pseudonym p ON p.pseudonym = e.pseudonym
                                WHERE p.person = ? ORDER BY e.id DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM platform.audit_pseudonym WHERE person = ?")
                .param(person)
                .update();
    }
}
