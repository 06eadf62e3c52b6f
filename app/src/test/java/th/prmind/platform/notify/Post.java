package th.prmind.platform.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.platform.identity.Actors;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.settings.TestSettings;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Raises and sends notices at a moment and by transports of a test's choosing, in the database of the application. */
@Component
public class Post {

    private final Inbox inbox;
    private final Outbox outbox;
    private final PreferenceBook preferences;
    private final WhoMayRead whoMayRead;
    private final ObjectProvider<NoticeGroups> groups;
    private final ObjectProvider<LetterContents> contents;
    private final Actors actors;
    private final Texts texts;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Post(
            Inbox inbox,
            Outbox outbox,
            PreferenceBook preferences,
            WhoMayRead whoMayRead,
            ObjectProvider<NoticeGroups> groups,
            ObjectProvider<LetterContents> contents,
            Actors actors,
            Texts texts,
            Ids ids,
            TransactionTemplate transaction) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.preferences = preferences;
        this.whoMayRead = whoMayRead;
        this.groups = groups;
        this.contents = contents;
        this.actors = actors;
        this.texts = texts;
        this.ids = ids;
        this.transaction = transaction;
    }

    public void tell(Instant now, Collection<UUID> people, Notice notice, Transport... transports) {
        RaiseNotice raise = new RaiseNotice(inbox, outbox, preferences, provider(transports), groups, ids, clock(now));
        transaction.executeWithoutResult(_ -> raise.to(people, notice));
    }

    public void tellGroups(Instant now, Collection<UUID> units, Notice notice, Transport... transports) {
        RaiseNotice raise = new RaiseNotice(inbox, outbox, preferences, provider(transports), groups, ids, clock(now));
        transaction.executeWithoutResult(_ -> raise.toGroups(units, notice));
    }

    /** What the job does every five seconds, under the address of a server of the test. */
    public void sendDue(Instant now, String base, Transport... transports) {
        new SendNotices(
                        inbox,
                        outbox,
                        preferences,
                        whoMayRead,
                        provider(transports),
                        contents,
                        actors,
                        texts,
                        TestSettings.base(base),
                        clock(now))
                .sendDue();
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, Dates.BANGKOK);
    }

    private static ObjectProvider<Transport> provider(Transport... transports) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (Transport transport : transports) {
            beans.registerSingleton(transport.code(), transport);
        }
        return beans.getBeanProvider(Transport.class);
    }
}
