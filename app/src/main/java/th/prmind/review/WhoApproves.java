package th.prmind.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.InPlaceOf;
import th.prmind.network.Rights;

/** Who may decide in a step, by whose role. */
@Component
class WhoApproves {

    private final Rights rights;

    WhoApproves(Rights rights) {
        this.rights = rights;
    }

    /**
     * Each role by which the review's present step still has to be approved, and the people who may do so: the holder
     * and those who stand in. Whoever decided an earlier step leaves this one to others, where there are any.
     */
    Map<UUID, Set<UUID>> of(Review review) {
        if (!review.waits()) {
            return Map.of();
        }
        ReviewStep step = review.present();
        Set<UUID> earlier = new HashSet<>(review.excluded());
        review.steps().stream()
                .filter(each -> each.number() < step.number())
                .flatMap(each -> each.decisions().stream())
                .forEach(decision -> {
                    earlier.add(decision.person());
                    earlier.add(decision.role());
                });
        Map<UUID, Set<UUID>> others = of(step, earlier);
        Map<UUID, Set<UUID>> left = new HashMap<>(others.isEmpty() ? of(step, review.excluded()) : others);
        step.decisions().stream()
                .filter(decision -> decision.approved() && !contested(decision))
                .forEach(decision -> left.remove(decision.role()));
        return left;
    }

    /** In whose place this person would approve the present step; empty by a role of their own, or by none. */
    Optional<InPlaceOf> inPlaceOf(Review review, UUID person) {
        List<UUID> roles = of(review).entrySet().stream()
                .filter(role -> role.getValue().contains(person))
                .map(Map.Entry::getKey)
                .toList();
        return roles.isEmpty() || roles.contains(person)
                ? Optional.empty()
                : rights.standsInFor(person, roles.getFirst());
    }

    Map<UUID, Set<UUID>> of(ReviewStep step, Set<UUID> excluded) {
        Map<UUID, Set<UUID>> named =
                step.people().isEmpty() ? Map.of() : rights.approversByName(step.people(), excluded);
        return named.isEmpty() ? rights.approversByRole(step.unit(), excluded) : named;
    }

    private static boolean contested(Decision decision) {
        return decision.onPaper() != null && decision.onPaper().contested() != null;
    }
}
