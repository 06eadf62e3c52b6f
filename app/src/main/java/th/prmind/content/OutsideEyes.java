package th.prmind.content;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.network.Grant;
import th.prmind.network.Grants;

@Repository
class OutsideEyes {

    private final JdbcClient jdbc;
    private final Grants grants;

    OutsideEyes(JdbcClient jdbc, Grants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    Optional<OutsideEye> find(UUID edition, UUID grant) {
        return grants.find(edition, grant).flatMap(this::of);
    }

    /** The latest first. */
    List<OutsideEye> of(UUID edition) {
        return grants.of(Grant.Act.COMMENT, edition).stream()
                .flatMap(grant -> of(grant).stream())
                .toList();
    }

    Optional<OutsideEye> of(Grant grant) {
        List<OutsideEye.Shown> shown = jdbc.sql(
                        "SELECT revision, shown_at AS at FROM content.outside_text WHERE grant_id = ? ORDER BY revision")
                .param(grant.id())
                .query(OutsideEye.Shown.class)
                .list();
        return jdbc.sql("SELECT * FROM content.outside_eye WHERE grant_id = ?")
                .param(grant.id())
                .query((row, _) -> {
                    @Nullable Timestamp done = row.getTimestamp("done");
                    return new OutsideEye(
                            grant,
                            row.getObject("edition", UUID.class),
                            row.getString("note"),
                            row.getBoolean("voice"),
                            shown,
                            done == null ? null : done.toInstant());
                })
                .optional();
    }

    void add(Grant grant, UUID edition, String note, boolean voice) {
        jdbc.sql("INSERT INTO content.outside_eye (grant_id, edition, note, voice) VALUES (?, ?, ?, ?)")
                .params(grant.id(), edition, note, voice)
                .update();
    }

    /** Showing the same text again changes nothing. */
    void show(UUID grant, int revision, Instant at) {
        jdbc.sql("INSERT INTO content.outside_text VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(grant, revision, Timestamp.from(at))
                .update();
    }

    /** @return whether it was not done already */
    boolean finish(UUID grant, Instant at) {
        return jdbc.sql("UPDATE content.outside_eye SET done = ? WHERE grant_id = ? AND done IS NULL")
                        .params(Timestamp.from(at), grant)
                        .update()
                > 0;
    }

    void reopen(UUID grant) {
        jdbc.sql("UPDATE content.outside_eye SET done = NULL WHERE grant_id = ?")
                .param(grant)
                .update();
    }
}
