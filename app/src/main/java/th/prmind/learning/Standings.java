package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Measures participants against the rule. A half day counts unless its round was cancelled; where nobody kept its list,
 * nobody was there, so the list has to be kept before certificates are issued.
 */
@Component
class Standings {

    private final CertificateRules rules;
    private final Rounds rounds;
    private final Attendances attendances;
    private final Assignments assignments;
    private final Works works;
    private final SignOffs signOffs;
    private final Clock clock;

    Standings(
            CertificateRules rules,
            Rounds rounds,
            Attendances attendances,
            Assignments assignments,
            Works works,
            SignOffs signOffs,
            Clock clock) {
        this.rules = rules;
        this.rounds = rounds;
        this.attendances = attendances;
        this.assignments = assignments;
        this.works = works;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    private record Day(UUID round, Half half) {}

    Standing of(Programme programme, UUID person) {
        return Objects.requireNonNull(of(programme, List.of(person)).get(person));
    }

    /** By person, in the order asked. */
    Map<UUID, Standing> of(Programme programme, Collection<UUID> people) {
        CertificateRule rule = rules.of(programme.id());
        List<Round> held = held(programme);
        Instant now = clock.instant();
        boolean over = !held.isEmpty()
                && held.stream().allMatch(round -> round.endsAt().isBefore(now));
        Map<Day, Integer> days = days(held);
        long toCome = held.stream()
                .filter(round -> round.endsAt().isAfter(now))
                .mapToLong(round -> halves(round).size())
                .sum();
        Map<UUID, Set<Day>> present = present(programme, days.keySet());
        List<Assignment> asked = assignments.of(programme.id());
        Map<UUID, List<Work>> counted = counted(asked, rule);
        Set<UUID> signed = signOffs.of(counted.values().stream()
                        .flatMap(List::stream)
                        .map(Work::id)
                        .toList())
                .keySet();
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (UUID person : people) {
            Set<Day> there = present.getOrDefault(person, Set.of());
            List<Work> theirs = counted.getOrDefault(person, List.of());
            boolean mayHandIn = programme.state() == Programme.State.OPEN;
            List<Standing.Part> parts = new ArrayList<>();
            int needed = rule.halves(days.size());
            parts.add(
                    new Standing.Part(Standing.Kind.ATTENDANCE, there.size(), needed, there.size() + toCome >= needed));
            int neededWorks = rule.works(asked.size());
            if (neededWorks > 0) {
                parts.add(new Standing.Part(Standing.Kind.WORKS, theirs.size(), neededWorks, mayHandIn));
                if (rule.signOff()) {
                    int signedOff = (int) theirs.stream()
                            .filter(work -> signed.contains(work.id()))
                            .count();
                    parts.add(new Standing.Part(Standing.Kind.SIGN_OFF, signedOff, neededWorks, true));
                }
            }
            standings.put(
                    person, new Standing(person, there.size(), days.size(), minutes(there, days), theirs, parts, over));
        }
        return standings;
    }

    /** The rounds that were not cancelled. */
    List<Round> held(Programme programme) {
        return rounds.of(programme.id()).stream()
                .filter(round -> round.cancelled() == null)
                .toList();
    }

    private static List<Half> halves(Round round) {
        return List.of(Half.values()).stream().filter(half -> half.in(round)).toList();
    }

    /** With their minutes. */
    private static Map<Day, Integer> days(List<Round> held) {
        Map<Day, Integer> days = new LinkedHashMap<>();
        held.forEach(round -> halves(round).forEach(half -> days.put(new Day(round.id(), half), half.minutes(round))));
        return days;
    }

    private static int minutes(Set<Day> there, Map<Day, Integer> days) {
        int sum = 0;
        for (Day day : there) {
            int minutes = days.getOrDefault(day, -1);
            if (minutes < 0) {
                return -1;
            }
            sum += minutes;
        }
        return sum;
    }

    private Map<UUID, Set<Day>> present(Programme programme, Set<Day> days) {
        Map<UUID, Set<Day>> present = new HashMap<>();
        for (Attendance attendance : attendances.ofProgramme(programme.id())) {
            Day day = new Day(attendance.round(), attendance.half());
            if (attendance.state() == Attendance.State.PRESENT && days.contains(day)) {
                present.computeIfAbsent(attendance.person(), _ -> new HashSet<>())
                        .add(day);
            }
        }
        return present;
    }

    private Map<UUID, List<Work>> counted(List<Assignment> asked, CertificateRule rule) {
        Map<UUID, List<Work>> counted = new HashMap<>();
        for (Assignment assignment : asked) {
            for (Work work : works.of(assignment.id())) {
                if (!rule.inTime() || work.inTime(assignment.due())) {
                    counted.computeIfAbsent(work.person(), _ -> new ArrayList<>())
                            .add(work);
                }
            }
        }
        return counted;
    }
}
