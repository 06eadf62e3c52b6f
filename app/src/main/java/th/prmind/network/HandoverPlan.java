package th.prmind.network;

import java.time.LocalDate;
import java.util.List;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;

/**
 * What goes to the successor.
 *
 * @param roles that end for the person and begin for the successor
 * @param others roles at units that the actor does not keep; they stay as they are
 * @param subjects what lies on the desk
 * @param tasks what waits for the person by their roles now, and so for the successor from that day
 * @param standIns in which the person acts for somebody else; they end
 */
record HandoverPlan(
        Actor person,
        Actor successor,
        LocalDate day,
        boolean accountEnds,
        List<PersonController.Held> roles,
        List<PersonController.Held> others,
        List<SubjectRef> subjects,
        List<Task> tasks,
        List<StandInRow> standIns) {}
