package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Tries;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Notes who is there: themselves by the code of the room, or staff by the list. */
@Component
class CheckIn {

    private static final int MOST_TRIES = 20;
    private static final int LONGEST_REASON = 200;

    private final Enrolments enrolments;
    private final Attendances attendances;
    private final DoorCode doorCode;
    private final Tries tries;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    CheckIn(
            Enrolments enrolments,
            Attendances attendances,
            DoorCode doorCode,
            Tries tries,
            PersonDirectory people,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.doorCode = doorCode;
        this.tries = tries;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * By the code that the room shows.
     *
     * @throws Refusal in plain words: not enrolled, a wrong or old code, another day, or the door is closed already
     */
    @Transactional
    Attendance.State byCode(Programme programme, Round round, Half half, String code) {
        UUID person = currentActor.get().id();
        if (!enrolments.enrolled(programme.id(), person)) {
            throw new Refusal("learning.check-in.not-enrolled");
        }
        if (!tries.allowed("check-in", person.toString(), MOST_TRIES)) {
            throw new Refusal("learning.check-in.too-often");
        }
        if (!doorCode.right(round.id(), half, code)) {
            throw new Refusal("learning.check-in.wrong-code");
        }
        if (!Dates.day(clock.instant()).equals(round.day())) {
            throw new Refusal("learning.check-in.other-day", Dates.longDate(round.day(), true));
        }
        Optional<Attendances.Door> door = attendances.door(round.id(), half);
        if (door.isPresent() && door.get().closed() != null) {
            throw new Refusal(
                    "learning.check-in.closed",
                    Dates.time(door.get().closed().atZone(Dates.BANGKOK).toLocalTime(), true));
        }
        Attendance.State state = door.isPresent() ? Attendance.State.PRESENT : Attendance.State.EARLY;
        if (attendances
                .find(round.id(), half, person)
                .filter(before -> before.state() == Attendance.State.PRESENT)
                .isEmpty()) {
            attendances.put(new Attendance(round.id(), half, person, state, "", person, clock.instant()));
            audit.record("check-in", programme.ref(), Map.of("round", round.number(), "half", half.code()));
        }
        return state;
    }

    /**
     * By the list of staff.
     *
     * @param at when it was marked, which may be a while ago where there was no network; never ahead
     * @throws Refusal when that person has no seat
     */
    @Transactional
    void byStaff(
            Programme programme, Round round, Half half, UUID person, Attendance.State state, String why, Instant at) {
        if (!enrolments.enrolled(programme.id(), person)) {
            throw new Refusal("learning.check-in.no-seat");
        }
        String reason = why.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("learning.check-in.why-long", LONGEST_REASON);
        }
        Instant now = clock.instant();
        attendances.put(new Attendance(
                round.id(),
                half,
                person,
                state,
                state == Attendance.State.ABSENT ? reason : "",
                currentActor.get().id(),
                at.isAfter(now) ? now : at));
        people.known(person)
                .ifPresent(known -> audit.record(
                        "mark-attendance",
                        programme.ref(),
                        Map.of(
                                "round",
                                round.number(),
                                "half",
                                half.code(),
                                "person",
                                known.id(),
                                "state",
                                state.code())));
    }

    @Transactional
    void open(Programme programme, Round round, Half half) {
        attendances.open(round.id(), half, clock.instant());
        audit.record("open-door", at(programme, round), Map.of("round", round.number(), "half", half.code()));
    }

    @Transactional
    void close(Programme programme, Round round, Half half) {
        attendances.close(round.id(), half, clock.instant());
        audit.record("close-door", at(programme, round), Map.of("round", round.number(), "half", half.code()));
    }

    private static SubjectRef at(Programme programme, Round round) {
        return programme.ref().at(programme.url() + "/rounds/" + round.number() + "/attendance");
    }
}
