package th.prmind.publishing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which releases: all that is given must hold; what is null does not matter.
 *
 * @param states in which they are; never empty
 * @param visibleTo units whose scheduled releases may be seen; null on the public site, where none is
 * @param site only what the public site shows: what others published elsewhere is linked to, but not shown
 */
public record ReleaseFilter(
        Set<Release.State> states,
        @Nullable Set<UUID> visibleTo,
        Release.@Nullable Kind kind,
        @Nullable UUID unit,
        @Nullable String topic,
        @Nullable String audience,
        @Nullable String place,
        @Nullable String brief,
        @Nullable String language,
        @Nullable Integer year,
        @Nullable String words,
        boolean site) {

    /** What the public can read. */
    public static ReleaseFilter live() {
        return new ReleaseFilter(
                Set.of(Release.State.LIVE), null, null, null, null, null, null, null, null, null, null, false);
    }

    /** What stands on the public site. */
    public static ReleaseFilter newsroom() {
        return new ReleaseFilter(
                Set.of(Release.State.LIVE), null, null, null, null, null, null, null, null, null, null, true);
    }

    /** What somebody at the desk may see: everything public, and what is scheduled by units they can read. */
    public static ReleaseFilter desk(Set<UUID> readable) {
        return new ReleaseFilter(
                Set.of(Release.State.values()), readable, null, null, null, null, null, null, null, null, null, false);
    }

    public ReleaseFilter state(Release.@Nullable State only) {
        return new ReleaseFilter(
                only == null ? states : Set.of(only),
                visibleTo,
                kind,
                unit,
                topic,
                audience,
                place,
                brief,
                language,
                year,
                words,
                site);
    }

    public ReleaseFilter kind(Release.@Nullable Kind only) {
        return new ReleaseFilter(
                states, visibleTo, only, unit, topic, audience, place, brief, language, year, words, site);
    }

    public ReleaseFilter unit(@Nullable UUID only) {
        return new ReleaseFilter(
                states, visibleTo, kind, only, topic, audience, place, brief, language, year, words, site);
    }

    public ReleaseFilter topic(@Nullable String only) {
        return new ReleaseFilter(
                states, visibleTo, kind, unit, only, audience, place, brief, language, year, words, site);
    }

    public ReleaseFilter audience(@Nullable String only) {
        return new ReleaseFilter(states, visibleTo, kind, unit, topic, only, place, brief, language, year, words, site);
    }

    public ReleaseFilter place(@Nullable String only) {
        return new ReleaseFilter(
                states, visibleTo, kind, unit, topic, audience, only, brief, language, year, words, site);
    }

    public ReleaseFilter brief(@Nullable String only) {
        return new ReleaseFilter(
                states, visibleTo, kind, unit, topic, audience, place, only, language, year, words, site);
    }

    public ReleaseFilter language(@Nullable String only) {
        return new ReleaseFilter(states, visibleTo, kind, unit, topic, audience, place, brief, only, year, words, site);
    }

    public ReleaseFilter year(@Nullable Integer only) {
        return new ReleaseFilter(
                states, visibleTo, kind, unit, topic, audience, place, brief, language, only, words, site);
    }

    /** What is not in the index: not public yet, or no longer. */
    ReleaseFilter unindexed() {
        return new ReleaseFilter(
                EnumSet.complementOf(EnumSet.of(Release.State.LIVE)),
                visibleTo,
                kind,
                unit,
                topic,
                audience,
                place,
                brief,
                language,
                year,
                words,
                site);
    }

    /** Only what holds these words as they stand; reads whole texts, so not for what is live. */
    ReleaseFilter words(@Nullable String only) {
        return new ReleaseFilter(
                states, visibleTo, kind, unit, topic, audience, place, brief, language, year, only, site);
    }

    /** A condition on {@code publishing.release r}, with its parameters. */
    Condition condition() {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        all.add("r.state = ANY (:states)");
        values.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        if (states.contains(Release.State.SCHEDULED)) {
            all.add("(r.state <> 'SCHEDULED' OR r.unit = ANY (:visibleTo))");
            values.put("visibleTo", (visibleTo == null ? Set.<UUID>of() : visibleTo).toArray(UUID[]::new));
        }
        if (site) {
            all.add("r.kind <> 'PASTED'");
        }
        add(all, values, "r.kind = :kind", "kind", kind == null ? null : kind.name());
        add(all, values, "r.unit = :unit", "unit", unit);
        add(all, values, "r.topics @> ARRAY[:topic]::text[]", "topic", topic);
        add(all, values, "r.audiences @> ARRAY[:audience]::text[]", "audience", audience);
        add(all, values, "r.places @> ARRAY[:place]::text[]", "place", place);
        add(all, values, "r.briefs @> ARRAY[:brief]::text[]", "brief", brief);
        add(all, values, "r.language = :language", "language", language);
        add(all, values, "date_part('year', r.published_at AT TIME ZONE 'Asia/Bangkok') = :year", "year", year);
        add(all, values, "strpos(lower(r.title || ' ' || r.text), lower(:words)) > 0", "words", words);
        return new Condition(String.join(" AND ", all), values);
    }

    record Condition(String sql, Map<String, Object> values) {}

    /** The same for the search index, which holds only what is live. */
    Map<String, String> facets() {
        Map<String, String> facets = new HashMap<>();
        put(facets, "kind", kind == null ? null : kind.code());
        put(facets, "unit", unit == null ? null : unit.toString());
        put(facets, "topic", topic);
        put(facets, "audience", audience);
        put(facets, "place", place);
        put(facets, "brief", brief);
        put(facets, "language", language);
        put(facets, "site", site ? "yes" : null);
        put(facets, "year", year == null ? null : year.toString());
        return facets;
    }

    private static void add(
            List<String> all, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    private static void put(Map<String, String> facets, String name, @Nullable String value) {
        if (value != null) {
            facets.put(name, value);
        }
    }
}
