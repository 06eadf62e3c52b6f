package th.prmind.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Grant;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.review.Comment;

/**
 * A text as somebody outside sees it, and what they said about it.
 *
 * @param url of this page
 * @param asker who asked them
 * @param html of the body, safe to show, with the words marked on which they said something
 */
record OutsidePage(
        OutsideEye eye,
        String url,
        String language,
        Unit unit,
        @Nullable Actor asker,
        Revision revision,
        String html,
        List<Said> said) {

    /** What they said, and what was answered. */
    record Said(Comment comment, List<Answer> answers) {

        /** What came through a grant, of all comments on a text. */
        static List<Said> through(Grant grant, List<Comment> all, PersonDirectory people) {
            return all.stream()
                    .filter(comment -> by(grant, comment))
                    .map(comment -> new Said(comment, answers(comment, all, people)))
                    .toList();
        }

        private static List<Answer> answers(Comment said, List<Comment> all, PersonDirectory people) {
            return all.stream()
                    .filter(other -> said.id().equals(other.answers()))
                    .map(answer ->
                            new Answer(answer, people.known(answer.author()).orElse(null)))
                    .toList();
        }

        static boolean by(Grant grant, Comment comment) {
            return comment.outsider() != null
                    && grant.id().equals(comment.outsider().grant());
        }
    }

    record Answer(Comment comment, @Nullable Actor by) {}

    LocalDate lastDay() {
        return Dates.day(eye.grant().until().minusSeconds(1));
    }

    /** Whether they look back at a text that has a newer one. */
    boolean older() {
        return revision.number() != eye.latest().revision();
    }
}
