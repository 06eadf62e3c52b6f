package th.prmind.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;

/**
 * Who gets a seat. A unit's quota counts for it and all beneath it, the nearest quota above where several do; whoever has
 * none above them shares the seats that no quota keeps.
 */
@Component
class Seats {

    private final Quotas quotas;
    private final Enrolments enrolments;
    private final UnitDirectory units;

    Seats(Quotas quotas, Enrolments enrolments, UnitDirectory units) {
        this.quotas = quotas;
        this.enrolments = enrolments;
        this.units = units;
    }

    /**
     * How far a programme is filled.
     *
     * @param kept seats by unit with a quota
     * @param used seats taken, by unit with a quota
     * @param open seats that no quota keeps
     * @param openUsed of these, taken
     */
    record Filled(Map<UUID, Integer> kept, Map<UUID, Integer> used, int open, int openUsed) {

        int taken() {
            return openUsed + used.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Filled of(Programme programme) {
        Map<UUID, Integer> kept = quotas.of(programme.id());
        Map<UUID, Integer> used = new HashMap<>();
        int openUsed = 0;
        for (Enrolment enrolment : enrolments.of(programme.id(), Enrolment.State.ENROLLED)) {
            Optional<UUID> quota = quotaOf(enrolment.unit(), kept);
            if (quota.isPresent()) {
                used.merge(quota.get(), 1, Integer::sum);
            } else {
                openUsed++;
            }
        }
        int reserved = kept.values().stream().mapToInt(Integer::intValue).sum();
        return new Filled(kept, used, Math.max(programme.seats() - reserved, 0), openUsed);
    }

    boolean free(Programme programme, UUID unit) {
        Filled filled = of(programme);
        return quotaOf(unit, filled.kept())
                .map(quota ->
                        filled.used().getOrDefault(quota, 0) < filled.kept().getOrDefault(quota, 0))
                .orElseGet(() -> filled.openUsed() < filled.open());
    }

    private Optional<UUID> quotaOf(UUID unit, Map<UUID, Integer> kept) {
        List<UUID> above = Stream.concat(
                        Stream.of(unit), units.ancestors(unit).stream().map(Unit::id))
                .toList();
        return above.stream().filter(kept::containsKey).findFirst();
    }
}
