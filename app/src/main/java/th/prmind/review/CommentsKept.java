package th.prmind.review;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** What somebody said about others' texts, and decided. Both are the record of how a text came about, and stay. */
@Component
class CommentsKept implements PersonalData {

    private final JdbcClient jdbc;

    CommentsKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of(
                        "comments",
                        jdbc.sql("SELECT at, text FROM review.comment WHERE author = ? ORDER BY at DESC")
                                .param(person)
                                .query()
                                .listOfRows()),
                Kept.of("submissions", jdbc.sql("""
                                        SELECT submitted AS at, subject_title AS title FROM review.review
                                        WHERE submitter = ? ORDER BY submitted DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        // Belongs to the record.
    }
}
