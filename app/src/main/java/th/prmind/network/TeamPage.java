package th.prmind.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;

/**
 * What stands at the head of every page of a team.
 *
 * @param coordinates whether the reader does
 * @param open whether anything may still be done in it
 * @param waiting how many tasks are not done yet
 */
record TeamPage(
        Team team, UUID me, List<Member> members, boolean coordinates, boolean open, int waiting, LocalDate today) {

    /** A member and when they came. */
    record Member(Actor who, TeamMember member) {}

    /** Whether nobody who co-ordinates it works here any more. */
    boolean orphaned() {
        return open && members.stream().noneMatch(each -> each.member().coordinates());
    }

    long units() {
        return members.stream().map(each -> each.who().unit()).distinct().count();
    }

    long coordinators() {
        return members.stream().filter(each -> each.member().coordinates()).count();
    }

    boolean mayRemove(UUID whose) {
        return open && (coordinates || whose.equals(me));
    }

    boolean belongs(@Nullable UUID person) {
        return members.stream().anyMatch(each -> each.who().id().equals(person));
    }
}
