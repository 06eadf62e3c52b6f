package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;

/**
 * The revisions of an edition and who wrote which of its words.
 *
 * @param revisions the latest first; one more than were cut where the working text has gone on
 * @param runs of the present text, in order
 * @param writers by their id
 */
record RevisionPage(Edition edition, List<Revision> revisions, List<Authorship.Run> runs, Map<UUID, Writer> writers) {

    /** @param tone by which their words are told from those of others on this page */
    record Writer(Actor actor, int tone) {}

    @Nullable
    Writer writer(UUID person) {
        return writers.get(person);
    }

    /** Whether it is not cut yet: the working text. */
    boolean working(Revision revision) {
        return revision.number() > edition.revision();
    }

    /** The present text in lines, each of the words of one or more writers. */
    List<List<Authorship.Run>> lines() {
        List<List<Authorship.Run>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Authorship.Run run : runs) {
            String[] parts = run.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    lines.getLast().add(new Authorship.Run(run.author(), parts[i]));
                }
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
