package th.prmind.review;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import th.prmind.platform.web.View;

/** Shows a thing to its reviewer. Implemented by the module that owns things of this kind. */
public interface ReviewedSubject {

    /** Whether things of this kind are the implementer's, by {@link th.prmind.platform.identity.SubjectRef#kind}. */
    boolean supports(String kind);

    /** The thing as the reviewer reads it; the review desk has made sure that the reader may. */
    Body body(UUID subject, View view);

    /** Whether it has gone out already, so that an approval can no longer hold it back. */
    boolean isOut(UUID subject);

    /** Whether a decision about it can't wait for tomorrow: it corrects what the public reads now. */
    default boolean pressing(UUID subject) {
        return false;
    }

    /** The types of things of this kind, for which units may set routes of their own. */
    List<Choice> types();

    /** The topics by which units may set routes; the same for all kinds, so only one owner names them. */
    default List<Choice> topics() {
        return List.of();
    }

    /** Something to choose from. */
    record Choice(String code, String name, String nameEnglish) {}

    /**
     * What stands on the review's page.
     *
     * @param content HTML made by a template of the owner's
     * @param toKnow sentences in the reader's language: findings left open with their reasons, what differs from before
     */
    record Body(Content content, List<String> toKnow) {

        public Body {
            toKnow = List.copyOf(toKnow);
        }

        /** From a template's output, as {@link th.prmind.platform.web.JteViewResolver#render} gives it. */
        public static Body of(byte[] html, List<String> toKnow) {
            return new Body(output -> output.writeContent(new String(html, StandardCharsets.UTF_8)), toKnow);
        }
    }
}
