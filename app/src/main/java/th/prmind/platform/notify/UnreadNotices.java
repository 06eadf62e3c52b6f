package th.prmind.platform.notify;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;

/** How many notices somebody has not read, which stands on every page. */
@Component
public class UnreadNotices {

    private final Inbox inbox;

    UnreadNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    /** At most a hundred. */
    public int count(Actor actor) {
        try {
            return inbox.countUnread(actor.id());
        } catch (DataAccessResourceFailureException e) {
            return 0; // The page that says what is wrong has the frame too, and must come out.
        }
    }
}
