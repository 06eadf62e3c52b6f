package th.prmind.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;

/** Programmes of their own for tests, held by the demo's central division. */
@Component
class TestProgramme {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Enrolments enrolments;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;

    TestProgramme(
            Programmes programmes,
            Rounds rounds,
            Enrolments enrolments,
            UnitDirectory units,
            PersonDirectory people,
            Dates dates,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.enrolments = enrolments;
        this.units = units;
        this.people = people;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
    }

    /** An open one, with a round on each of these days from today. */
    Programme open(int seats, int... days) {
        Programme programme = new Programme(
                ids.next(),
                "test-" + UUID.randomUUID(),
                units.findBySlug("ops-central").orElseThrow().id(),
                "โครงการทดลอง",
                null,
                "ทดลอง",
                null,
                List.of(Competency.STORY, Competency.SHORT_VIDEO),
                seats,
                List.of(),
                dates.today().plusDays(7),
                Programme.State.OPEN,
                null,
                people.findBySlug("manthana").orElseThrow().id(),
                clock.instant(),
                clock.instant(),
                null);
        programmes.add(programme);
        int number = 0;
        for (int day : days) {
            LocalDate on = dates.today().plusDays(day);
            rounds.add(new Round(
                    ids.next(),
                    programme.id(),
                    ++number,
                    "ครั้งที่ " + number,
                    on,
                    LocalTime.of(9, 0),
                    LocalTime.of(16, 0),
                    "ห้องประชุม",
                    null,
                    0,
                    clock.instant(),
                    null,
                    null,
                    new ArrayList<>()));
        }
        return programme;
    }

    /** With a seat. */
    Enrolment enrolled(Programme programme, Actor person) {
        enrolments.put(new Enrolment(
                ids.next(),
                programme.id(),
                person.id(),
                person.unit(),
                "",
                Enrolment.State.ENROLLED,
                clock.instant(),
                null,
                ""));
        return enrolments.find(programme.id(), person.id()).orElseThrow();
    }

    /** Somebody of the demo ministry. */
    Actor person(String slug) {
        return people.known(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
