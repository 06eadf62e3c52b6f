package th.prmind.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.prmind.content.Topic;
import th.prmind.network.Unit;
import th.prmind.platform.provinces.Province;

/**
 * Files a text that nobody filed: under topics by their cue words, under provinces by their names in its title or first
 * lines, and under a unit where exactly one is named there.
 */
final class Filing {

    /** How much of a text counts as its first lines, title included. */
    private static final int LEAD = 600;

    /** Cue words further down tell what a long text touches, not what it is about. */
    private static final int TOPIC_READS = 6_000;

    /** Provinces whose names are everyday words, or parts of them: they count only where the text calls them a province. */
    private static final Set<String> EVERYDAY = Set.of(
            "เลย",
            "ตาก",
            "แพร่",
            "น่าน",
            "ตราด",
            "ตรัง",
            "สตูล",
            "ยะลา",
            "พิจิตร",
            "กระบี่",
            "ระนอง",
            "พะเยา",
            "ชัยนาท",
            "สุรินทร์",
            "สงขลา",
            "ลำพูน");

    private static final List<String> PROVINCE_PREFIXES = List.of("จังหวัด", "จ.", "จ. ", "สอจ.", "เมือง");

    private final List<FiledTopic> topics;
    private final List<FiledPlace> places;
    private final List<FiledUnit> units;

    private record FiledTopic(String slug, List<Cue> cues) {}

    private record FiledPlace(String code, List<Cue> cues) {}

    private record FiledUnit(Unit unit, List<Cue> cues) {}

    Filing(List<Topic> topics, Iterable<Province> provinces, List<Unit> units) {
        this.topics = topics.stream()
                .map(topic -> new FiledTopic(
                        topic.slug(), topic.words().stream().map(Cue::of).toList()))
                .toList();
        this.places = new ArrayList<>();
        provinces.forEach(province -> places.add(new FiledPlace(province.code(), placeCues(province))));
        this.units =
                units.stream().map(unit -> new FiledUnit(unit, unitCues(unit))).toList();
    }

    List<String> topics(String title, String text) {
        String read = title + "\n" + text.substring(0, Math.min(text.length(), TOPIC_READS));
        return topics.stream()
                .filter(topic -> topic.cues().stream().anyMatch(cue -> cue.in(read)))
                .map(FiledTopic::slug)
                .toList();
    }

    List<String> places(String title, String text) {
        String lead = lead(title, text);
        return places.stream()
                .filter(place -> place.cues().stream().anyMatch(cue -> cue.in(lead)))
                .map(FiledPlace::code)
                .toList();
    }

    /** The one unit named in the title, or else in the first lines; above it in the tree others may be named too. */
    @Nullable
    UUID unit(String title, String text) {
        Set<Unit> named = named(title);
        if (named.isEmpty()) {
            named = named(lead(title, text));
        }
        Set<UUID> parents = named.stream().map(Unit::parent).collect(Collectors.toSet());
        List<Unit> lowest =
                named.stream().filter(unit -> !parents.contains(unit.id())).toList();
        return lowest.size() == 1 ? lowest.getFirst().id() : null;
    }

    private Set<Unit> named(String text) {
        return units.stream()
                .filter(filed -> filed.cues().stream().anyMatch(cue -> cue.in(text)))
                .map(FiledUnit::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String lead(String title, String text) {
        String all = text.startsWith(title) ? text : title + "\n" + text;
        return all.substring(0, Math.min(all.length(), Math.max(LEAD, title.length())));
    }

    private static List<Cue> placeCues(Province province) {
        Stream<String> prefixed = PROVINCE_PREFIXES.stream().map(prefix -> prefix + province.th());
        Stream<String> all = EVERYDAY.contains(province.th()) ? prefixed : Stream.of(province.th());
        if (province.th().equals("กรุงเทพมหานคร")) {
            all = Stream.of(province.th(), "กรุงเทพฯ", "กทม.");
        }
        return all.map(word -> new Cue(word, false)).toList();
    }

    /** The full name, and the abbreviation where it is written with its dots. */
    private static List<Cue> unitCues(Unit unit) {
        List<Cue> cues = new ArrayList<>(List.of(new Cue(unit.name(), false)));
        if (unit.abbr() != null && unit.abbr().contains(".")) {
            cues.add(new Cue(unit.abbr(), true));
        }
        // Divisions bear names that every ministry has: กองกลาง alone tells nothing.
        return unit.kind().equals("division") && unit.abbr() == null ? List.of() : cues;
    }
}
