package th.prmind.media;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the people in one picture, the latest first. */
    List<Consent> of(UUID picture) {
        return jdbc.sql("SELECT * FROM media.consent WHERE picture = ? ORDER BY added_at DESC, id")
                .param(picture)
                .query(Consent.class)
                .list();
    }

    Optional<Consent> find(UUID picture, UUID consent) {
        return jdbc.sql("SELECT * FROM media.consent WHERE picture = ? AND id = ?")
                .params(picture, consent)
                .query(Consent.class)
                .optional();
    }

    void add(Consent consent) {
        jdbc.sql("""
                        INSERT INTO media.consent (id, picture, name, purpose, given_on, until, kept_at, added_by, added_at)
                        VALUES (:id, :picture, :name, :purpose, :givenOn, :until, :keptAt, :addedBy, :addedAt)""")
                .param("id", consent.id())
                .param("picture", consent.picture())
                .param("name", consent.name())
                .param("purpose", consent.purpose())
                .param("givenOn", consent.givenOn())
                .param("until", consent.until())
                .param("keptAt", consent.keptAt())
                .param("addedBy", consent.addedBy())
                .param("addedAt", Timestamp.from(consent.addedAt()))
                .update();
    }

    /** @return whether it had not been withdrawn already */
    boolean withdraw(UUID consent, UUID by, Instant at) {
        return jdbc.sql("UPDATE media.consent SET withdrawn = ?, withdrawn_by = ? WHERE id = ? AND withdrawn IS NULL")
                        .params(Timestamp.from(at), by, consent)
                        .update()
                > 0;
    }
}
