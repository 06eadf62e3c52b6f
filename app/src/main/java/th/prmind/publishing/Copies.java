package th.prmind.publishing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.brief.BriefContent;
import th.prmind.brief.LiveBrief;
import th.prmind.engine.Report;
import th.prmind.network.Unit;
import th.prmind.platform.provinces.Province;

/**
 * Every live release that states a fact of a brief: how many rightly, where, by whom, and each with its sentence.
 *
 * @param unread releases that were not yet read against this version
 * @param shown the copies of this page, of those that the choices leave
 * @param left how many the choices leave
 */
record Copies(
        LiveBrief brief,
        BriefContent.Fact fact,
        Choice choice,
        Tally counts,
        List<OfProvince> provinces,
        List<OfUnit> units,
        long elsewhere,
        List<Line> shown,
        int left,
        int page,
        long unread) {

    static final int PAGE = 25;

    /** What the reader wants to see; null does not matter. */
    record Choice(
            Report.@Nullable Verdict verdict,
            @Nullable String place,
            @Nullable String unit) {

        boolean holds(Copy copy) {
            return (verdict == null || copy.statement().verdict() == verdict)
                    && (place == null || copy.places().contains(place))
                    && (unit == null
                            || (unit.equals("none")
                                    ? copy.unit() == null
                                    : copy.unit() != null
                                            && copy.unit().toString().equals(unit)));
        }
    }

    /** Copies about one province. */
    record OfProvince(Province province, Tally tally) {}

    /** Copies of one unit; null for those of others. */
    record OfUnit(@Nullable Unit unit, Tally tally) {}

    record Line(Copy copy, @Nullable Unit unit) {}

    /** How many by verdict. */
    record Tally(long right, long outdated, long contradicted) {

        static Tally of(List<Copy> copies) {
            return new Tally(
                    count(copies, Report.Verdict.RIGHT),
                    count(copies, Report.Verdict.OUTDATED),
                    count(copies, Report.Verdict.CONTRADICTED));
        }

        private static long count(List<Copy> copies, Report.Verdict verdict) {
            return copies.stream()
                    .filter(copy -> copy.statement().verdict() == verdict)
                    .count();
        }

        long of(Report.Verdict verdict) {
            return switch (verdict) {
                case RIGHT -> right;
                case OUTDATED -> outdated;
                case CONTRADICTED -> contradicted;
            };
        }

        long all() {
            return right + outdated + contradicted;
        }

        /** The class of the map's part: the worst that stands there. */
        String tone() {
            return contradicted > 0 ? "bad" : outdated > 0 ? "wait" : right > 0 ? "good" : "none";
        }
    }

    static Copies of(
            LiveBrief brief,
            BriefContent.Fact fact,
            List<Copy> all,
            Choice choice,
            int page,
            long unread,
            Function<@Nullable UUID, @Nullable Unit> unitOf,
            Iterable<Province> provinces) {
        Map<String, List<Copy>> byPlace = new LinkedHashMap<>();
        all.forEach(copy -> copy.places()
                .forEach(place -> byPlace.computeIfAbsent(place, _ -> new java.util.ArrayList<>())
                        .add(copy)));
        List<OfProvince> ofProvinces = new java.util.ArrayList<>();
        provinces.forEach(province ->
                ofProvinces.add(new OfProvince(province, Tally.of(byPlace.getOrDefault(province.code(), List.of())))));
        List<Copy> left = all.stream().filter(choice::holds).toList();
        return new Copies(
                brief,
                fact,
                choice,
                Tally.of(all),
                ofProvinces,
                byUnit(all, unitOf),
                all.stream().filter(copy -> copy.places().isEmpty()).count(),
                left.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(copy -> new Line(copy, unitOf.apply(copy.unit())))
                        .toList(),
                left.size(),
                page,
                unread);
    }

    private static List<OfUnit> byUnit(List<Copy> all, Function<@Nullable UUID, @Nullable Unit> unitOf) {
        Map<String, List<Copy>> byUnit = all.stream()
                .collect(Collectors.groupingBy(
                        copy -> copy.unit() == null ? "" : copy.unit().toString()));
        return byUnit.values().stream()
                .map(copies -> new OfUnit(unitOf.apply(copies.getFirst().unit()), Tally.of(copies)))
                .sorted(Comparator.comparing((OfUnit of) -> of.unit() == null)
                        .thenComparing(of -> -of.tally().all()))
                .toList();
    }

    long total() {
        return counts.all();
    }

    int pages() {
        return Math.max(1, (left + PAGE - 1) / PAGE);
    }

    /** Provinces with copies, those with most first. */
    List<OfProvince> named() {
        return provinces.stream()
                .filter(of -> of.tally().all() > 0)
                .sorted(Comparator.comparing((OfProvince of) -> -of.tally().all()))
                .toList();
    }

    String path() {
        return "/briefs/" + brief.slug() + "/facts/" + fact.id() + "/copies";
    }

    /** This page with one choice changed; null takes it away. */
    String url(String name, @Nullable String value) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path());
        add(
                url,
                "verdict",
                name.equals("verdict")
                        ? value
                        : choice.verdict() == null ? null : choice.verdict().name());
        add(url, "place", name.equals("place") ? value : choice.place());
        add(url, "unit", name.equals("unit") ? value : choice.unit());
        return url.encode().build().toUriString();
    }

    String pageUrl() {
        String url = url("", null);
        return url + (url.contains("?") ? "&" : "?") + "page=";
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }
}
