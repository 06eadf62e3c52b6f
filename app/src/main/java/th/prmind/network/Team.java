package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * People of any units who work on one thing together, in a space of their own: notes, tasks, files and linked work.
 *
 * <p>Whoever works here may form one, for it opens nothing but what its members put there. Who forms it co-ordinates it,
 * and so takes in and lets go. The members are the scope of everything in it: for all others it does not exist, for
 * operators and heads of the members' units too. A member is a person and not a role, so nobody comes in by standing in;
 * the co-ordinator may take the stand-in in for that time. See docs/decisions/0012.
 *
 * @param lastDay null where no end is foreseen
 * @param ended when somebody ended it before; it can then be read and no longer changed
 */
record Team(
        UUID id,
        String name,
        String purpose,
        UUID madeBy,
        Instant madeAt,
        @Nullable LocalDate lastDay,
        @Nullable Instant ended) {

    boolean open(LocalDate today) {
        return ended == null && (lastDay == null || !today.isAfter(lastDay));
    }

    SubjectRef ref() {
        return new SubjectRef("team", id, name, "/teams/" + id);
    }
}
