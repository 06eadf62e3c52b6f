package th.prmind.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.brief.LiveBriefs;
import th.prmind.media.PictureDirectory;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.Notices;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/** One edition as it will look, where it stands, and what comes next. */
@Controller
class EditionController {

    /** Of all that is in the audit, what tells the story of a text. */
    private static final Set<String> TOLD = Set.of(
            "start",
            "write",
            "submit",
            "approve",
            "approve-late",
            "request-changes",
            "withdraw-review",
            "take-back",
            "release-in-emergency",
            "comment",
            "make-grant",
            "comment-from-outside",
            "voice-from-outside",
            "withdraw-grant");

    private final EditionAccess access;
    private final Editions editions;
    private final EditionCheck check;
    private final SubmitEdition submitEdition;
    private final ContentTypes types;
    private final Topics topics;
    private final PictureDirectory pictures;
    private final LiveBriefs liveBriefs;
    private final ReviewDesk reviewDesk;
    private final List<EditionOutlet> outlets;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Notices notices;

    EditionController(
            EditionAccess access,
            Editions editions,
            EditionCheck check,
            SubmitEdition submitEdition,
            ContentTypes types,
            Topics topics,
            PictureDirectory pictures,
            LiveBriefs liveBriefs,
            ReviewDesk reviewDesk,
            List<EditionOutlet> outlets,
            UnitDirectory units,
            PersonDirectory people,
            CurrentActor currentActor,
            Audit audit,
            Notices notices) {
        this.access = access;
        this.editions = editions;
        this.check = check;
        this.submitEdition = submitEdition;
        this.types = types;
        this.topics = topics;
        this.pictures = pictures;
        this.liveBriefs = liveBriefs;
        this.reviewDesk = reviewDesk;
        this.outlets = outlets;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.notices = notices;
    }

    @GetMapping("/editions/{id}")
    String show(@PathVariable UUID id, Model model) {
        Edition edition = access.readable(id);
        Actor actor = currentActor.get();
        CheckedEdition checked = check.of(edition);
        Optional<Review> review = reviewDesk.latest(id);
        List<Edition> siblings = editions.ofDocument(edition.document()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        model.addAttribute(
                "page",
                new EditionPage(
                        edition,
                        BodyHtml.of(
                                edition.bodyJson(),
                                picture -> "/pictures/" + picture + "/full.jpg",
                                checked.marks(edition)),
                        types.get(edition.type()),
                        units.get(edition.unit()),
                        people.known(edition.savedBy()).orElse(null),
                        edition.authors().stream()
                                .flatMap(author -> people.known(author).stream())
                                .toList(),
                        Provinces.find(edition.place()).orElse(null),
                        topics.all().stream()
                                .filter(topic -> edition.topics().contains(topic.slug()))
                                .toList(),
                        edition.briefs().stream()
                                .flatMap(slug -> liveBriefs.find(slug).stream())
                                .toList(),
                        pictures.find(edition.pictures()),
                        checked,
                        review.orElse(null),
                        review.map(Review::decidedBy).flatMap(people::known).orElse(null),
                        siblings,
                        story(id),
                        access.mayWrite(edition),
                        access.mayAsk(edition),
                        outlets.stream()
                                .flatMap(each -> each.releaseOf(id).stream())
                                .findFirst()
                                .orElse(null),
                        outlets.stream()
                                .flatMap(each -> each.releasePage(actor, edition).stream())
                                .findFirst()
                                .orElse(null)));
        return "content/edition";
    }

    private List<EditionPage.Step> story(UUID id) {
        return audit.of(id).stream()
                .filter(entry -> TOLD.contains(entry.action()))
                .limit(30)
                .map(entry -> new EditionPage.Step(
                        entry.action(),
                        entry.at(),
                        entry.person().flatMap(people::known).orElse(null)))
                .toList();
    }

    @PostMapping("/editions/{id}/withdrawals")
    String takeBack(@PathVariable UUID id) {
        submitEdition.takeBack(id);
        notices.say("content.notice.taken-back");
        return "redirect:/editions/" + id;
    }
}
