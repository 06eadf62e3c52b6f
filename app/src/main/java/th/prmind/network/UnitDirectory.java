package th.prmind.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tree of units, held in memory: a hundred-odd rows that nearly every page asks for. Another node's change is seen
 * within half a minute.
 */
@Component
public class UnitDirectory {

    private static final Duration STALE = Duration.ofSeconds(30);

    private final Units units;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    UnitDirectory(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    private record Snapshot(
            Map<UUID, Unit> byId, Map<String, Unit> bySlug, Map<UUID, List<Unit>> children, Instant readAt) {}

    /** By name in Thai order. */
    public List<Unit> all() {
        return List.copyOf(current().byId().values());
    }

    public Optional<Unit> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(current().byId()::get);
    }

    /** @throws IllegalArgumentException when there is none; for ids that the database itself keeps right */
    public Unit get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }

    public Optional<Unit> findBySlug(String slug) {
        return Optional.ofNullable(current().bySlug().get(slug));
    }

    public List<Unit> children(UUID id) {
        return current().children().getOrDefault(id, List.of());
    }

    /** The unit itself and all beneath it. */
    public Set<UUID> tree(UUID id) {
        Set<UUID> tree = new LinkedHashSet<>();
        List<UUID> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            UUID next = open.removeLast();
            if (tree.add(next)) {
                children(next).forEach(child -> open.add(child.id()));
            }
        }
        return tree;
    }

    /** From the parent up to the root. */
    public List<Unit> ancestors(UUID id) {
        List<Unit> ancestors = new ArrayList<>();
        Optional<Unit> next = find(id).flatMap(unit -> find(unit.parent()));
        while (next.isPresent() && !ancestors.contains(next.get())) {
            ancestors.add(next.get());
            next = find(next.get().parent());
        }
        return ancestors;
    }

    /** Also when the transaction is over: what others read meanwhile was the state before it. */
    void forget() {
        snapshot = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshot = null;
                }
            });
        }
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known == null || known.readAt().plus(STALE).isBefore(clock.instant())) {
            known = read();
            snapshot = known;
        }
        return known;
    }

    private Snapshot read() {
        Map<UUID, Unit> byId = new LinkedHashMap<>();
        units.all().forEach(unit -> byId.put(unit.id(), unit));
        return new Snapshot(
                byId,
                byId.values().stream().collect(Collectors.toMap(Unit::slug, unit -> unit)),
                byId.values().stream()
                        .filter(unit -> unit.parent() != null)
                        .collect(Collectors.groupingBy(unit -> java.util.Objects.requireNonNull(unit.parent()))),
                clock.instant());
    }
}
