package th.prmind.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;
import tools.jackson.databind.JsonNode;

/** What of the demo ministry's editions is public: released, corrected, withdrawn, or going out at a set time. */
@Component
@Order(70)
class PublishingDemo implements DemoPart {

    /** Between the last step before and the release itself. */
    private static final Duration THEN = Duration.ofMinutes(10);

    private static final Duration SEEN = Duration.ofDays(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final EditionCatalog editions;
    private final Releases releases;
    private final ReleaseEdition releaseEdition;
    private final WithdrawRelease withdrawRelease;
    private final PersonDirectory people;
    private final Clock clock;

    PublishingDemo(
            EditionCatalog editions,
            Releases releases,
            ReleaseEdition releaseEdition,
            WithdrawRelease withdrawRelease,
            PersonDirectory people,
            Clock clock) {
        this.editions = editions;
        this.releases = releases;
        this.releaseEdition = releaseEdition;
        this.withdrawRelease = withdrawRelease;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        for (String name : names()) {
            JsonNode row = files.read("editions/" + name);
            Edition latest = editions.findBySlug(row.path("slug").asString()).orElseThrow();
            Instant last = clock.instant()
                    .minus(Duration.ofDays(row.path("days_ago").asLong(0)))
                    .plus(THEN);
            bring(row, editions.ofDocument(latest.document()), last);
        }
    }

    private void bring(JsonNode row, List<Edition> of, Instant last) {
        UUID edition = of.getLast().id();
        switch (row.path("state").asString()) {
            case "released" -> as(approver(row), last, () -> releaseEdition.now(edition));
            case "corrected" -> {
                as(
                        approver(row),
                        last.minus(Duration.ofDays(4)),
                        () -> releaseEdition.now(of.getFirst().id()));
                as(approver(row), last, () -> releaseEdition.now(edition));
            }
            case "withdrawn" -> {
                as(approver(row), last, () -> releaseEdition.now(edition));
                UUID release = releases.findByEdition(edition).orElseThrow().id();
                as(
                        approver(row),
                        last.plus(SEEN),
                        () -> withdrawRelease.withdraw(
                                release, row.path("reason").asString()));
            }
            case "scheduled" -> {
                Instant at = Dates.day(clock.instant())
                        .plusDays(row.path("in_days").asLong(1))
                        .atTime(MORNING)
                        .atZone(Dates.BANGKOK)
                        .toInstant();
                as(approver(row), last, () -> releaseEdition.at(edition, at));
            }
            case "emergency-debt" -> as(person(row, "by"), last, () -> releaseEdition.now(edition));
            default -> {}
        }
    }

    private UUID approver(JsonNode row) {
        return person(row.path("review"), "by");
    }

    private UUID person(JsonNode row, String name) {
        return people.findBySlug(row.path(name).asString()).orElseThrow().id();
    }

    private static void as(UUID person, Instant at, Runnable work) {
        OfficeClock.at(at, () -> SignIn.run(person, work));
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
}
