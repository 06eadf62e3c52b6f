package th.prmind.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * One page of the list of editions.
 *
 * @param all whether other units' are shown too
 * @param others whether there are units that this reader may read but does not work for
 * @param counts of what was found, by state
 * @param writer whether this reader may start one
 */
record EditionList(
        List<Line> lines,
        Group group,
        String query,
        boolean all,
        boolean others,
        Map<Edition.State, Integer> counts,
        int page,
        int pages,
        boolean writer) {

    record Line(
            EditionRows.Row row,
            ContentType type,
            Unit unit,
            @Nullable Actor savedBy) {}

    /** States that belong together for whoever looks for something. */
    enum Group {
        ALL(Set.of(Edition.State.values())),
        WRITING(Set.of(Edition.State.DRAFT, Edition.State.CHANGES_REQUESTED)),
        REVIEW(Set.of(Edition.State.IN_REVIEW)),
        READY(Set.of(Edition.State.APPROVED, Edition.State.SCHEDULED)),
        RELEASED(Set.of(Edition.State.RELEASED)),
        PAST(Set.of(Edition.State.WITHDRAWN, Edition.State.SUPERSEDED));

        private final Set<Edition.State> states;

        Group(Set<Edition.State> states) {
            this.states = states;
        }

        Set<Edition.State> states() {
            return states;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Group of(String code) {
            return Arrays.stream(values())
                    .filter(group -> group.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    int count(Group group) {
        return group.states().stream()
                .mapToInt(state -> counts.getOrDefault(state, 0))
                .sum();
    }

    String url(Group other) {
        return url(other, all);
    }

    String url(Group other, boolean others) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/editions").queryParam("state", other.code());
        if (!query.isEmpty()) {
            url.queryParam("q", query);
        }
        if (others) {
            url.queryParam("all", true);
        }
        return url.build().encode().toUriString();
    }

    /** What is shown, all pages of it, as a file. */
    String fileUrl() {
        return url(group).replaceFirst("^/editions", "/editions.xlsx");
    }

    String pageUrl() {
        return url(group) + "&page=";
    }
}
