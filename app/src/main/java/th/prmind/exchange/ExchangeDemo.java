package th.prmind.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.learning.Competency;
import th.prmind.measure.NoteReadings;
import th.prmind.measure.Reading;
import th.prmind.network.Person;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.OfficeClock;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;
import tools.jackson.databind.JsonNode;

/** What the demo ministry's people say to one another, said as they would say it. After all work of which they tell. */
@Component
@Order(95)
class ExchangeDemo implements DemoPart {

    private final WritePost writePost;
    private final WriteAnswer writeAnswer;
    private final GiveThanks giveThanks;
    private final Moderate moderate;
    private final Profiles profiles;
    private final LessonBook book;
    private final ReleaseCatalog releases;
    private final NoteReadings noteReadings;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Clock clock;

    ExchangeDemo(
            WritePost writePost,
            WriteAnswer writeAnswer,
            GiveThanks giveThanks,
            Moderate moderate,
            Profiles profiles,
            LessonBook book,
            ReleaseCatalog releases,
            NoteReadings noteReadings,
            PersonDirectory people,
            UnitDirectory units,
            Clock clock) {
        this.writePost = writePost;
        this.writeAnswer = writeAnswer;
        this.giveThanks = giveThanks;
        this.moderate = moderate;
        this.profiles = profiles;
        this.book = book;
        this.releases = releases;
        this.noteReadings = noteReadings;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        JsonNode file = files.read("exchange.yaml");
        file.path("people").forEach(this::profile);
        file.path("posts").forEach(this::post);
        file.path("lessons")
                .forEach(row -> book.offer(
                        person(row.path("person")).id(), row.path("lesson").asString(), clock.instant()));
    }

    private void profile(JsonNode row) {
        profiles.put(new Profile(
                person(row.path("person")).id(),
                true,
                strings(row.path("skills")).stream().map(Competency::of).toList(),
                row.path("words").asString(),
                strings(row.path("topics"))));
    }

    private void post(JsonNode row) {
        Person by = person(row.path("by"));
        Optional<ReleaseCard> work = row.has("work")
                ? releases.first(ReleaseFilter.live().unit(by.unit()), 1).stream()
                        .findFirst()
                : Optional.empty();
        UUID[] written = new UUID[1];
        at(
                row,
                by.id(),
                () -> written[0] = writePost
                        .add(form(
                                row, by, work.map(card -> card.id().toString()).orElse("")))
                        .post()
                        .id());
        UUID id = written[0];
        work.flatMap(card -> releases.find(card.id())).ifPresent(release -> figures(row.path("work"), release, by));
        thanks(row, id, id);
        for (JsonNode each : row.path("answers")) {
            answer(each, id, by.id());
        }
        if (row.path("closed").asBoolean(false)) {
            SignIn.run(by.id(), () -> writePost.close(id));
        }
    }

    private PostForm form(JsonNode row, Person by, String release) {
        String place = row.path("own_place").asBoolean(false)
                ? Optional.ofNullable(units.get(by.unit()).province()).orElse("")
                : "";
        return new PostForm(
                row.path("kind").asString(),
                row.path("title").asString(),
                row.path("text").asString(),
                row.path("outcome").asString(""),
                row.path("url").asString(""),
                row.path("topic").asString(""),
                row.path("channel").asString(""),
                place,
                release);
    }

    /** Read off the channel's page when the work was as old as that; a younger work has none yet. */
    private void figures(JsonNode ages, Release release, Person by) {
        for (Reading.Age age : Reading.Age.values()) {
            JsonNode figures = ages.path(age.code());
            if (figures.isMissingNode()
                    || clock.instant().isBefore(release.publishedAt().plus(age.since()))) {
                continue;
            }
            Map<Reading.Metric, Long> read = new EnumMap<>(Reading.Metric.class);
            figures.properties()
                    .forEach(figure -> read.put(
                            Reading.Metric.valueOf(figure.getKey().toUpperCase(Locale.ROOT)),
                            figure.getValue().asLong()));
            SignIn.run(
                    by.id(),
                    () -> noteReadings.note(release.ref(), by.unit(), release.publishedAt(), age, read, new byte[0]));
        }
    }

    private void answer(JsonNode row, UUID post, UUID asker) {
        UUID[] written = new UUID[1];
        at(
                row,
                person(row.path("by")).id(),
                () -> written[0] = writeAnswer
                        .add(post, row.path("text").asString())
                        .answer()
                        .id());
        if (row.path("accepted").asBoolean(false)) {
            at(row, asker, () -> writeAnswer.accept(post, written[0]));
        }
        thanks(row, post, written[0]);
        if (row.has("reported")) {
            JsonNode report = row.path("reported");
            SignIn.run(
                    person(report.path("by")).id(),
                    () -> moderate.report(post, written[0], report.path("why").asString()));
        }
    }

    private void thanks(JsonNode row, UUID post, UUID words) {
        row.path("thanks").forEach(by -> at(row, person(by).id(), () -> giveThanks.give(post, words)));
    }

    private void at(JsonNode row, UUID who, Runnable work) {
        Instant then =
                clock.instant().minus(Duration.ofHours(row.path("hours_ago").asLong(1)));
        OfficeClock.at(then, () -> SignIn.run(who, work));
    }

    private Person person(JsonNode slug) {
        return people.findBySlug(slug.asString()).orElseThrow();
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
