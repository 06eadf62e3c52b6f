package th.prmind.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What offices add to briefs; each office's own, for its own texts. */
@Component
public class Overlays {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Generation generation;

    Overlays(JdbcClient jdbc, JsonMapper json, Generation generation) {
        this.jdbc = jdbc;
        this.json = json;
        this.generation = generation;
    }

    /** Those of all offices, to compile the check from; a text is only ever checked by its own office's. */
    public List<Overlay> all() {
        return jdbc.sql("SELECT * FROM brief.overlay").query(this::read).list();
    }

    public Optional<Overlay> of(UUID brief, UUID unit) {
        return jdbc.sql("SELECT * FROM brief.overlay WHERE brief = ? AND unit = ?")
                .params(brief, unit)
                .query(this::read)
                .optional();
    }

    void put(Overlay overlay) {
        jdbc.sql("""
                        INSERT INTO brief.overlay VALUES (:brief, :unit, :facts::jsonb, :messages::jsonb, :at, :by)
                        ON CONFLICT (brief, unit) DO UPDATE SET facts = excluded.facts, messages = excluded.messages,
                            updated = excluded.updated, updated_by = excluded.updated_by""")
                .param("brief", overlay.brief())
                .param("unit", overlay.unit())
                .param("facts", json.writeValueAsString(overlay.facts()))
                .param("messages", json.writeValueAsString(overlay.messages()))
                .param("at", Timestamp.from(overlay.updated()))
                .param("by", overlay.updatedBy())
                .update();
        generation.rise();
    }

    private Overlay read(ResultSet row, int number) throws SQLException {
        return new Overlay(
                row.getObject("brief", UUID.class),
                row.getObject("unit", UUID.class),
                json.readValue(row.getString("facts"), new TypeReference<List<Overlay.Fact>>() {}),
                json.readValue(row.getString("messages"), new TypeReference<List<Overlay.Message>>() {}),
                row.getTimestamp("updated").toInstant(),
                row.getObject("updated_by", UUID.class));
    }
}
