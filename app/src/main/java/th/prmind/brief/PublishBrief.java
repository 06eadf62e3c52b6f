package th.prmind.brief;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.review.ReviewDecided;

/** A version goes live when a second person has approved it; sent back, it is a draft again. */
@Component
class PublishBrief {

    private final Briefs briefs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishBrief(Briefs briefs, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.briefs = briefs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void decided(ReviewDecided decided) {
        if (!decided.subject().kind().equals("brief")) {
            return;
        }
        Brief brief = briefs.find(decided.subject().id()).orElseThrow();
        briefs.draft(brief.id())
                .filter(draft -> draft.state() == BriefVersion.State.IN_REVIEW)
                .ifPresent(version -> {
                    switch (decided.verdict()) {
                        case APPROVED -> publish(brief, version);
                        case CHANGES_REQUESTED -> briefs.state(brief.id(), version.version(), BriefVersion.State.DRAFT);
                        // Of a version in force whose approval on paper was contested.
                        case APPROVED_LATE -> {}
                    }
                });
    }

    private void publish(Brief brief, BriefVersion version) {
        BriefContent content = briefs.live(brief.id())
                .map(live -> version.content().after(live.content()))
                .orElse(version.content());
        briefs.publish(brief.id(), version.version(), content, clock.instant());
        audit.record("publish", brief.ref(content.title()), Map.of("version", version.version()));
        events.publishEvent(new BriefPublished(brief.id(), brief.slug(), version.version()));
    }
}
