package th.prmind.brief;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;

/** Every unit's state on a brief, for the one page that shows them all. */
@Component
class CascadeStates {

    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final Overlays overlays;
    private final UnitDirectory units;
    private final PersonDirectory people;

    CascadeStates(
            Acknowledgements acknowledgements,
            Challenges challenges,
            Overlays overlays,
            UnitDirectory units,
            PersonDirectory people) {
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.overlays = overlays;
        this.units = units;
        this.people = people;
    }

    /** How far a unit is with a brief. */
    enum State {
        WAITING,
        /** Has acknowledged an older version. */
        OLDER,
        ACKNOWLEDGED,
        REPORTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One unit on the page.
     *
     * @param open its questions that have no answer yet
     * @param overlay whether it added anything of its own
     */
    record Line(
            Unit unit,
            @Nullable Province province,
            State state,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Actor by,
            long open,
            boolean overlay) {}

    /**
     * The page.
     *
     * @param lines those that the reader asked for
     * @param all every unit, for the map and the counts
     * @param counts by state
     */
    record Page(
            LiveBrief brief,
            List<Line> lines,
            List<Line> all,
            Map<State, Integer> counts,
            String state,
            String region) {

        int count(State of) {
            return counts.getOrDefault(of, 0);
        }

        /** State of the office in a province, by the province's code. */
        Map<String, Line> byProvince() {
            Map<String, Line> byProvince = new HashMap<>();
            for (Line line : all) {
                if (line.province() != null && line.unit().kind().equals("province-office")) {
                    byProvince.put(line.province().code(), line);
                }
            }
            return byProvince;
        }
    }

    Page of(LiveBrief brief, String state, String region) {
        Map<UUID, Acknowledgement> answers = new HashMap<>();
        acknowledgements.of(brief.id()).forEach(answer -> answers.put(answer.unit(), answer));
        Map<UUID, Long> open = new HashMap<>();
        challenges.of(brief.id()).stream()
                .filter(Challenge::open)
                .forEach(challenge -> open.merge(challenge.unit(), 1L, Long::sum));
        List<UUID> overlaid = overlays.all().stream()
                .filter(overlay -> overlay.brief().equals(brief.id()))
                .map(Overlay::unit)
                .toList();
        Map<State, Integer> counts = new EnumMap<>(State.class);
        List<Line> all = acknowledgements.addressees(brief.id()).stream()
                .map(addressee -> units.get(addressee.unit()))
                .map(unit -> {
                    @Nullable Acknowledgement answer = answers.get(unit.id());
                    return new Line(
                            unit,
                            Provinces.find(unit.province()).orElse(null),
                            state(answer, brief.version()),
                            answer,
                            answer == null
                                    ? null
                                    : people.known(answer.person()).orElse(null),
                            open.getOrDefault(unit.id(), 0L),
                            overlaid.contains(unit.id()));
                })
                .sorted(Comparator.comparing(Line::state)
                        .reversed()
                        .thenComparing(line -> line.unit().name()))
                .toList();
        all.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        List<Line> lines = all.stream()
                .filter(line -> state.isEmpty() || line.state().code().equals(state))
                .filter(line -> region.isEmpty()
                        || (line.province() != null && line.province().region().equals(region)))
                .toList();
        return new Page(brief, lines, all, counts, state, region);
    }

    private static State state(@Nullable Acknowledgement answer, int version) {
        if (answer == null) {
            return State.WAITING;
        }
        if (answer.version() < version) {
            return State.OLDER;
        }
        return answer.result() == null ? State.ACKNOWLEDGED : State.REPORTED;
    }
}
