package th.prmind.learning;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;

/** Tells people that they hold a certificate, or no longer. */
@Component
class TellHolders {

    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellHolders(RaiseNotice raise, CurrentActor currentActor) {
        this.raise = raise;
        this.currentActor = currentActor;
    }

    @EventListener
    void moved(IssueCertificates.Moved moved) {
        raise.to(
                Set.of(moved.certificate().person()),
                new Notice(
                        Notice.Kind.PROGRAMME,
                        moved.programme().ref().at(moved.programme().url() + "/certificate"),
                        moved.certificate().id() + (moved.withdrawn() ? "/withdrawn" : ""),
                        false,
                        moved.withdrawn()
                                ? "learning.notice.certificate-withdrawn"
                                : "learning.notice.certificate-issued",
                        currentActor.get().id()));
    }
}
