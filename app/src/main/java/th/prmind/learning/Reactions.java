package th.prmind.learning;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Reactions {

    private final JdbcClient jdbc;

    Reactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reaction> of(UUID programme) {
        return jdbc.sql("""
                        SELECT reaction.* FROM learning.reaction JOIN learning.round ON round.id = reaction.round
                        WHERE round.programme = ? ORDER BY round.day, round.number, reaction.title""").param(programme).query(Reaction.class).list();
    }

    List<Reaction> of(UUID round, UUID person) {
        return jdbc.sql("SELECT * FROM learning.reaction WHERE round = ? AND person = ?")
                .params(round, person)
                .query(Reaction.class)
                .list();
    }

    /** In place of what they thought before. */
    void put(Reaction reaction) {
        jdbc.sql("""
                        INSERT INTO learning.reaction (round, session, title, person, useful, clear, comment, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (session, person) DO UPDATE SET useful = excluded.useful, clear = excluded.clear,
                            comment = excluded.comment, at = excluded.at""")
                .params(
                        reaction.round(),
                        reaction.session(),
                        reaction.title(),
                        reaction.person(),
                        reaction.useful(),
                        reaction.clear(),
                        reaction.comment(),
                        Timestamp.from(reaction.at()))
                .update();
    }
}
