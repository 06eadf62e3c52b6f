package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the members of a team write to one another. The team is the scope of every question. */
@Repository
class TeamNotes {

    private final JdbcClient jdbc;

    TeamNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(UUID team) {
        return jdbc.sql("SELECT count(*) FROM network.team_note WHERE team = ? AND answers IS NULL")
                .param(team)
                .query(Integer.class)
                .single();
    }

    /** Notes without their comments, the latest first. */
    List<TeamNote> page(UUID team, int limit, int offset) {
        return jdbc.sql("""
                        SELECT * FROM network.team_note WHERE team = ? AND answers IS NULL
                        ORDER BY at DESC, id DESC LIMIT ? OFFSET ?""").params(team, limit, offset).query(TeamNotes::read).list();
    }

    /** Comments on these notes in the order in which they were made. */
    List<TeamNote> comments(UUID team, Collection<UUID> notes) {
        return jdbc.sql("SELECT * FROM network.team_note WHERE team = ? AND answers = ANY(?) ORDER BY at, id")
                .params(team, notes.toArray(UUID[]::new))
                .query(TeamNotes::read)
                .list();
    }

    Optional<TeamNote> find(UUID team, UUID note) {
        return jdbc.sql("SELECT * FROM network.team_note WHERE team = ? AND id = ?")
                .params(team, note)
                .query(TeamNotes::read)
                .optional();
    }

    void add(TeamNote note) {
        jdbc.sql("""
                        INSERT INTO network.team_note (id, team, author, at, text, answers)
                        VALUES (:id, :team, :author, :at, :text, :answers)""")
                .param("id", note.id())
                .param("team", note.team())
                .param("author", note.author())
                .param("at", Timestamp.from(note.at()))
                .param("text", note.text())
                .param("answers", note.answers())
                .update();
    }

    void remove(UUID team, UUID note, Instant at, UUID by) {
        jdbc.sql("UPDATE network.team_note SET text = '', removed = ?, removed_by = ? WHERE team = ? AND id = ?")
                .params(Timestamp.from(at), by, team, note)
                .update();
    }

    private static TeamNote read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp removed = row.getTimestamp("removed");
        return new TeamNote(
                row.getObject("id", UUID.class),
                row.getObject("team", UUID.class),
                row.getObject("author", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getObject("answers", UUID.class),
                removed == null ? null : removed.toInstant(),
                row.getObject("removed_by", UUID.class));
    }
}
