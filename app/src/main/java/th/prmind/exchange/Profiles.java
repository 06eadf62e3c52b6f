package th.prmind.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.learning.Competency;

/** What people say of themselves. Others see it only where its person wants to be found. */
@Repository
class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Profile of(UUID person) {
        return jdbc.sql("SELECT * FROM exchange.profile WHERE person = ?")
                .param(person)
                .query(Profiles::read)
                .optional()
                .orElseGet(() -> Profile.none(person));
    }

    List<Profile> found() {
        return jdbc.sql("SELECT * FROM exchange.profile WHERE found ORDER BY person")
                .query(Profiles::read)
                .list();
    }

    void put(Profile profile) {
        jdbc.sql("""
                        INSERT INTO exchange.profile (person, found, skills, words, topics)
                        VALUES (:person, :found, :skills, :words, :topics)
                        ON CONFLICT (person) DO UPDATE SET found = :found, skills = :skills, words = :words,
                            topics = :topics""")
                .param("person", profile.person())
                .param("found", profile.found())
                .param("skills", profile.skills().stream().map(Competency::code).toArray(String[]::new))
                .param("words", profile.words())
                .param("topics", profile.topics().toArray(String[]::new))
                .update();
    }

    private static Profile read(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("person", UUID.class),
                row.getBoolean("found"),
                Arrays.stream((String[]) row.getArray("skills").getArray())
                        .map(Competency::of)
                        .toList(),
                row.getString("words"),
                List.of((String[]) row.getArray("topics").getArray()));
    }
}
