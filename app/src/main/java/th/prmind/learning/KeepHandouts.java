package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;

/** Adds and removes what participants of a round are given. Who may, the caller has asked. */
@Component
class KeepHandouts {

    static final int MOST_MEGABYTES = 20;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    /** What is taken, with the end of the file's name. */
    static final Map<String, String> TYPES = Map.of(
            "application/pdf",
            ".pdf",
            "image/jpeg",
            ".jpg",
            "image/png",
            ".png",
            OFFICE + "wordprocessingml.document",
            ".docx",
            OFFICE + "spreadsheetml.sheet",
            ".xlsx",
            OFFICE + "presentationml.presentation",
            ".pptx");

    private final Handouts handouts;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Tika tika = new Tika();

    KeepHandouts(Handouts handouts, CurrentActor currentActor, Audit audit, Ids ids, Clock clock) {
        this.handouts = handouts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param fileName what the file is called, which serves as title where none was typed; the end of it also tells one
     *     Office file from another, which the bytes at their beginning do not
     * @throws Refusal when there is neither a file nor a link, or the file is too large or of a kind not taken
     */
    @Transactional
    void add(Programme programme, Round round, String title, String url, byte[] bytes, String fileName) {
        @Nullable String link = url.isBlank() ? null : Typed.url(url);
        if (!url.isBlank() && link == null) {
            throw new Refusal("learning.error.url");
        }
        if (link == null && bytes.length == 0) {
            throw new Refusal("learning.handout.nothing");
        }
        @Nullable String type = null;
        if (link == null) {
            if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
                throw new Refusal("learning.handout.too-large", MOST_MEGABYTES);
            }
            type = tika.detect(bytes, fileName);
            if (!TYPES.containsKey(type)) {
                throw new Refusal("learning.handout.wrong-kind");
            }
        }
        String name = title.isBlank() ? (link == null ? fileName : link) : title.strip();
        Handout handout = new Handout(
                ids.next(), round.id(), name, link, type, currentActor.get().id(), clock.instant());
        handouts.add(handout, link == null ? bytes : null);
        audit.record("add-handout", programme.ref(), Map.of("round", round.number(), "handout", handout.id()));
    }

    @Transactional
    void remove(Programme programme, Round round, Handout handout) {
        handouts.remove(handout.id());
        audit.record("remove-handout", programme.ref(), Map.of("round", round.number(), "handout", handout.id()));
    }
}
