package th.prmind.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Asks somebody without an account about an edition. They are shown its words of that moment, and later ones only when
 * somebody here says so: nobody looks over a writer's shoulder.
 */
@Component
class AskOutside {

    private final EditionAccess access;
    private final Editions editions;
    private final Revisions revisions;
    private final OutsideEyes eyes;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    AskOutside(
            EditionAccess access,
            Editions editions,
            Revisions revisions,
            OutsideEyes eyes,
            Grants grants,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.revisions = revisions;
        this.eyes = eyes;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal when there is nothing to read yet */
    @Transactional
    Grants.Issued ask(UUID id, OutsideForm form) {
        Edition edition = held(id);
        if (edition.wholeText().isBlank()) {
            throw new Refusal("content.outside.nothing-to-read");
        }
        Grants.Issued issued = grants.make(
                Grant.Act.COMMENT,
                edition.ref().at("/editions/" + id + "/outside-eyes"),
                edition.unit(),
                form.name(),
                OutsideForm.endOf(form.until()));
        eyes.add(issued.grant(), id, form.note(), form.wantsVoice());
        eyes.show(issued.grant().id(), cut(edition), clock.instant());
        return issued;
    }

    /** Shows them the words as they now are, beside those that they were shown before. */
    @Transactional
    void showPresentText(UUID id, UUID grant) {
        Edition edition = held(id);
        OutsideEye eye = eye(id, grant);
        int revision = cut(edition);
        if (!eye.sees(revision)) {
            eyes.show(grant, revision, clock.instant());
            eyes.reopen(grant);
            audit.record("show-to-outside", eye.grant().subject(), Map.of("grant", grant, "revision", revision));
        }
    }

    @Transactional
    void withdraw(UUID id, UUID grant) {
        access.askable(id);
        grants.withdraw(eye(id, grant).grant());
    }

    @Transactional
    void extend(UUID id, UUID grant, Instant until) {
        access.askable(id);
        grants.extend(eye(id, grant).grant(), until);
    }

    /** @return the token of another link; the one before opens nothing any more */
    @Transactional
    String renew(UUID id, UUID grant) {
        access.askable(id);
        return grants.renew(eye(id, grant).grant());
    }

    private Edition held(UUID id) {
        access.askable(id);
        return editions.lock(id).orElseThrow(NotFound::new);
    }

    private OutsideEye eye(UUID id, UUID grant) {
        return eyes.find(id, grant).orElseThrow(NotFound::new);
    }

    private int cut(Edition edition) {
        revisions.cut(edition, Revision.Cause.SHOWN, clock.instant());
        return revisions.latest(edition.id()).orElseThrow().number();
    }
}
