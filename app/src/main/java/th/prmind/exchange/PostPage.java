package th.prmind.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.content.Topic;
import th.prmind.engine.Finding;
import th.prmind.measure.ReadingTable;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Province;
import th.prmind.publishing.Release;

/**
 * What the page of a post shows its reader.
 *
 * @param answers the one that helped first
 * @param work the attached release; null also where it is no longer public
 */
record PostPage(
        Post post,
        UUID reader,
        Said said,
        Words outcome,
        @Nullable Topic topic,
        @Nullable Province province,
        @Nullable Work work,
        List<Said> answers) {

    /**
     * A post or an answer as it is shown.
     *
     * @param answer null where it is the post itself
     * @param by who wrote it; null where nobody knows any more
     * @param thanks who thanked for it
     * @param earlier how it read before, the latest first
     * @param trace what moderators and others did about it, as far as the reader may know
     * @param moderates whether the reader looks after it
     * @param reports that wait for a decision, for those who look after it
     */
    record Said(
            @Nullable Answer answer,
            @Nullable Actor by,
            Words words,
            Set<UUID> thanks,
            List<Wording> earlier,
            List<Traced> trace,
            boolean moderates,
            List<Traced> reports) {}

    /**
     * A step about somebody's words.
     *
     * @param by null where the reader need not know
     */
    record Traced(Step step, @Nullable Actor by) {}

    /** The public text from which an experience comes, with what the check says and what it reached. */
    record Work(Release release, List<Finding> findings, ReadingTable readings) {}

    boolean mine() {
        return post.author().equals(reader);
    }

    boolean mine(Said of) {
        return of.answer() == null ? mine() : of.answer().author().equals(reader);
    }

    UUID id(Said of) {
        return of.answer() == null ? post.id() : of.answer().id();
    }

    boolean accepted(Said of) {
        return of.answer() != null && of.answer().id().equals(post.accepted());
    }

    boolean shown(Said of) {
        return of.answer() == null ? post.shown() : of.answer().shown();
    }

    @Nullable
    Hidden hidden(Said of) {
        return of.answer() == null ? post.hidden() : of.answer().hidden();
    }

    boolean thanked(Said of) {
        return of.thanks().contains(reader);
    }

    /** Hidden words too, so that their writer can put them right. */
    boolean mayChange(Said of) {
        return mine(of)
                && (of.answer() == null ? post.withdrawn() == null : of.answer().withdrawn() == null && post.shown());
    }

    boolean mayThank(Said of) {
        return post.shown() && shown(of) && !mine(of);
    }

    boolean mayAccept(Said of) {
        return mine() && post.kind() == Post.Kind.QUESTION && post.shown() && of.answer() != null && shown(of);
    }

    /** How many answers everybody sees. */
    long count() {
        return answers.stream().filter(this::shown).count();
    }

    /** For templates: the icons of kinds. */
    static final Map<Post.Kind, String> ICONS = Map.of(
            Post.Kind.QUESTION, "message-circle-question-mark",
            Post.Kind.EXPERIENCE, "footprints",
            Post.Kind.HOW_TO, "list-ordered",
            Post.Kind.TOOL, "wand-sparkles");
}
