package th.prmind.brief;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.network.UnitDirectory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The briefs in force, each in its newest published version; everybody signed in may read them. Briefs whose last day has
 * passed stay among them, because older texts are still read against them.
 */
@Component
public class LiveBriefs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UnitDirectory units;
    private final Generation generation;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

    LiveBriefs(JdbcClient jdbc, JsonMapper json, UnitDirectory units, Generation generation) {
        this.jdbc = jdbc;
        this.json = json;
        this.units = units;
        this.generation = generation;
    }

    private record Snapshot(long generation, Map<String, LiveBrief> bySlug) {}

    private record Row(
            UUID id, String slug, UUID ownerUnit, String kind, int version, String content, Instant published) {}

    /** The one published last first. */
    public List<LiveBrief> all() {
        return List.copyOf(current().bySlug().values());
    }

    public Optional<LiveBrief> find(@Nullable String slug) {
        return Optional.ofNullable(slug).map(current().bySlug()::get);
    }

    public Optional<LiveBrief> find(UUID id) {
        return current().bySlug().values().stream()
                .filter(brief -> brief.id().equals(id))
                .findFirst();
    }

    /** Rises with each change of a live brief, an overlay or the people register; for caches of what is made of them. */
    public long generation() {
        return generation.current();
    }

    private Snapshot current() {
        long now = generation.current();
        Snapshot known = snapshot;
        if (known.generation() != now) {
            known = new Snapshot(now, read());
            snapshot = known;
        }
        return known;
    }

    private Map<String, LiveBrief> read() {
        return jdbc
                .sql("""
                        SELECT b.id, b.slug, b.owner_unit, b.kind, v.version, v.content, v.published FROM brief.brief b
                        JOIN brief.brief_version v ON v.brief = b.id AND v.state = 'live' ORDER BY v.published DESC, b.slug""")
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getObject("owner_unit", UUID.class),
                        row.getString("kind"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getTimestamp("published").toInstant()))
                .list()
                .stream()
                .map(this::live)
                .collect(Collectors.toMap(LiveBrief::slug, brief -> brief, (a, _) -> a, LinkedHashMap::new));
    }

    private LiveBrief live(Row row) {
        return new LiveBrief(
                row.id(),
                row.slug(),
                row.version(),
                Kind.of(row.kind()),
                row.ownerUnit(),
                units.get(row.ownerUnit()).shortName(),
                json.readValue(row.content(), BriefContent.class),
                row.published());
    }
}
