package th.prmind.exchange;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.platform.search.SearchText;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.FiscalYear;

/**
 * Which posts are wanted; null or empty: any.
 *
 * @param q words as typed
 * @param topic slug
 * @param province code
 * @param cohort slug of a programme in which the writer took part
 * @param year the government's, such as 2570
 * @param state {@code open}: questions that wait for an answer; {@code mine}: what the reader wrote
 */
record PostFilter(
        String q,
        Post.@Nullable Kind kind,
        String topic,
        @Nullable Channel channel,
        String province,
        String cohort,
        @Nullable Integer year,
        String state) {

    static final PostFilter ALL = new PostFilter("", null, "", null, "", "", null, "");

    /** Years that somebody may have meant. */
    private static final int FIRST_YEAR = 2500;

    private static final int LAST_YEAR = 2800;

    static PostFilter read(Map<String, String> asked) {
        String year = asked.getOrDefault("year", "");
        @Nullable Integer number = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        return new PostFilter(
                asked.getOrDefault("q", "").strip(),
                Post.Kind.find(asked.getOrDefault("kind", "")).orElse(null),
                asked.getOrDefault("topic", ""),
                Channel.find(asked.getOrDefault("channel", "")).orElse(null),
                asked.getOrDefault("province", ""),
                asked.getOrDefault("cohort", ""),
                number != null && number >= FIRST_YEAR && number <= LAST_YEAR ? number : null,
                Set.of("open", "mine").contains(asked.getOrDefault("state", ""))
                        ? asked.getOrDefault("state", "")
                        : "");
    }

    boolean empty() {
        return equals(ALL);
    }

    /** Whether something is chosen that stands behind the words and kinds. */
    boolean narrowed() {
        return !(topic + province + cohort).isEmpty() || channel != null || year != null;
    }

    /** The list without what {@link #narrowed} asks about. */
    String wide() {
        return new PostFilter(q, kind, "", null, "", "", null, state).url("", "");
    }

    /** The list with one choice changed; empty takes it away. */
    String url(String name, String value) {
        return url("/exchange", name, value);
    }

    String sheetUrl() {
        return url("/exchange.xlsx", "", "");
    }

    String pageUrl() {
        String url = url("", "");
        return url + (url.contains("?") ? "&" : "?") + "page=";
    }

    private String url(String path, String name, String value) {
        Map<String, String> all = new HashMap<>(asked());
        all.put(name, value);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        for (String each : List.of("q", "kind", "state", "topic", "channel", "province", "cohort", "year")) {
            if (!all.getOrDefault(each, "").isEmpty()) {
                url.queryParam(each, all.get(each));
            }
        }
        return url.encode().build().toUriString();
    }

    private Map<String, String> asked() {
        return Map.of(
                "q",
                q,
                "kind",
                kind == null ? "" : kind.code(),
                "state",
                state,
                "topic",
                topic,
                "channel",
                channel == null ? "" : channel.code(),
                "province",
                province,
                "cohort",
                cohort,
                "year",
                year == null ? "" : year.toString());
    }

    /** How the words are looked for. */
    enum By {
        /** As the segmenter cut them, by the index. */
        WORDS,
        /** As they stand, wherever the segmenter cut the text otherwise. */
        STRETCHES
    }

    record Condition(String sql, Map<String, Object> values) {}

    /**
     * A condition on {@code exchange.post p}.
     *
     * @param cohortPeople who took part in the cohort
     */
    Condition condition(By by, UUID reader, Set<UUID> cohortPeople) {
        List<String> all = new ArrayList<>(List.of("p.withdrawn IS NULL AND p.hidden IS NULL"));
        Map<String, Object> values = new HashMap<>();
        words(by, all, values);
        add(all, values, "p.kind = :kind", "kind", kind == null ? "" : kind.code());
        add(all, values, "p.topic = :topic", "topic", topic);
        add(all, values, "p.channel = :channel", "channel", channel == null ? "" : channel.code());
        add(all, values, "p.province = :province", "province", province);
        if (!cohort.isEmpty()) {
            all.add("p.author = ANY (:people)");
            values.put("people", cohortPeople.toArray(UUID[]::new));
        }
        if (year != null) {
            FiscalYear wanted = new FiscalYear(year);
            all.add("p.at >= :since AND p.at < :until");
            values.put(
                    "since",
                    Timestamp.from(wanted.first().atStartOfDay(Dates.BANGKOK).toInstant()));
            values.put("until", Timestamp.from(Dates.endOf(wanted.last())));
        }
        if (state.equals("open")) {
            all.add(WAITING);
        } else if (state.equals("mine")) {
            all.add("p.author = :reader");
            values.put("reader", reader);
        }
        return new Condition(String.join(" AND ", all), values);
    }

    /** A question that nobody has answered yet. */
    static final String WAITING = """
            p.kind = 'question' AND p.accepted IS NULL AND p.closed IS NULL AND NOT EXISTS (
                SELECT FROM exchange.answer a WHERE a.post = p.id AND a.withdrawn IS NULL AND a.hidden IS NULL)""";

    private void words(By by, List<String> all, Map<String, Object> values) {
        if (q.isEmpty()) {
            return;
        }
        if (by == By.WORDS) {
            all.add("p.words @> :words::text[]");
            values.put("words", SearchText.words(q).toArray(String[]::new));
            return;
        }
        List<String> stretches = Arrays.stream(SearchText.folded(q).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(8)
                .toList();
        for (int i = 0; i < stretches.size(); i++) {
            all.add("strpos(p.folded, :stretch" + i + ") > 0");
            values.put("stretch" + i, stretches.get(i));
        }
    }

    private static void add(List<String> all, Map<String, Object> values, String sql, String name, String value) {
        if (!value.isEmpty()) {
            all.add(sql);
            values.put(name, value);
        }
    }
}
