package th.prmind.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;

/** The revisions of an edition: who wrote what when, and what changed between any two. */
@Controller
class RevisionController {

    private final EditionAccess access;
    private final Revisions revisions;
    private final PersonDirectory people;

    RevisionController(EditionAccess access, Revisions revisions, PersonDirectory people) {
        this.access = access;
        this.revisions = revisions;
        this.people = people;
    }

    @GetMapping("/editions/{id}/revisions")
    String list(@PathVariable UUID id, Model model) {
        Edition edition = access.readable(id);
        List<Revision> cut = new ArrayList<>(revisions.of(id));
        // The words since the last cut are the working text's.
        if (cut.isEmpty() || !cut.getLast().wholeText().equals(edition.wholeText())) {
            cut.add(working(edition, cut.size() + 1));
        }
        Map<UUID, RevisionPage.Writer> writers = new HashMap<>();
        for (Revision revision : cut) {
            people.known(revision.author())
                    .ifPresent(actor ->
                            writers.computeIfAbsent(actor.id(), _ -> new RevisionPage.Writer(actor, writers.size())));
        }
        model.addAttribute("page", new RevisionPage(edition, cut.reversed(), Authorship.of(cut), writers));
        return "content/revisions";
    }

    private static Revision working(Edition edition, int number) {
        return new Revision(
                edition.id(),
                number,
                edition.savedBy(),
                edition.savedAt(),
                Revision.Cause.IDLE,
                edition.title(),
                edition.bodyJson(),
                edition.text());
    }

    /** @param to number of a revision, or of the one after the last: the working text */
    @GetMapping("/editions/{id}/revisions/{from}/difference/{to}")
    String difference(@PathVariable UUID id, @PathVariable int from, @PathVariable int to, Model model) {
        Edition edition = access.readable(id);
        Revision before = revision(edition, from);
        Revision after = revision(edition, to);
        model.addAttribute(
                "page",
                new DifferencePage(
                        edition,
                        before,
                        after,
                        author(before),
                        author(after),
                        Difference.between(before.wholeText(), after.wholeText())));
        return "content/difference";
    }

    private Revision revision(Edition edition, int number) {
        return number == edition.revision() + 1
                ? working(edition, number)
                : revisions.find(edition.id(), number).orElseThrow(NotFound::new);
    }

    private Actor author(Revision revision) {
        return people.known(revision.author()).orElseThrow(NotFound::new);
    }

    record DifferencePage(
            Edition edition, Revision before, Revision after, Actor beforeBy, Actor afterBy, Difference difference) {}
}
