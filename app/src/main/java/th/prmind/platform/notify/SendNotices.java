package th.prmind.platform.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Actors;
import th.prmind.platform.notify.Transport.Sending;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Texts;

/**
 * Sends what is due. A dispatch is claimed before it is sent, and what was claimed is sent again only where the other side
 * knows it by its id: so each arrives once, however often a job is repeated or dies half-way.
 */
@Component
class SendNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);

    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Inbox inbox;
    private final Outbox outbox;
    private final PreferenceBook preferences;
    private final WhoMayRead whoMayRead;
    private final ObjectProvider<Transport> transports;
    private final ObjectProvider<LetterContents> contents;
    private final Actors actors;
    private final Texts texts;
    private final Settings settings;
    private final Clock clock;

    SendNotices(
            Inbox inbox,
            Outbox outbox,
            PreferenceBook preferences,
            WhoMayRead whoMayRead,
            ObjectProvider<Transport> transports,
            ObjectProvider<LetterContents> contents,
            Actors actors,
            Texts texts,
            Settings settings,
            Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.preferences = preferences;
        this.whoMayRead = whoMayRead;
        this.transports = transports;
        this.contents = contents;
        this.actors = actors;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    void sendDue() {
        Map<String, Transport> open = new HashMap<>();
        transports.stream().filter(Transport::possible).forEach(each -> open.put(each.code(), each));
        while (!open.isEmpty()) {
            Optional<Dispatch> next = outbox.claim(open.keySet(), clock.instant());
            if (next.isEmpty()) {
                return;
            }
            Transport transport = Objects.requireNonNull(open.get(next.get().transport()));
            Sending sending = send(next.get(), transport);
            if (sending instanceof Sending.Later) {
                // Its server is in trouble: the rest would each wait for it in vain, and hold up those of the others.
                open.remove(transport.code());
            }
        }
    }

    private Sending send(Dispatch dispatch, Transport transport) {
        List<Received> notices = stillToTell(dispatch);
        if (notices.isEmpty()
                || !transport.reached(List.of(dispatch.recipient())).contains(dispatch.recipient())) {
            outbox.end(dispatch.id(), Dispatch.End.NEEDLESS, clock.instant());
            return new Sending.Taken();
        }
        Sending sending = dispatch.broken() && !transport.repeatable()
                ? new Sending.InDoubt()
                : transport.send(letter(dispatch, notices));
        switch (sending) {
            case Sending.Taken _ -> outbox.end(dispatch.id(), Dispatch.End.SENT, clock.instant());
            case Sending.InDoubt _ -> {
                LOG.warn("{} {} may not have arrived, and is not sent again", transport.code(), dispatch.id());
                outbox.end(dispatch.id(), Dispatch.End.IN_DOUBT, clock.instant());
            }
            case Sending.Later later
            when dispatch.tries() < MOST_TRIES ->
                outbox.again(dispatch.id(), clock.instant().plus(pause(later, dispatch.tries())));
            case Sending.Later _, Sending.Refused _ -> {
                LOG.info("{} {} is not taken", transport.code(), dispatch.id());
                outbox.end(dispatch.id(), Dispatch.End.REFUSED, clock.instant());
                byOtherWays(dispatch, notices);
            }
        }
        return sending;
    }

    /** What was not read meanwhile, by somebody who still works here and may still read it; the rest is taken away. */
    private List<Received> stillToTell(Dispatch dispatch) {
        List<Received> unread = inbox.unreadOf(dispatch.id());
        if (dispatch.unit() != null) {
            return unread;
        }
        Optional<Actor> actor = actors.find(dispatch.recipient());
        if (actor.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<Received>> byRight = unread.stream()
                .collect(Collectors.partitioningBy(
                        each -> whoMayRead.mayRead(actor.get(), each.notice().subject())));
        byRight.getOrDefault(false, List.of()).forEach(each -> inbox.remove(each.id()));
        return byRight.getOrDefault(true, List.of());
    }

    private Letter letter(Dispatch dispatch, List<Received> notices) {
        String language = dispatch.unit() == null
                ? preferences.of(dispatch.recipient()).language()
                : Preferences.OF_GROUPS.language();
        String base = settings.baseUrl();
        List<List<Letter.Item>> items =
                notices.stream().map(each -> items(dispatch, each, language)).toList();
        boolean parts = items.size() == 1 && items.getFirst().size() > 1;
        return new Letter(
                dispatch.id(),
                dispatch.recipient(),
                language,
                parts ? title(notices.getFirst(), language) : null,
                dispatch.urgent(),
                items.stream().flatMap(List::stream).toList(),
                parts ? base + notices.getFirst().url() : base + "/me/notices",
                base + "/me/notices/settings");
    }

    /** The notice itself, or the things that it gathers. */
    private List<Letter.Item> items(Dispatch dispatch, Received each, String language) {
        String base = settings.baseUrl();
        List<Letter.Item> gathered = contents.stream()
                .filter(of -> of.supports(each.notice().kind()))
                .flatMap(of ->
                        actors
                                .find(dispatch.recipient())
                                .map(recipient -> of.items(recipient, each.notice(), language))
                                .stream()
                                .flatMap(List::stream))
                .map(item -> new Letter.Item(item.words(), item.title(), base + item.url()))
                .toList();
        if (!gathered.isEmpty()) {
            return gathered;
        }
        // A group has no inbox: its links lead straight to the thing.
        String path =
                dispatch.unit() == null ? each.url() : each.notice().subject().url();
        return List.of(new Letter.Item(texts.get(language, each.notice().words()), title(each, language), base + path));
    }

    private static String title(Received received, String language) {
        var subject = received.notice().subject();
        return language.equals("en") && subject.titleEnglish() != null ? subject.titleEnglish() : subject.title();
    }

    /** What one way does not take goes by those that have not had it, all in one piece. */
    private void byOtherWays(Dispatch dispatch, List<Received> notices) {
        Instant now = clock.instant();
        Preferences.Going going = new Preferences.Going(
                dispatch.urgent() ? null : preferences.of(dispatch.recipient()).endOfQuiet(now));
        transports.stream()
                .filter(other -> !other.code().equals(dispatch.transport()))
                .filter(other -> other.reached(List.of(dispatch.recipient())).contains(dispatch.recipient()))
                .forEach(other -> notices.stream()
                        .filter(each -> !outbox.holds(each.id(), other.code()))
                        .forEach(each -> outbox.put(
                                each.id(),
                                dispatch.recipient(),
                                dispatch.unit(),
                                other.code(),
                                dispatch.urgent(),
                                going,
                                now)));
    }

    private static Duration pause(Sending.Later later, int tries) {
        if (later.pause() != null) {
            return later.pause();
        }
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
