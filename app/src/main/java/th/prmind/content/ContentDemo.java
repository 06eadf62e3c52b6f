package th.prmind.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.OfficeClock;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;
import th.prmind.review.DecideReview;
import th.prmind.review.Matter;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;
import tools.jackson.databind.JsonNode;

/** The demo ministry's topics, pictures and editions, each brought to where it stands up to its release. */
@Component
@Order(60)
class ContentDemo implements DemoPart {

    private static final Duration BEFORE_REVIEW = Duration.ofHours(20);
    private static final Duration BEFORE_DECISION = Duration.ofHours(3);

    private final Topics topics;
    private final Editions editions;
    private final Revisions revisions;
    private final PictureDirectory pictures;
    private final ReviewDesk reviewDesk;
    private final DecideReview decideReview;
    private final CommentThread comments;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ContentDemo(
            Topics topics,
            Editions editions,
            Revisions revisions,
            PictureDirectory pictures,
            ReviewDesk reviewDesk,
            DecideReview decideReview,
            CommentThread comments,
            UnitDirectory units,
            PersonDirectory people,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.topics = topics;
        this.editions = editions;
        this.revisions = revisions;
        this.pictures = pictures;
        this.reviewDesk = reviewDesk;
        this.decideReview = decideReview;
        this.comments = comments;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        int position = 0;
        for (JsonNode row : files.read("topics.yaml")) {
            topics.add(
                    new Topic(
                            row.path("slug").asString(),
                            row.path("th").asString(),
                            row.path("en").asString(),
                            DemoBody.texts(row.path("words"))),
                    ++position);
        }
        for (String name : names()) {
            JsonNode row = files.read("editions/" + name);
            Instant last =
                    clock.instant().minus(Duration.ofDays(row.path("days_ago").asLong(0)));
            if (row.has("first")) {
                corrected(row, files, last);
            } else {
                document(row, files, last);
            }
        }
    }

    private static List<String> names() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:demo/editions/*.yaml"))
                    .map(Resource::getFilename)
                    .flatMap(Stream::ofNullable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(JsonNode row, DemoFiles files, Instant last) {
        Map<String, Picture> set = pictures(row, files, last.minus(BEFORE_REVIEW));
        UUID document = ids.next();
        editions.addDocument(document, unit(row), row.path("slug").asString(), person(row), last.minus(BEFORE_REVIEW));
        bring(row, write(row, document, 1, DemoBody.of(row, set), set, null, last), last);
    }

    /** Two editions: one with a mistake that has gone out, and the one that corrects it. */
    private void corrected(JsonNode row, DemoFiles files, Instant last) {
        Instant earlier = last.minus(Duration.ofDays(4));
        Map<String, Picture> set = pictures(row, files, earlier.minus(BEFORE_REVIEW));
        UUID document = ids.next();
        editions.addDocument(
                document, unit(row), row.path("slug").asString(), person(row), earlier.minus(BEFORE_REVIEW));
        JsonNode right = DemoBody.of(row, set);
        JsonNode wrong = DemoBody.replaced(
                right,
                row.path("first").path("right").asString(),
                row.path("first").path("wrong").asString());
        Edition first = write(row, document, 1, wrong, set, null, earlier);
        bring(row, first, earlier);
        bring(row, write(row, document, 2, right, set, first.id(), last), last);
    }

    private Edition write(
            JsonNode row,
            UUID document,
            int number,
            JsonNode body,
            Map<String, Picture> set,
            @Nullable UUID supersedes,
            Instant last) {
        Body.require(body);
        Instant written = row.path("state").asString().equals("draft") ? last : last.minus(BEFORE_REVIEW);
        Edition edition = new Edition(
                ids.next(),
                document,
                number,
                row.path("slug").asString(),
                unit(row),
                row.path("type").asString(),
                row.path("language").asString(),
                Edition.State.DRAFT,
                written,
                row.path("title").asString(),
                row.path("summary").asString(""),
                body,
                PlainText.of(body),
                1,
                row.path("place").asString(),
                DemoBody.texts(row.path("topics")),
                DemoBody.texts(row.path("audiences")).stream()
                        .filter(audience -> !audience.equals("all"))
                        .toList(),
                DemoBody.texts(row.path("briefs")),
                set.values().stream().map(Picture::id).toList(),
                Set.of(person(row)),
                supersedes,
                supersedes == null ? null : row.path("correction").asString(),
                0,
                person(row),
                written,
                person(row),
                written);
        as(person(row), written, () -> {
            editions.add(edition);
            revisions.cut(
                    edition.withText(
                            edition.title(), DemoBody.begun(row, body), edition.pictures(), person(row), written),
                    Revision.Cause.START,
                    written);
            audit.record("start", edition.ref(), Map.of("type", edition.type()));
        });
        return edition;
    }

