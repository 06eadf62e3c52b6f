package th.prmind.publishing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Takes a text back from the public. Its page stays and tells why; the text itself is kept, but shown no longer. */
@Component
public class WithdrawRelease {

    private static final int LONGEST = 1_000;

    private final Releases releases;
    private final ReleaseEdition releaseEdition;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    WithdrawRelease(
            Releases releases,
            ReleaseEdition releaseEdition,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.releases = releases;
        this.releaseEdition = releaseEdition;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param explanation for the public
     * @throws Refusal without an explanation, or when it is not live
     */
    @Transactional
    public void withdraw(UUID releaseId, String explanation) {
        Release release = releases.lock(releaseId).orElseThrow(NotFound::new);
        releaseEdition.requireApprover(release);
        if (release.state() != Release.State.LIVE) {
            throw new Refusal("publishing.withdraw.not-live");
        }
        String words = explanation.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal("publishing.withdraw.explanation");
        }
        releases.withdraw(releaseId, words, clock.instant());
        audit.record("withdraw", release.ref(), Map.of("explanation", words));
        if (release.edition() != null) {
            events.publishEvent(new ReleaseWithdrawn(releaseId, release.edition()));
        }
        events.publishEvent(new ReleaseChanged(releaseId));
    }
}
