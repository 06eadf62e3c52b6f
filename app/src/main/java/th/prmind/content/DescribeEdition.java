package th.prmind.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.brief.Audience;
import th.prmind.brief.LiveBriefs;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Rights;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Says what an edition is about and which pictures it shows. */
@Component
class DescribeEdition {

    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_WORDS = 500;

    private final EditionAccess access;
    private final Editions editions;
    private final Topics topics;
    private final LiveBriefs liveBriefs;
    private final PictureDirectory pictures;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;

    DescribeEdition(
            EditionAccess access,
            Editions editions,
            Topics topics,
            LiveBriefs liveBriefs,
            PictureDirectory pictures,
            Rights rights,
            CurrentActor currentActor,
            Audit audit) {
        this.access = access;
        this.editions = editions;
        this.topics = topics;
        this.liveBriefs = liveBriefs;
        this.pictures = pictures;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Codes that nobody knows are left out. */
    @Transactional
    void describe(UUID id, DetailsController.Details details) {
        Edition edition = access.lockForWriting(id);
        String summary = StartForm.plain(details.summary());
        if (summary.length() > LONGEST_SUMMARY) {
            throw new Refusal("content.refusal.summary-too-long", LONGEST_SUMMARY);
        }
        Set<String> knownTopics = topics.all().stream().map(Topic::slug).collect(Collectors.toSet());
        Set<String> knownAudiences =
                Arrays.stream(Audience.values()).map(Audience::code).collect(Collectors.toSet());
        @Nullable String correction = edition.supersedes() == null ? null : StartForm.plain(details.correction());
        if (correction != null && (correction.isEmpty() || correction.length() > LONGEST_WORDS)) {
            throw new Refusal("content.correct.words-missing");
        }
        Edition described = edition.withDetails(
                summary,
                Provinces.find(details.place()).map(province -> province.code()).orElse(null),
                details.topics().stream()
                        .filter(knownTopics::contains)
                        .distinct()
                        .toList(),
                details.audiences().stream()
                        .filter(knownAudiences::contains)
                        .distinct()
                        .toList(),
                details.briefs().stream()
                        .filter(slug -> liveBriefs.find(slug).isPresent())
                        .distinct()
                        .toList(),
                correction);
        editions.save(described);
        audit.record("describe", described.ref(), Map.of("briefs", String.join(" ", described.briefs())));
    }

    /** Into the set, where it was not yet: a picture of a unit whose work the writer may read. */
    @Transactional
    void add(UUID id, UUID picture) {
        Edition edition = access.lockForWriting(id);
        Picture added = pictures.find(picture)
                .filter(each -> rights.readable(currentActor.get()).contains(each.unit()))
                .orElseThrow(NotFound::new);
        if (!edition.pictures().contains(added.id())) {
            if (!pictures.closed(List.of(picture)).isEmpty()) {
                throw new Refusal("content.refusal.closed-picture");
            }
            List<UUID> set = new ArrayList<>(edition.pictures());
            set.add(added.id());
            save(edition, set, "add-picture", added.id());
        }
    }

    /** The leading picture stands beside the title in lists and feeds. */
    @Transactional
    void lead(UUID id, UUID picture) {
        Edition edition = access.lockForWriting(id);
        List<UUID> set = new ArrayList<>(edition.pictures());
        if (set.remove(picture)) {
            set.addFirst(picture);
            save(edition, set, "lead-picture", picture);
        }
    }

    /** @throws Refusal while it stands in the text */
    @Transactional
    void remove(UUID id, UUID picture) {
        Edition edition = access.lockForWriting(id);
        if (Body.pictures(edition.bodyJson()).contains(picture)) {
            throw new Refusal("content.refusal.picture-in-text");
        }
        List<UUID> set = new ArrayList<>(edition.pictures());
        if (set.remove(picture)) {
            save(edition, set, "remove-picture", picture);
        }
    }

    private void save(Edition edition, List<UUID> set, String action, UUID picture) {
        editions.save(edition.withPictures(set));
        audit.record(action, edition.ref(), Map.of("picture", picture));
    }

    /** Credit and basis for all pictures of the set that the writer may describe; the text only where there is none. */
    @Transactional
    void describeSet(UUID id, String alt, String credit, Picture.@Nullable Basis basis, String note) {
        Edition edition = access.lockForWriting(id);
        if (alt.length() > LONGEST_WORDS || credit.length() > LONGEST_WORDS || note.length() > LONGEST_WORDS) {
            throw new Refusal("content.refusal.words-too-long", LONGEST_WORDS);
        }
        if (basis != null && basis != Picture.Basis.NO_PEOPLE && note.isEmpty()) {
            throw new Refusal("content.refusal.basis-note");
        }
        List<Picture> set = pictures.find(edition.pictures());
        int number = 0;
        for (Picture picture : set) {
            number++;
            if (picture.unit().equals(edition.unit())) {
                pictures.describe(picture.described(
                        numbered(alt, number, set.size(), edition.thai()), edition.thai(), credit, basis, note));
            }
        }
    }

    /** Pictures of one set are told apart by their number. */
    private static String numbered(String alt, int number, int of, boolean thai) {
        if (alt.isEmpty() || of == 1) {
            return alt;
        }
        return alt + (thai ? " (ภาพที่ " + number + " จาก " + of + ")" : " (picture " + number + " of " + of + ")");
    }
}