    /** As far as reviewers bring it; what goes out from there is another module's part of the demo. */
    private void bring(JsonNode row, Edition edition, Instant last) {
        String state = row.path("state").asString();
        JsonNode review = row.path("review");
        Instant submitted = last.minus(BEFORE_DECISION);
        switch (state) {
            case "draft" -> {}
            case "emergency-debt" ->
                as(person(row), last, () -> {
                    revisions.cut(edition, Revision.Cause.SUBMIT, last);
                    editions.move(edition.id(), Edition.State.APPROVED, last);
                    reviewDesk.emergency(
                            edition.ref(),
                            edition.unit(),
                            edition.authors(),
                            row.path("reason").asString(),
                            matter(edition));
                });
            default -> {
                as(person(row), submitted, () -> {
                    revisions.cut(edition, Revision.Cause.SUBMIT, submitted);
                    editions.move(edition.id(), Edition.State.IN_REVIEW, submitted);
                    reviewDesk.submit(edition.ref(), edition.unit(), edition.authors(), null, matter(edition));
                });
                for (JsonNode comment : review.path("comments")) {
                    as(
                            person(comment),
                            last,
                            () -> comments.add(
                                    edition.ref(),
                                    anchor(edition, comment.path("quote").asString()),
                                    comment.path("text").asString()));
                }
                if (!state.equals("in-review")) {
                    as(
                            person(review),
                            last,
                            () -> decide(edition, state, review.path("note").asString("")));
                }
            }
        }
    }

    private void decide(Edition edition, String state, String note) {
        Review review = reviewDesk.latest(edition.id()).orElseThrow();
        if (state.equals("changes-requested")) {
            decideReview.requestChanges(review.id(), note);
        } else {
            decideReview.approve(review.id(), note);
        }
    }

    private static void as(UUID person, Instant at, Runnable work) {
        OfficeClock.at(at, () -> SignIn.run(person, work));
    }

    private static Anchor anchor(Edition edition, String quotation) {
        int start = edition.wholeText().indexOf(quotation);
        if (start < 0) {
            throw new IllegalArgumentException(edition.slug() + " does not say " + quotation);
        }
        return new Anchor(start, start + quotation.length(), quotation);
    }

    private Map<String, Picture> pictures(JsonNode row, DemoFiles files, Instant at) {
        Map<String, Picture> set = new LinkedHashMap<>();
        boolean thai = row.path("language").asString().equals("th");
        for (JsonNode picture : row.path("pictures")) {
            String file = picture.path("file").asString();
            as(
                    person(row),
                    at,
                    () -> set.put(
                            picture.path("key").asString(),
                            pictures.describe(pictures.store(unit(row), file, files.bytes("pictures/" + file))
                                    .described(
                                            picture.path("alt").asString(),
                                            thai,
                                            picture.path("credit").asString(),
                                            Picture.Basis.NO_PEOPLE,
                                            ""))));
        }
        return set;
    }

    private UUID unit(JsonNode row) {
        return units.findBySlug(row.path("unit").asString()).orElseThrow().id();
    }

    /** Who is named under {@code by}. */
    private UUID person(JsonNode row) {
        return people.findBySlug(row.path("by").asString()).orElseThrow().id();
    }

    private static Matter matter(Edition edition) {
        return new Matter(edition.type(), Set.copyOf(edition.topics()), Set.of());
    }
}
