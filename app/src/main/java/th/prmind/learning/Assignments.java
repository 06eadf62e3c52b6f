package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Assignments {

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are due. */
    List<Assignment> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.assignment WHERE programme = ? ORDER BY due, number")
                .param(programme)
                .query(Assignments::read)
                .list();
    }

    Optional<Assignment> find(UUID id) {
        return jdbc.sql("SELECT * FROM learning.assignment WHERE id = ?")
                .param(id)
                .query(Assignments::read)
                .optional();
    }

    Optional<Assignment> find(UUID programme, int number) {
        return of(programme).stream()
                .filter(assignment -> assignment.number() == number)
                .findFirst();
    }

    int nextNumber(UUID programme) {
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM learning.assignment WHERE programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    void put(Assignment assignment) {
        jdbc.sql("""
                        INSERT INTO learning.assignment (id, programme, number, title, text, criteria, due, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text,
                            criteria = excluded.criteria, due = excluded.due""")
                .params(
                        assignment.id(),
                        assignment.programme(),
                        assignment.number(),
                        assignment.title(),
                        assignment.text(),
                        assignment.criteria().toArray(String[]::new),
                        assignment.due(),
                        assignment.madeBy(),
                        Timestamp.from(assignment.madeAt()))
                .update();
    }

    private static Assignment read(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("text"),
                List.of((String[]) row.getArray("criteria").getArray()),
                row.getObject("due", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
