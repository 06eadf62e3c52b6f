package th.prmind.media;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** Pictures that somebody added, and consents that they noted. Both are proof of the office's right to publish, and stay. */
@Component
class PicturesKept implements PersonalData {

    private final JdbcClient jdbc;

    PicturesKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of("pictures", jdbc.sql("""
                                SELECT added_at AS at, alt AS title FROM media.picture WHERE added_by = ?
                                ORDER BY added_at DESC""").param(person).query().listOfRows()),
                // Whose consent it was is that person's own affair, not of whoever noted it.
                Kept.of("consents", jdbc.sql("""
                                SELECT added_at AS at, purpose AS title FROM media.consent WHERE added_by = ?
                                ORDER BY added_at DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        // Belongs to the record.
    }
}
