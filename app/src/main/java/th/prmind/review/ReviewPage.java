package th.prmind.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.InPlaceOf;
import th.prmind.network.NamedPeople;
import th.prmind.network.Naming;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * One review as its reader sees it.
 *
 * @param authors who wrote the thing
 * @param absent in whose place it was decided, or the reader would decide; null where by a role of their own
 * @param body null where the owner of the thing shows none
 * @param decide whether the reader may decide
 * @param steps with who may decide and who has
 * @param record whether the reader may write down an approval given on paper or in LINE
 */
record ReviewPage(
        Review review,
        Unit unit,
        @Nullable Actor submitter,
        List<Actor> authors,
        @Nullable Actor decider,
        @Nullable Absent absent,
        ReviewedSubject.@Nullable Body body,
        List<Said> comments,
        boolean decide,
        boolean record,
        List<StepShown> steps) {

    /** Whose role it is, and what standing in for them is called. */
    record Absent(Actor person, InPlaceOf.Style style) {}

    /**
     * A comment and who made it.
     *
     * @param by null where it was somebody without an account
     * @param parts its words, cut where people are named
     */
    record Said(Comment comment, @Nullable Actor by, List<Naming.Part> parts) {

        /** Each answer behind what it answers. */
        static List<Said> of(List<Comment> comments, PersonDirectory people, NamedPeople namedPeople) {
            Map<UUID, List<Naming>> named =
                    namedPeople.in(comments.stream().map(Comment::id).toList());
            List<Said> said = new ArrayList<>();
            for (Comment comment : comments) {
                if (comment.answers() == null) {
                    said.add(of(comment, people, named));
                    comments.stream()
                            .filter(other -> comment.id().equals(other.answers()))
                            .forEach(answer -> said.add(of(answer, people, named)));
                }
            }
            return said;
        }

        private static Said of(Comment comment, PersonDirectory people, Map<UUID, List<Naming>> named) {
            return new Said(
                    comment,
                    people.known(comment.author()).orElse(null),
                    Naming.parts(comment.text(), named.getOrDefault(comment.id(), List.of())));
        }

        boolean answer() {
            return comment.answers() != null;
        }
    }

    /** The reader's own approval that somebody wrote down, and that they have not said to be theirs. */
    boolean confirmable() {
        return steps.stream().flatMap(step -> step.decisions().stream()).anyMatch(StepShown.Told::confirmable);
    }

    /** Whether there is anything to tell about the steps: more than one, or one that has a name or a photograph. */
    boolean chain() {
        return steps.size() > 1
                || steps.stream()
                        .anyMatch(shown -> shown.step().name() != null
                                || shown.decisions().stream()
                                        .anyMatch(told -> told.decision().onPaper() != null));
    }

    int approvers() {
        return steps.stream().mapToInt(shown -> shown.waitsFor().size()).sum();
    }

    long open() {
        return comments.stream()
                .filter(said -> !said.answer() && said.comment().resolved() == null)
                .count();
    }
}
