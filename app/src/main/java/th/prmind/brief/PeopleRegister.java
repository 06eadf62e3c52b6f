package th.prmind.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.engine.Register;

/** The people register: spokespeople and executives, kept once for all briefs, and always in force. */
@Component
public class PeopleRegister {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Generation generation;
    private volatile Snapshot snapshot = new Snapshot(-1, List.of());

    PeopleRegister(JdbcClient jdbc, Clock clock, Generation generation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.generation = generation;
    }

    private record Snapshot(long generation, List<RegisterPerson> people) {}

    private record PostOf(UUID person, RegisterPerson.Post post) {}

    /** By name in Thai order. */
    public List<RegisterPerson> all() {
        long now = generation.current();
        Snapshot known = snapshot;
        if (known.generation() != now) {
            known = new Snapshot(now, read());
            snapshot = known;
        }
        return known.people();
    }

    public Optional<RegisterPerson> find(String slug) {
        return all().stream().filter(person -> person.slug().equals(slug)).findFirst();
    }

    /** What the check needs of it. */
    public Register engine() {
        return new Register(all().stream().map(RegisterPerson::engine).toList());
    }

    /** Adds the person, or puts them in place of what the register had under their id. */
    void put(RegisterPerson person) {
        jdbc.sql("""
                        INSERT INTO brief.register_person VALUES (:id, :slug, :honorifics, :name, :english, :shortForms, :at)
                        ON CONFLICT (id) DO UPDATE SET honorifics = :honorifics, name = :name, name_english = :english,
                            short_forms = :shortForms, updated = :at""")
                .param("id", person.id())
                .param("slug", person.slug())
                .param("honorifics", person.honorifics().toArray(String[]::new))
                .param("name", person.name())
                .param("english", person.nameEnglish())
                .param("shortForms", person.shortForms().toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("DELETE FROM brief.register_post WHERE person = ?")
                .param(person.id())
                .update();
        int number = 0;
        for (RegisterPerson.Post post : person.posts()) {
            jdbc.sql("INSERT INTO brief.register_post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(person.id())
                    .param(++number)
                    .param(post.position())
                    .param(post.positionEnglish())
                    .param(post.unit())
                    .param(post.from())
                    .param(post.to())
                    .param(post.acting())
                    .param(post.source())
                    .update();
        }
        generation.rise();
    }

    private List<RegisterPerson> read() {
        Map<UUID, List<RegisterPerson.Post>> posts = jdbc
                .sql(
                        "SELECT * FROM brief.register_post ORDER BY to_day DESC NULLS FIRST, from_day DESC NULLS LAST, number")
                .query(PeopleRegister::readPost)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PostOf::person, Collectors.mapping(PostOf::post, Collectors.toList())));
        return jdbc.sql("SELECT * FROM brief.register_person ORDER BY name COLLATE \"th-x-icu\"")
                .query((row, _) -> readPerson(row, posts))
                .list();
    }

    private static PostOf readPost(ResultSet row, int number) throws SQLException {
        return new PostOf(
                row.getObject("person", UUID.class),
                new RegisterPerson.Post(
                        row.getString("position"),
                        row.getString("position_english"),
                        row.getObject("unit", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getBoolean("acting"),
                        row.getString("source")));
    }

    private static RegisterPerson readPerson(ResultSet row, Map<UUID, List<RegisterPerson.Post>> posts)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RegisterPerson(
                id,
                row.getString("slug"),
                List.of((String[]) row.getArray("honorifics").getArray()),
                row.getString("name"),
                row.getString("name_english"),
                List.of((String[]) row.getArray("short_forms").getArray()),
                posts.getOrDefault(id, List.of()));
    }
}
