package th.prmind.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;
import th.prmind.publishing.Release;
import th.prmind.publishing.Screenshot;

/**
 * A work as the speaker who was asked about it sees it.
 *
 * @param url of this page
 * @param version that is shown
 * @param screenshots what it looked like
 * @param html of its text, safe to show, with the words marked on which something was said
 * @param notes of all speakers
 * @param request the latest of theirs
 */
record AdvicePage(
        Adviser adviser,
        AskedWork asked,
        String url,
        Actor person,
        AdviceRequest request,
        Work.Version version,
        Release release,
        List<Screenshot> screenshots,
        String html,
        List<Note> notes,
        @Nullable SignOff signOff) {

    boolean older() {
        return version.number() != asked.work().latest().number();
    }

    boolean signedOffByThem() {
        return signOff != null && signOff.speaker().equals(adviser.speaker().id());
    }
}
