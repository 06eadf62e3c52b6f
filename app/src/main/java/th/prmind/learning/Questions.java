package th.prmind.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are asked. */
    List<Question> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.question WHERE programme = ? ORDER BY position")
                .param(programme)
                .query(Questions::read)
                .list();
    }

    void add(Question question) {
        jdbc.sql("""
                        INSERT INTO learning.question (id, programme, position, competency, text, choices, answer)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question.id(),
                        question.programme(),
                        question.position(),
                        question.competency().code(),
                        question.text(),
                        question.choices().toArray(String[]::new),
                        question.answer())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM learning.question WHERE id = ?").param(id).update();
    }

    private static Question read(ResultSet row, int number) throws SQLException {
        Array choices = row.getArray("choices");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getInt("position"),
                Competency.of(row.getString("competency")),
                row.getString("text"),
                List.of((String[]) choices.getArray()),
                row.getInt("answer"));
    }
}
