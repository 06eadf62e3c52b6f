package th.prmind.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Speakers {

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Speaker> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.speaker WHERE programme = ? ORDER BY position, id")
                .param(programme)
                .query(Speaker.class)
                .list();
    }

    Optional<Speaker> find(UUID id) {
        return jdbc.sql("SELECT * FROM learning.speaker WHERE id = ?")
                .param(id)
                .query(Speaker.class)
                .optional();
    }

    /** Where somebody who works here speaks, the latest programme first. */
    List<Speaker> ofPerson(UUID person) {
        return jdbc.sql("SELECT * FROM learning.speaker WHERE person = ? ORDER BY id DESC")
                .param(person)
                .query(Speaker.class)
                .list();
    }

    Optional<Speaker> find(UUID programme, UUID id) {
        return of(programme).stream().filter(speaker -> speaker.id().equals(id)).findFirst();
    }

    void add(Speaker speaker) {
        jdbc.sql("""
                        INSERT INTO learning.speaker (id, programme, position, name, post, about, email, person)
                        VALUES (:id, :programme, :position, :name, :post, :about, :email, :person)""").paramSource(speaker).update();
    }

    void update(Speaker speaker) {
        jdbc.sql("""
                        UPDATE learning.speaker SET name = :name, post = :post, about = :about, email = :email,
                            person = :person WHERE id = :id""").paramSource(speaker).update();
    }

    /** @return whether they speak nowhere, so that they could be removed */
    boolean remove(UUID id) {
        return jdbc.sql("""
                        DELETE FROM learning.speaker
                        WHERE id = ? AND NOT EXISTS (SELECT FROM learning.session WHERE speaker = speaker.id)""").param(id).update() == 1;
    }
}
