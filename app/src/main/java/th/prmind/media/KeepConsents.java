package th.prmind.media;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;

/** Writes down who agreed to be shown in a picture, and who does so no longer. */
@Component
class KeepConsents {

    private final Consents consents;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepConsents(Consents consents, CurrentActor currentActor, Audit audit, Ids ids, Clock clock) {
        this.consents = consents;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param form without errors */
    @Transactional
    Consent add(Picture picture, ConsentForm form) {
        Consent consent = new Consent(
                ids.next(),
                picture.id(),
                ConsentForm.plain(form.person()),
                ConsentForm.plain(form.purpose()),
                Objects.requireNonNull(ConsentForm.day(form.givenOn())),
                ConsentForm.day(form.until()),
                ConsentForm.plain(form.keptAt()),
                currentActor.get().id(),
                clock.instant(),
                null,
                null);
        consents.add(consent);
        audit.record("add-consent", picture.ref(), Map.of("consent", consent.id()));
        return consent;
    }

    /** A second time changes nothing. */
    @Transactional
    void withdraw(Picture picture, UUID consent) {
        Consent given = consents.find(picture.id(), consent).orElseThrow(NotFound::new);
        if (consents.withdraw(given.id(), currentActor.get().id(), clock.instant())) {
            audit.record("withdraw-consent", picture.ref(), Map.of("consent", consent));
        }
    }
}
