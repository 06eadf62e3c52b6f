package th.prmind.platform.notify;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people were told, for the tests of modules that tell. */
@Component
public class Told {

    private static final int MOST = 100;

    private final Inbox inbox;

    Told(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Keys of the words of what a person was told of a thing and has not read, the newest first. */
    public List<String> unread(UUID person, UUID subject) {
        return of(person, subject).stream()
                .filter(Received::unread)
                .map(each -> each.notice().words())
                .toList();
    }

    public boolean urgently(UUID person, UUID subject) {
        return of(person, subject).stream().anyMatch(each -> each.notice().urgent());
    }

    private List<Received> of(UUID person, UUID subject) {
        return inbox.of(person, MOST).stream()
                .filter(each -> each.notice().subject().id().equals(subject))
                .toList();
    }
}
