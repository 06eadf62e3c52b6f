package th.prmind.newsroom;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.search.TextIndex;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseFilter;

/**
 * What a reader asks of the search page. What is not understood is passed over.
 *
 * @param q words as typed
 * @param unit slug
 * @param place code of a province
 * @param year of our era
 * @param kind {@code own} or {@code imported}
 * @param sort {@code newest}, else the best answer first
 */
record NewsSearch(
        String q,
        @Nullable String topic,
        @Nullable String unit,
        @Nullable String place,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String sort,
        int page) {

    /** Pages further down are never read, and cost the more the deeper they are. */
    private static final int LAST_PAGE = 100;

    static NewsSearch of(
            @Nullable String q,
            @Nullable String topic,
            @Nullable String unit,
            @Nullable String place,
            @Nullable String year,
            @Nullable String kind,
            @Nullable String sort,
            @Nullable String page) {
        return new NewsSearch(
                q == null ? "" : q.strip(),
                blankToNull(topic),
                blankToNull(unit),
                blankToNull(place),
                number(year, 2000, 2200),
                blankToNull(kind),
                blankToNull(sort),
                page(page));
    }

    static int page(@Nullable String page) {
        Integer number = number(page, 1, LAST_PAGE);
        return number == null ? 1 : number;
    }

    boolean asked() {
        return !q.isEmpty();
    }

    TextIndex.Order order() {
        return "newest".equals(sort) ? TextIndex.Order.NEWEST : TextIndex.Order.RELEVANCE;
    }

    ReleaseFilter filter(ReleaseFilter all, UnitDirectory units) {
        ReleaseFilter filter = all.topic(topic).place(place).year(year);
        if ("own".equals(kind)) {
            filter = filter.kind(Release.Kind.OWN);
        } else if ("imported".equals(kind)) {
            filter = filter.kind(Release.Kind.IMPORTED);
        }
        return unit == null
                ? filter
                : filter.unit(units.findBySlug(unit).map(Unit::id).orElse(null));
    }

    /** The query of this search without its page: what the address of the next page begins with. */
    String query() {
        UriComponentsBuilder url = UriComponentsBuilder.newInstance();
        add(url, "q", q);
        add(url, "topic", topic);
        add(url, "unit", unit);
        add(url, "place", place);
        add(url, "year", year);
        add(url, "kind", kind);
        add(url, "sort", sort);
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer number(@Nullable String text, int least, int most) {
        if (text == null || !text.matches("\\d{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? null : number;
    }
}
