package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.platform.web.JteViewResolver;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.review.ReviewedSubject;

/** An edition as its reviewer reads it: the text with its findings, why some were left, and what changed since last time. */
@Component
class ReviewedEdition implements ReviewedSubject {

    private final Editions editions;
    private final Revisions revisions;
    private final EditionCheck check;
    private final PictureDirectory pictures;
    private final ContentTypes types;
    private final Topics topics;
    private final JteViewResolver templates;

    ReviewedEdition(
            Editions editions,
            Revisions revisions,
            EditionCheck check,
            PictureDirectory pictures,
            ContentTypes types,
            Topics topics,
            JteViewResolver templates) {
        this.editions = editions;
        this.revisions = revisions;
        this.check = check;
        this.pictures = pictures;
        this.types = types;
        this.topics = topics;
        this.templates = templates;
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("edition");
    }

    @Override
    public boolean isOut(UUID subject) {
        return switch (editions.find(subject).orElseThrow(NotFound::new).state()) {
            case DRAFT, CHANGES_REQUESTED, IN_REVIEW, APPROVED, SCHEDULED -> false;
            case RELEASED, WITHDRAWN, SUPERSEDED -> true;
        };
    }

    @Override
    public boolean pressing(UUID subject) {
        return editions.find(subject)
                .filter(edition -> edition.supersedes() != null)
                .isPresent();
    }

    @Override
    public List<Choice> types() {
        return types.all().stream()
                .map(type -> new Choice(type.code(), type.name(), type.nameEnglish()))
                .toList();
    }

    @Override
    public List<Choice> topics() {
        return topics.all().stream()
                .map(topic -> new Choice(topic.slug(), topic.name(), topic.nameEnglish()))
                .toList();
    }

    @Override
    public Body body(UUID subject, View view) {
        Edition edition = editions.find(subject).orElseThrow(NotFound::new);
        CheckedEdition checked = check.of(edition);
        Optional<String> before = before(edition);
        ReviewedText text = new ReviewedText(
                edition,
                BodyHtml.of(edition.bodyJson(), id -> "/pictures/" + id + "/full.jpg", checked.marks(edition)),
                checked,
                before.map(words -> Difference.between(words, edition.wholeText()))
                        .filter(difference -> difference.changes() > 0)
                        .orElse(null),
                pictures.find(edition.pictures()));
        return Body.of(templates.render("content/reviewed", Map.of("view", view, "text", text)), toKnow(text, view));
    }

    /**
     * @param html of the body with the findings marked
     * @param difference against what was read last time, or what it corrects; null where there is none
     */
    record ReviewedText(
            Edition edition,
            String html,
            CheckedEdition checked,
            @Nullable Difference difference,
            List<Picture> pictures) {}

    /** The words handed in the time before; for a first submission of a correction, those that it corrects. */
    private Optional<String> before(Edition edition) {
        List<Revision> submitted = revisions.of(edition.id()).stream()
                .filter(revision -> revision.cause() == Revision.Cause.SUBMIT)
                .toList();
        if (submitted.size() > 1) {
            return Optional.of(submitted.get(submitted.size() - 2).wholeText());
        }
        return Optional.ofNullable(edition.supersedes()).flatMap(editions::find).map(Edition::wholeText);
    }

    private static List<String> toKnow(ReviewedText text, View view) {
        List<String> toKnow = new ArrayList<>();
        int reasoned = text.checked().reasoned().size();
        int open = text.checked().open().size();
        if (reasoned > 0) {
            toKnow.add(view.text("content.reviewed.reasoned", reasoned));
        }
        if (open > 0) {
            toKnow.add(view.text("content.reviewed.open", open));
        }
        if (!text.checked().missing().isEmpty()) {
            toKnow.add(view.text(
                    "content.reviewed.missing", text.checked().missing().size()));
        }
        if (text.edition().correction() != null) {
            toKnow.add(view.text("content.reviewed.correction", text.edition().correction()));
        }
        return toKnow;
    }
}
