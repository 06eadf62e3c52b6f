package th.prmind.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("SELECT * FROM network.person WHERE id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    List<Person> findAll(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM network.person WHERE id = ANY(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Person.class)
                .list();
    }

    Optional<Person> findBySlug(String slug) {
        return jdbc.sql("SELECT * FROM network.person WHERE slug = ?")
                .param(slug)
                .query(Person.class)
                .optional();
    }

    Optional<Person> findByEmail(String email) {
        return jdbc.sql("SELECT * FROM network.person WHERE lower(email) = lower(?)")
                .param(email)
                .query(Person.class)
                .optional();
    }

    List<Person> all() {
        return jdbc.sql("SELECT * FROM network.person ORDER BY name COLLATE \"th-x-icu\"")
                .query(Person.class)
                .list();
    }

    void add(Person person) {
        jdbc.sql("""
                        INSERT INTO network.person VALUES (:id, :slug, :name, :nameEnglish, :title, :email, :phone, :unit,
                            :active, :fictional, :start, :noteEnglish, :lastDay)""").paramSource(person).update();
    }

    void update(Person person) {
        jdbc.sql("""
                        UPDATE network.person SET name = :name, name_english = :nameEnglish, title = :title, email = :email,
                            phone = :phone, unit = :unit, active = :active, last_day = :lastDay
                        WHERE id = :id""").paramSource(person).update();
    }

    /** @param lastDay on which the account works; null: without an end */
    void endAccount(UUID id, @Nullable LocalDate lastDay) {
        jdbc.sql("UPDATE network.person SET last_day = ? WHERE id = ?")
                .param(lastDay)
                .param(id)
                .update();
    }
}
