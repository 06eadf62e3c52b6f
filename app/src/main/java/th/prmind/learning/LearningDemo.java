package th.prmind.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.network.Person;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;
import tools.jackson.databind.JsonNode;

/** The demo ministry's programmes: the one that the ministry held, a made-up one that ended, and one that goes on. */
@Component
@Order(80)
class LearningDemo implements DemoPart {

    private static final Duration SET_UP_BEFORE = Duration.ofDays(60);

    /* Days before an assignment is due. */
    private static final int GIVEN_BEFORE = 23;

    private final Programmes programmes;
    private final Rounds rounds;
    private final Speakers speakers;
    private final Enrolments enrolments;
    private final Attendances attendances;
    private final Assignments assignments;
    private final HandIn handIn;
    private final IssueCertificates issueCertificates;
    private final ReleaseCatalog releases;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;

    LearningDemo(
            Programmes programmes,
            Rounds rounds,
            Speakers speakers,
            Enrolments enrolments,
            Attendances attendances,
            Assignments assignments,
            HandIn handIn,
            IssueCertificates issueCertificates,
            ReleaseCatalog releases,
            UnitDirectory units,
            PersonDirectory people,
            Dates dates,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.speakers = speakers;
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.assignments = assignments;
        this.handIn = handIn;
        this.issueCertificates = issueCertificates;
        this.releases = releases;
        this.units = units;
        this.people = people;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        for (JsonNode row : files.read("programmes.yaml")) {
            Programme programme = programme(row);
            programmes.add(programme);
            Map<String, UUID> speakerIds = speakers(row, programme.id());
            int number = 0;
            for (JsonNode round : row.path("rounds")) {
                rounds.add(round(round, programme, ++number, speakerIds));
            }
            for (JsonNode participant : row.path("participants")) {
                takePart(participant, programme);
            }
            for (JsonNode assignment : row.path("assignments")) {
                assign(assignment, programme);
            }
            if (row.path("state").asString().equals("ended")) {
                programmes.move(programme.id(), Programme.State.OPEN, Programme.State.ENDED, clock.instant());
            }
            if (row.has("certificates_days")) {
                OfficeClock.at(
                        clock.instant()
                                .plus(Duration.ofDays(
                                        row.path("certificates_days").asLong())),
                        () -> SignIn.run(programme.madeBy(), () -> certify(row, programme)));
            }
        }
    }

    private void certify(JsonNode row, Programme programme) {
        issueCertificates.toAllReady(programme);
        for (JsonNode each : row.path("exceptions")) {
            Person person = people.findBySlug(each.path("person").asString()).orElseThrow();
            issueCertificates.toOne(programme, person.id(), each.path("why").asString());
        }
    }

    private Programme programme(JsonNode row) {
        List<Competency> competencies = new ArrayList<>();
        row.path("competencies").forEach(code -> competencies.add(Competency.of(code.asString())));
        Instant made = clock.instant()
                .plus(Duration.ofDays(row.path("made_days").asLong(0)))
                .minus(SET_UP_BEFORE);
        return new Programme(
                ids.next(),
                row.path("slug").asString(),
                units.findBySlug(row.path("unit").asString()).orElseThrow().id(),
                row.path("th").asString(),
                row.path("en").asString(),
                row.path("purpose").asString(),
                row.path("purpose_en").asString(),
                competencies,
                row.path("seats").asInt(),
                List.of(),
                null,
                Programme.State.OPEN,
                null,
                people.findBySlug(row.path("by").asString()).orElseThrow().id(),
                made,
                made,
                text(row, "source"));
    }

    private Map<String, UUID> speakers(JsonNode row, UUID programme) {
        Map<String, UUID> byKey = new HashMap<>();
        for (JsonNode each : row.path("speakers")) {
            Speaker speaker = new Speaker(
                    ids.next(),
                    programme,
                    byKey.size() + 1,
                    each.path("name").asString(),
                    each.path("post").asString(),
                    each.path("about").asString(""),
                    null,
                    each.has("person")
                            ? people.findBySlug(each.path("person").asString())
                                    .orElseThrow()
                                    .id()
                            : null);
            speakers.add(speaker);
            byKey.put(each.path("key").asString(), speaker.id());
        }
        return byKey;
    }

    private Round round(JsonNode row, Programme programme, int number, Map<String, UUID> speakerIds) {
        List<Round.Session> sessions = new ArrayList<>();
        for (JsonNode session : row.path("sessions")) {
            sessions.add(new Round.Session(
                    ids.next(),
                    Typed.time(session.path("starts").asString("")),
                    Typed.time(session.path("ends").asString("")),
                    session.path("title").asString(),
                    speakerIds.get(session.path("speaker").asString(""))));
        }
        LocalDate day = row.has("day")
                ? LocalDate.parse(row.path("day").asString())
                : dates.today().plusDays(row.path("days").asLong());
        return new Round(
                ids.next(),
                programme.id(),
                number,
                row.path("title").asString(),
                day,
                Typed.time(row.path("starts").asString("")),
                Typed.time(row.path("ends").asString("")),
                row.path("place").asString(""),
                null,
                0,
                programme.madeAt(),
                null,
                null,
                sessions);
    }

    /** In every round that has been. */
    private void takePart(JsonNode row, Programme programme) {
        Person person = people.findBySlug(row.path("person").asString()).orElseThrow();
        enrolments.put(new Enrolment(
                ids.next(),
                programme.id(),
                person.id(),
                person.unit(),
                row.path("aim").asString(""),
                Enrolment.State.ENROLLED,
                programme.madeAt().plus(Duration.ofDays(7)),
                programme.madeBy(),
                ""));
        for (Round round : rounds.of(programme.id())) {
            if (round.endsAt().isBefore(clock.instant())) {
                for (Half half : Half.values()) {
                    attendances.open(round.id(), half, round.startsAt());
                    attendances.put(new Attendance(
                            round.id(),
                            half,
                            person.id(),
                            Attendance.State.PRESENT,
                            "",
                            person.id(),
                            round.startsAt().plus(Duration.ofMinutes(5))));
                    attendances.close(round.id(), half, round.endsAt());
                }
            }
        }
    }

    private void assign(JsonNode row, Programme programme) {
        List<String> criteria = new ArrayList<>();
        row.path("criteria").forEach(line -> criteria.add(line.asString()));
        Assignment assignment = new Assignment(
                ids.next(),
                programme.id(),
                assignments.nextNumber(programme.id()),
                row.path("title").asString(),
                row.path("text").asString(),
                criteria,
                dates.today().plusDays(row.path("due_days").asLong()),
                programme.madeBy(),
                clock.instant().plus(Duration.ofDays(row.path("due_days").asLong() - GIVEN_BEFORE)));
        assignments.put(assignment);
        for (JsonNode work : row.path("works")) {
            Person person = people.findBySlug(work.path("person").asString()).orElseThrow();
            Instant handedIn = work.has("days")
                    ? clock.instant().plus(Duration.ofDays(work.path("days").asLong()))
                    : clock.instant().minus(Duration.ofHours(20));
            releases.first(ReleaseFilter.live().unit(person.unit()), 1)
                    .forEach(card -> OfficeClock.at(
                            handedIn,
                            () -> SignIn.run(
                                    person.id(),
                                    () -> handIn.release(
                                            programme,
                                            assignment,
                                            card.id(),
                                            work.path("note").asString(""),
                                            Set.of()))));
        }
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.has(field) ? row.path(field).asString() : null;
    }
}
