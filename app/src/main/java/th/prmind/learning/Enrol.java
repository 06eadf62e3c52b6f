package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Rights;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

/** Signing up for a programme: the officer asks, the head of the office agrees, and who finds no seat waits for one. */
@Component
class Enrol {

    private static final int LONGEST = 1_000;

    private final Enrolments enrolments;
    private final Rounds rounds;
    private final Seats seats;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;

    Enrol(
            Enrolments enrolments,
            Rounds rounds,
            Seats seats,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Audit audit,
            Dates dates,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.rounds = rounds;
        this.seats = seats;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.events = events;
        this.audit = audit;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody's place has changed in a way that they or their head should learn of. */
    record Moved(Programme programme, Enrolment enrolment) {}

    /** Whether that person may ask for a place today. */
    boolean open(Programme programme, Actor actor) {
        if (programme.state() != Programme.State.OPEN || !invited(programme, actor.unit())) {
            return false;
        }
        if (programme.enrolUntil() != null) {
            return !dates.today().isAfter(programme.enrolUntil());
        }
        return rounds.of(programme.id()).stream()
                .filter(round -> round.cancelled() == null)
                .findFirst()
                .filter(first -> clock.instant().isBefore(first.startsAt()))
                .isPresent();
    }

    boolean invited(Programme programme, UUID unit) {
        return programme.audience().isEmpty()
                || programme.audience().stream()
                        .anyMatch(each -> units.tree(each).contains(unit));
    }

    /** @throws Refusal when sign-up is over, the programme is not for them, or they have asked before */
    @Transactional
    void ask(Programme programme, String aim) {
        Actor actor = currentActor.get();
        if (!open(programme, actor)) {
            throw new Refusal("learning.enrol.closed");
        }
        enrolments.lock(programme.id());
        requireNone(programme, actor.id());
        put(programme, actor, aim, Enrolment.State.ASKED, null);
    }

    /** Takes somebody in without their head's answer; the organiser has settled it with them. */
    @Transactional
    void takeIn(Programme programme, Actor person) {
        enrolments.lock(programme.id());
        requireNone(programme, person.id());
        put(
                programme,
                person,
                "",
                seat(programme, person.unit()),
                currentActor.get().id());
    }

    /** Who may answer: the approvers of that office, or of the nearest above, and never the person themselves. */
    Set<UUID> heads(Enrolment enrolment) {
        return rights.approversFor(enrolment.unit(), Set.of(enrolment.person()));
    }

    /** @throws Refusal when somebody has answered before */
    @Transactional
    Enrolment.State approve(Programme programme, UUID id) {
        enrolments.lock(programme.id());
        Enrolment enrolment = answerable(programme, id);
        Enrolment.State state = seat(programme, enrolment.unit());
        move(programme, enrolment, state, currentActor.get().id(), "", "approve");
        return state;
    }

    /** @throws Refusal when no reason is given, or somebody has answered before */
    @Transactional
    void decline(Programme programme, UUID id, String why) {
        enrolments.lock(programme.id());
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new Refusal("learning.enrol.why-missing");
        }
        move(
                programme,
                answerable(programme, id),
                Enrolment.State.DECLINED,
                currentActor.get().id(),
                reason,
                "decline");
    }

    /** Gives a place back; who has waited longest and fits moves up. */
    @Transactional
    void leave(Programme programme, Enrolment enrolment, String why) {
        enrolments.lock(programme.id());
        if (enrolment.state() == Enrolment.State.LEFT || enrolment.state() == Enrolment.State.DECLINED) {
            throw new Refusal("learning.enrol.moved");
        }
        move(programme, enrolment, Enrolment.State.LEFT, null, why.strip(), "leave");
        moveUp(programme);
    }

    /** After a seat became free or more were given: who waits and now fits gets one. */
    @Transactional
    void moveUp(Programme programme) {
        for (Enrolment waiting : enrolments.of(programme.id(), Enrolment.State.WAITING)) {
            if (seats.free(programme, waiting.unit())) {
                move(programme, waiting, Enrolment.State.ENROLLED, null, "", "move-up");
            }
        }
    }

    private Enrolment.State seat(Programme programme, UUID unit) {
        return seats.free(programme, unit) ? Enrolment.State.ENROLLED : Enrolment.State.WAITING;
    }

    private Enrolment answerable(Programme programme, UUID id) {
        Enrolment enrolment = enrolments
                .byId(programme.id(), id)
                .filter(each -> each.state() == Enrolment.State.ASKED)
                .orElseThrow(() -> new Refusal("learning.enrol.moved"));
        Actor actor = currentActor.get();
        if (!heads(enrolment).contains(actor.id())) {
            throw new NotAllowed(actor.id() + " does not answer for " + enrolment.unit());
        }
        return enrolment;
    }

    private void requireNone(Programme programme, UUID person) {
        enrolments
                .find(programme.id(), person)
                .filter(before -> before.state() != Enrolment.State.LEFT && before.state() != Enrolment.State.DECLINED)
                .ifPresent(_ -> {
                    throw new Refusal("learning.enrol.twice");
                });
    }

    private void put(Programme programme, Actor person, String aim, Enrolment.State state, @Nullable UUID by) {
        String hope = aim.strip();
        if (hope.length() > LONGEST) {
            throw new Refusal("learning.enrol.aim-long", LONGEST);
        }
        Enrolment enrolment = new Enrolment(
                ids.next(), programme.id(), person.id(), person.unit(), hope, state, clock.instant(), by, "");
        enrolments.put(enrolment);
        audit.record("enrol", programme.ref(), Map.of("state", state.code()));
        Enrolment kept = enrolments.find(programme.id(), person.id()).orElse(enrolment);
        events.publishEvent(new Moved(programme, kept));
    }

    private void move(
            Programme programme,
            Enrolment enrolment,
            Enrolment.State to,
            @Nullable UUID by,
            String why,
            String action) {
        Instant now = clock.instant();
        enrolments.move(enrolment.id(), to, by, why, now);
        audit.record(action + "-enrolment", programme.ref(), Map.of("enrolment", enrolment.id(), "state", to.code()));
        events.publishEvent(new Moved(
                programme,
                new Enrolment(
                        enrolment.id(),
                        programme.id(),
                        enrolment.person(),
                        enrolment.unit(),
                        enrolment.aim(),
                        to,
                        now,
                        by,
                        why)));
    }
}
