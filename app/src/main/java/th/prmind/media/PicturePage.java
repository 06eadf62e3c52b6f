package th.prmind.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/**
 * A picture with what is known about it.
 *
 * @param editable whether this reader may change that
 * @param closed whether it may not be used anew
 * @param otherUses how many more texts show it than this reader may know of
 * @param alike others of the library that look the same
 * @param story what happened to it, the latest first
 * @param errors what is wrong by the field's name, in the reader's words
 */
record PicturePage(
        Picture picture,
        Unit unit,
        boolean editable,
        boolean closed,
        List<SubjectRef> usedIn,
        int otherUses,
        List<Consent> consents,
        ConsentForm form,
        List<Picture> alike,
        List<Step> story,
        LocalDate today,
        Map<String, String> errors) {

    record Step(String action, Instant at, @Nullable Actor by) {}

    @Nullable
    String error(String field) {
        return errors.get(field);
    }

    /** One that nothing shows can be taken out again, such as a double. */
    boolean removable() {
        return editable && usedIn.isEmpty() && otherUses == 0;
    }

    /** What was typed of a consent was wrong, so that its form stays open. */
    boolean consentWrong() {
        return errors.keySet().stream().anyMatch(List.of("person", "purpose", "givenOn", "until", "keptAt")::contains);
    }
}
