package th.prmind.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Briefs and all their versions, drafts too: who may see which, the caller decides. */
@Repository
class Briefs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Generation generation;

    Briefs(JdbcClient jdbc, JsonMapper json, Generation generation) {
        this.jdbc = jdbc;
        this.json = json;
        this.generation = generation;
    }

    /** A brief whose newest version is not yet published, as lists show it. */
    record Draft(Brief brief, BriefVersion version) {}

    Optional<Brief> find(String slug) {
        return jdbc.sql("SELECT * FROM brief.brief WHERE slug = ?")
                .param(slug)
                .query(Briefs::readBrief)
                .optional();
    }

    Optional<Brief> find(UUID id) {
        return jdbc.sql("SELECT * FROM brief.brief WHERE id = ?")
                .param(id)
                .query(Briefs::readBrief)
                .optional();
    }

    void add(Brief brief) {
        jdbc.sql("INSERT INTO brief.brief VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        brief.id(),
                        brief.slug(),
                        brief.ownerUnit(),
                        brief.kind().code(),
                        Timestamp.from(brief.created()),
                        brief.createdBy())
                .update();
    }

    /** The newest first. */
    List<BriefVersion> versions(UUID brief) {
        return jdbc.sql("SELECT * FROM brief.brief_version WHERE brief = ? ORDER BY version DESC")
                .param(brief)
                .query(this::readVersion)
                .list();
    }

    Optional<BriefVersion> version(UUID brief, int version) {
        return jdbc.sql("SELECT * FROM brief.brief_version WHERE brief = ? AND version = ?")
                .params(brief, version)
                .query(this::readVersion)
                .optional();
    }

    /** The version that is being written or reviewed, if any. */
    Optional<BriefVersion> draft(UUID brief) {
        return jdbc.sql("SELECT * FROM brief.brief_version WHERE brief = ? AND state IN ('draft', 'in-review')")
                .param(brief)
                .query(this::readVersion)
                .optional();
    }

    Optional<BriefVersion> live(UUID brief) {
        return jdbc.sql("SELECT * FROM brief.brief_version WHERE brief = ? AND state = 'live'")
                .param(brief)
                .query(this::readVersion)
                .optional();
    }

    /** What is being written or reviewed at these units, changed last first. */
    List<Draft> drafts(Collection<UUID> units) {
        return jdbc.sql("""
                        SELECT v.*, b.id, b.slug, b.owner_unit, b.kind, b.created, b.created_by FROM brief.brief b
                        JOIN brief.brief_version v ON v.brief = b.id AND v.state IN ('draft', 'in-review')
                        WHERE b.owner_unit = ANY(?) ORDER BY v.updated DESC LIMIT 200""")
                .param(units.toArray(UUID[]::new))
                .query((row, number) -> new Draft(readBrief(row, number), readVersion(row, number)))
                .list();
    }

    void add(BriefVersion version) {
        jdbc.sql("""
                        INSERT INTO brief.brief_version VALUES (:brief, :version, :state, :content::jsonb, :authors, :edit,
                            :updated, :updatedBy, :published)""")
                .param("brief", version.brief())
                .param("version", version.version())
                .param("state", version.state().code())
                .param("content", json.writeValueAsString(version.content()))
                .param("authors", version.authors().toArray(UUID[]::new))
                .param("edit", version.edit())
                .param("updated", Timestamp.from(version.updated()))
                .param("updatedBy", version.updatedBy())
                .param("published", version.published() == null ? null : Timestamp.from(version.published()))
                .update();
    }

    /**
     * Saves a draft over the save that it is based on.
     *
     * @return false when somebody else saved meanwhile; nothing is changed then
     */
    boolean save(BriefVersion draft) {
        return jdbc.sql("""
                        UPDATE brief.brief_version SET content = :content::jsonb, authors = :authors, edit = edit + 1,
                            updated = :updated, updated_by = :updatedBy
                        WHERE brief = :brief AND version = :version AND state = 'draft' AND edit = :edit""")
                        .param("content", json.writeValueAsString(draft.content()))
                        .param("authors", draft.authors().toArray(UUID[]::new))
                        .param("updated", Timestamp.from(draft.updated()))
                        .param("updatedBy", draft.updatedBy())
                        .param("brief", draft.brief())
                        .param("version", draft.version())
                        .param("edit", draft.edit())
                        .update()
                == 1;
    }

    void state(UUID brief, int version, BriefVersion.State state) {
        jdbc.sql("UPDATE brief.brief_version SET state = ? WHERE brief = ? AND version = ?")
                .params(state.code(), brief, version)
                .update();
    }

    /** Puts a version in force in place of the one before, for these units. */
    void publish(UUID brief, int version, BriefContent content, Instant at) {
        jdbc.sql("UPDATE brief.brief_version SET state = 'superseded' WHERE brief = ? AND state = 'live'")
                .param(brief)
                .update();
        jdbc.sql("""
                        UPDATE brief.brief_version SET state = 'live', content = ?::jsonb, published = ?
                        WHERE brief = ? AND version = ?""")
                .params(json.writeValueAsString(content), Timestamp.from(at), brief, version)
                .update();
        address(brief, content.units(), at);
        generation.rise();
    }

    void discard(UUID brief, int version) {
        jdbc.sql("DELETE FROM brief.letter_scan WHERE brief = ? AND version = ?")
                .params(brief, version)
                .update();
        jdbc.sql("DELETE FROM brief.brief_version WHERE brief = ? AND version = ? AND published IS NULL")
                .params(brief, version)
                .update();
        jdbc.sql("""
                        DELETE FROM brief.brief WHERE id = :brief
                        AND NOT EXISTS (SELECT 1 FROM brief.brief_version WHERE brief = :brief)""").param("brief", brief).update();
    }

    private void address(UUID brief, Set<UUID> units, Instant at) {
        UUID[] ids = units.toArray(UUID[]::new);
        jdbc.sql("DELETE FROM brief.addressee WHERE brief = ? AND NOT unit = ANY(?)")
                .params(brief, ids)
                .update();
        jdbc.sql("INSERT INTO brief.addressee SELECT ?, unnest(?), ? ON CONFLICT DO NOTHING")
                .params(brief, ids, Timestamp.from(at))
                .update();
    }

    private static Brief readBrief(ResultSet row, int number) throws SQLException {
        return new Brief(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getObject("owner_unit", UUID.class),
                Kind.of(row.getString("kind")),
                row.getTimestamp("created").toInstant(),
                row.getObject("created_by", UUID.class));
    }

    private BriefVersion readVersion(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp published = row.getTimestamp("published");
        return new BriefVersion(
                row.getObject("brief", UUID.class),
                row.getInt("version"),
                BriefVersion.State.of(row.getString("state")),
                json.readValue(row.getString("content"), BriefContent.class),
                Set.of((UUID[]) row.getArray("authors").getArray()),
                row.getInt("edit"),
                row.getTimestamp("updated").toInstant(),
                row.getObject("updated_by", UUID.class),
                published == null ? null : published.toInstant());
    }
}
