package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of teams. They lie in the database and are saved with it; the team is the scope of every question. */
@Repository
class TeamFiles {

    private static final String COLUMNS = "id, team, name, media_type, size, added_by, added_at, removed, removed_by";

    private final JdbcClient jdbc;

    TeamFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, removed ones too. */
    List<TeamFile> of(UUID team) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM network.team_file WHERE team = ? ORDER BY added_at DESC, id DESC")
                .param(team)
                .query(TeamFiles::read)
                .list();
    }

    Optional<TeamFile> find(UUID team, UUID file) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM network.team_file WHERE team = ? AND id = ?")
                .params(team, file)
                .query(TeamFiles::read)
                .optional();
    }

    /** Empty when it was removed. */
    Optional<byte[]> bytes(UUID team, UUID file) {
        return jdbc.sql("SELECT bytes FROM network.team_file WHERE team = ? AND id = ? AND bytes IS NOT NULL")
                .params(team, file)
                .query(byte[].class)
                .optional();
    }

    long size(UUID team) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM network.team_file WHERE team = ? AND removed IS NULL")
                .param(team)
                .query(Long.class)
                .single();
    }

    void add(TeamFile file, byte[] bytes) {
        jdbc.sql("""
                        INSERT INTO network.team_file (id, team, name, media_type, size, bytes, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        file.team(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        bytes,
                        file.addedBy(),
                        Timestamp.from(file.addedAt()))
                .update();
    }

    void remove(UUID team, UUID file, Instant at, UUID by) {
        jdbc.sql("UPDATE network.team_file SET bytes = NULL, removed = ?, removed_by = ? WHERE team = ? AND id = ?")
                .params(Timestamp.from(at), by, team, file)
                .update();
    }

    private static TeamFile read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp removed = row.getTimestamp("removed");
        return new TeamFile(
                row.getObject("id", UUID.class),
                row.getObject("team", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant(),
                removed == null ? null : removed.toInstant(),
                row.getObject("removed_by", UUID.class));
    }
}
