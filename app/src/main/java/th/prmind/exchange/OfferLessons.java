package th.prmind.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.content.ChangesAsked;
import th.prmind.content.FindingsMet;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.HomeOffers;

/**
 * Offers a lesson to who has met the same three times in a month, in findings of their own or in what reviewers asked them
 * to change. Quietly, once, and to nobody else's knowledge.
 */
@Component
class OfferLessons implements HomeOffers {

    static final Duration MONTH = Duration.ofDays(30);
    static final int OFTEN = 3;

    private final Lessons lessons;
    private final LessonBook book;
    private final Clock clock;

    OfferLessons(Lessons lessons, LessonBook book, Clock clock) {
        this.lessons = lessons;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void met(FindingsMet met) {
        Instant now = clock.instant();
        met.findings()
                .forEach(finding -> lessons.all().stream()
                        .filter(lesson -> lesson.concerns(finding))
                        .forEach(lesson ->
                                book.need(met.writer(), lesson, met.edition(), occasion(finding.key()), now)));
        offer(met.writer());
    }

    @EventListener
    void asked(ChangesAsked asked) {
        Instant now = clock.instant();
        UUID occasion = occasion("asked " + now);
        lessons.all().stream()
                .filter(lesson -> asked.remarks().stream().anyMatch(lesson::concerns))
                .forEach(lesson ->
                        asked.writers().forEach(writer -> book.need(writer, lesson, asked.edition(), occasion, now)));
        asked.writers().forEach(this::offer);
    }

    /** The words themselves are not kept: a finding's key holds what somebody wrote. */
    private static UUID occasion(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private void offer(UUID person) {
        Instant now = clock.instant();
        book.needs(person, now.minus(MONTH)).forEach((lesson, times) -> {
            if (times >= OFTEN) {
                book.offer(person, lesson, now);
            }
        });
    }

    @Override
    public List<Offer> of(Actor actor) {
        return book.offered(actor.id()).stream()
                .flatMap(slug -> lessons.find(slug).stream())
                .map(lesson -> new Offer(
                        "exchange.lesson.offered",
                        lesson.title().th(),
                        lesson.title().en(),
                        lesson.url(),
                        lesson.url() + "/putting-away"))
                .toList();
    }
}
