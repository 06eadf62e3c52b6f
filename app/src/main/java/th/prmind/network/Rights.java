package th.prmind.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;

/** Who may do what where. Every right comes from a role held at a unit today. */
@Component
public class Rights {

    private final Memberships memberships;
    private final UnitDirectory units;
    private final Dates dates;

    Rights(Memberships memberships, UnitDirectory units, Dates dates) {
        this.memberships = memberships;
        this.units = units;
        this.dates = dates;
    }

    public boolean may(Actor actor, Role role, UUID unit) {
        return units(actor, role).contains(unit);
    }

    /** @throws NotAllowed when the person does not hold the role there */
    public void require(Actor actor, Role role, UUID unit) {
        if (!may(actor, role, unit)) {
            throw new NotAllowed(actor.id() + " is no " + role.code() + " of " + unit);
        }
    }

    /** Every unit at which the person holds the role, down the tree where the role reaches. */
    public Set<UUID> units(Actor actor, Role role) {
        return memberships.of(actor.id(), dates.today()).stream()
                .filter(membership -> membership.role() == role)
                .flatMap(membership -> reach(membership).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who exercises one of the roles at one of these very units today. */
    public Set<UUID> holders(Set<Role> roles, Collection<UUID> at) {
        return roles.stream()
                .flatMap(role -> memberships.holders(role, at, dates.today()).stream())
                .map(RoleHeld::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who exercises the role at the unit today, else at the nearest unit above where somebody does. */
    public Set<UUID> nearestHolders(Role role, UUID unit) {
        return Stream.concat(Stream.of(unit), units.ancestors(unit).stream().map(Unit::id))
                .map(at -> holders(Set.of(role), Set.of(at)))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** Whether the person holds the role anywhere. */
    public boolean holds(Actor actor, Role role) {
        return !units(actor, role).isEmpty();
    }

    /**
     * Every unit whose unpublished work the person may read: where they hold any role, down the tree where the role
     * reaches, and the units for which they stand in as approvers.
     */
    public Set<UUID> readable(Actor actor) {
        Set<UUID> readable = new HashSet<>();
        readable.add(actor.unit());
        for (RoleHeld membership : memberships.of(actor.id(), dates.today())) {
            readable.addAll(reach(membership));
            if (membership.role() == Role.APPROVER) {
                readable.addAll(pooled(membership.unit()));
            }
        }
        return readable;
    }

    /** @throws NotAllowed when the person may not read that unit's unpublished work */
    public void requireReadable(Actor actor, UUID unit) {
        if (!readable(actor).contains(unit)) {
            throw new NotAllowed(actor.id() + " may not read " + unit);
        }
    }

    /**
     * The people who may approve a unit's matter: the unit's own approvers, else those of the nearest unit above that
     * has any. Who stands in for an approver is one too, but not for what that approver wrote.
     *
     * @param excluded who wrote or submitted the matter and so may not
     */
    public Set<UUID> approversFor(UUID unit, Set<UUID> excluded) {
        return approvers(unit, excluded).stream()
                .map(RoleHeld::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The units whose matters this person may be asked to approve: where they are approvers, and all beneath. */
    public Set<UUID> approverReach(Actor actor) {
        return memberships.of(actor.id(), dates.today()).stream()
                .filter(held -> held.role() == Role.APPROVER)
                .flatMap(held -> units.tree(held.unit()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The person, and those in whose place they approve today. */
    public Set<UUID> approverRoles(Actor actor) {
        Set<UUID> roles = new LinkedHashSet<>(Set.of(actor.id()));
        memberships.of(actor.id(), dates.today()).stream()
                .filter(held -> held.role() == Role.APPROVER)
                .flatMap(held -> Stream.ofNullable(held.inPlaceOf()))
                .forEach(place -> roles.add(place.absent()));
        return roles;
    }

    /** How this person stands in for that approver today. */
    public Optional<InPlaceOf> standsInFor(UUID person, UUID approver) {
        return memberships.standingFor(Set.of(approver), Role.APPROVER, dates.today()).stream()
                .filter(held -> held.person().equals(person))
                .flatMap(held -> Stream.ofNullable(held.inPlaceOf()))
                .findFirst();
    }

    /**
     * By whose role who may approve a unit's matter: for each holder of the role the holder, where it is exercised by
     * themselves, and who stands in for them.
     *
     * @param excluded who may not
     */
    public Map<UUID, Set<UUID>> approversByRole(UUID unit, Set<UUID> excluded) {
        return byRole(approvers(unit, excluded));
    }

    /** The same for people who approve by name, whatever role they hold where; who left is none of them. */
    public Map<UUID, Set<UUID>> approversByName(Set<UUID> people, Set<UUID> excluded) {
        return byRole(memberships.standingFor(people, Role.APPROVER, dates.today()).stream()
                .filter(held -> allowed(held, excluded))
                .toList());
    }

    private static Map<UUID, Set<UUID>> byRole(List<RoleHeld> held) {
        Map<UUID, Set<UUID>> byRole = new LinkedHashMap<>();
        held.forEach(each -> byRole.computeIfAbsent(
                        each.inPlaceOf() == null
                                ? each.person()
                                : each.inPlaceOf().absent(),
                        _ -> new LinkedHashSet<>())
                .add(each.person()));
        return byRole;
    }

    private static boolean allowed(RoleHeld held, Set<UUID> excluded) {
        return !excluded.contains(held.person())
                && (held.inPlaceOf() == null
                        || !excluded.contains(held.inPlaceOf().absent()));
    }

    private List<RoleHeld> approvers(UUID unit, Set<UUID> excluded) {
        Optional<Unit> at = units.find(unit);
        while (at.isPresent()) {
            List<RoleHeld> approvers =
                    memberships.holders(Role.APPROVER, List.of(at.get().id()), dates.today()).stream()
                            .filter(held -> allowed(held, excluded))
                            .toList();
            if (!approvers.isEmpty()) {
                return approvers;
            }
            at = units.find(at.get().parent());
        }
        return List.of();
    }

    private Set<UUID> reach(RoleHeld membership) {
        return membership.role().reachesDown() ? units.tree(membership.unit()) : Set.of(membership.unit());
    }

    /** Units beneath, down to where another unit has approvers of its own; a single approver there may also be the writer. */
    private Set<UUID> pooled(UUID unit) {
        Set<UUID> pooled = new HashSet<>(units.tree(unit));
        Set<UUID> several = memberships.holders(Role.APPROVER, pooled, dates.today()).stream()
                .collect(
                        Collectors.groupingBy(RoleHeld::unit, Collectors.mapping(RoleHeld::person, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(held -> !held.getKey().equals(unit) && held.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        several.forEach(other -> pooled.removeAll(units.tree(other)));
        return pooled;
    }
}
