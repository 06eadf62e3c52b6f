package th.prmind.brief;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Puts the scan of the official letter to a draft. */
@Component
class AttachLetter {

    private static final int MOST_BYTES = 15 * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Briefs briefs;
    private final LetterScans scans;
    private final BriefAccess access;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;
    private final Tika tika = new Tika();

    AttachLetter(
            Briefs briefs, LetterScans scans, BriefAccess access, CurrentActor currentActor, Audit audit, Clock clock) {
        this.briefs = briefs;
        this.scans = scans;
        this.access = access;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void attach(Brief brief, String name, byte[] bytes) {
        access.requireEdit(brief, currentActor.get());
        BriefVersion draft = briefs.draft(brief.id())
                .filter(version -> version.state() == BriefVersion.State.DRAFT)
                .orElseThrow(NotFound::new);
        if (bytes.length == 0) {
            throw new Refusal("brief.file.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("brief.letter.too-large");
        }
        String type = tika.detect(bytes); // By what the file is, not by what it is called.
        if (!TYPES.contains(type)) {
            throw new Refusal("brief.letter.wrong-kind");
        }
        scans.put(brief.id(), draft.version(), new LetterScans.Scan(name, type, bytes), clock.instant());
        audit.record(
                "attach-letter",
                brief.ref(draft.content().title()),
                Map.of("version", draft.version(), "bytes", bytes.length));
    }
}
