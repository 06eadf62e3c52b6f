package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works with their versions. */
@Repository
class Works {

    private static final String SELECT = """
            SELECT work.*, version.number, version.release, version.sha256, version.note, version.handed_in
            FROM learning.work JOIN learning.work_version version ON version.work = work.id
            """;

    private final JdbcClient jdbc;

    Works(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Work> of(UUID assignment) {
        return collected(jdbc.sql(SELECT + "WHERE work.assignment = ? ORDER BY work.id, version.number")
                .param(assignment));
    }

    List<Work> ofPerson(UUID person) {
        return collected(jdbc.sql(SELECT + "WHERE work.person = ? ORDER BY work.id, version.number")
                .param(person));
    }

    Optional<Work> find(UUID id) {
        return collected(jdbc.sql(SELECT + "WHERE work.id = ? ORDER BY version.number")
                        .param(id))
                .stream()
                .findFirst();
    }

    Optional<Work> find(UUID assignment, UUID person) {
        return collected(jdbc.sql(SELECT + "WHERE work.assignment = ? AND work.person = ? ORDER BY version.number")
                        .params(assignment, person))
                .stream()
                .findFirst();
    }

    void add(Work work) {
        jdbc.sql("INSERT INTO learning.work (id, assignment, person, unit) VALUES (?, ?, ?, ?)")
                .params(work.id(), work.assignment(), work.person(), work.unit())
                .update();
        addVersion(work.id(), work.latest());
    }

    void addVersion(UUID work, Work.Version version) {
        jdbc.sql("""
                        INSERT INTO learning.work_version (work, number, release, sha256, note, handed_in)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        work,
                        version.number(),
                        version.release(),
                        version.sha256(),
                        version.note(),
                        Timestamp.from(version.handedIn()))
                .update();
    }

    private static List<Work> collected(JdbcClient.StatementSpec asked) {
        Map<UUID, Work> works = new LinkedHashMap<>();
        asked.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Work work = works.get(id);
            if (work == null) {
                work = new Work(
                        id,
                        row.getObject("assignment", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("unit", UUID.class),
                        new ArrayList<>());
                works.put(id, work);
            }
            work.versions().add(version(row));
        });
        return List.copyOf(works.values());
    }

    private static Work.Version version(ResultSet row) throws SQLException {
        return new Work.Version(
                row.getInt("number"),
                row.getObject("release", UUID.class),
                row.getString("sha256"),
                row.getString("note"),
                row.getTimestamp("handed_in").toInstant());
    }
}
