package th.prmind.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * Something that one officer says to the whole network.
 *
 * @param text of an experience: what was tried
 * @param outcome of an experience: what happened; else empty
 * @param url where a tool is found
 * @param topic slug
 * @param province code
 * @param release public work of the writer's own office, from which an experience comes
 * @param unit in which the writer worked when writing it
 * @param accepted the answer that helped, as who asked says
 * @param closed since when nobody answers any more
 * @param withdrawn when its writer took it back
 */
record Post(
        UUID id,
        Kind kind,
        String title,
        String text,
        String outcome,
        @Nullable String url,
        @Nullable String topic,
        @Nullable Channel channel,
        @Nullable String province,
        @Nullable UUID release,
        UUID author,
        UUID unit,
        Instant at,
        @Nullable Instant changed,
        @Nullable UUID accepted,
        @Nullable Instant closed,
        @Nullable Instant withdrawn,
        @Nullable Hidden hidden) {

    enum Kind {
        QUESTION,
        EXPERIENCE,
        HOW_TO,
        TOOL;

        /** As in the database, addresses and message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether everybody of the network sees it. */
    boolean shown() {
        return withdrawn == null && hidden == null;
    }

    /** Whether somebody can still answer. */
    boolean open() {
        return shown() && closed == null;
    }

    String page() {
        return "/exchange/posts/" + id;
    }

    SubjectRef ref() {
        return new SubjectRef("post", id, title, page());
    }

    /** The same at an answer. */
    SubjectRef ref(Answer answer) {
        return ref().at(page() + "#answer-" + answer.id());
    }
}
