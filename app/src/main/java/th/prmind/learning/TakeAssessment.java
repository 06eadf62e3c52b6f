package th.prmind.learning;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

/** A participant answers, says how they see themselves, and what they thought of a session; a head, what became of it. */
@Component
class TakeAssessment {

    private static final int LONGEST_COMMENT = 1_000;
    private static final int BEST = 5;

    private final Rounds rounds;
    private final Questions questions;
    private final Sittings sittings;
    private final Reactions reactions;
    private final FollowUps followUps;
    private final Enrol enrol;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    TakeAssessment(
            Rounds rounds,
            Questions questions,
            Sittings sittings,
            Reactions reactions,
            FollowUps followUps,
            Enrol enrol,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.sittings = sittings;
        this.reactions = reactions;
        this.followUps = followUps;
        this.enrol = enrol;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In place of what they answered before, if they did; of the questions after, the view of themselves alone.
     *
     * @param given by the id of a question, or a competency's code for how they see themselves; what is none is left out
     * @throws Refusal when it is not open, or something is missing
     */
    @Transactional
    void answer(Programme programme, Sitting.Stage stage, Map<String, String> given) {
        if (!AssessmentDays.of(rounds.of(programme.id())).open(stage, programme, clock.instant())) {
            throw new Refusal(
                    programme.state() == Programme.State.ENDED
                            ? "learning.assessment.ended"
                            : "learning.assessment.closed." + stage.code());
        }
        UUID person = currentActor.get().id();
        Optional<Sitting> before = sittings.find(programme.id(), person, stage);
        // Those after have been told how much was right: choosing again would measure nothing.
        Map<UUID, Integer> choices = stage == Sitting.Stage.AFTER && before.isPresent()
                ? before.get().choices()
                : choices(programme, given);
        if (stage == Sitting.Stage.AFTER) {
            programme.competencies().forEach(competency -> rate(programme, person, competency, given));
        }
        sittings.remove(programme.id(), person, stage);
        sittings.add(new Sitting(programme.id(), person, stage, clock.instant(), choices));
        // That it was corrected, and not what: nobody else sees their answers.
        audit.record(
                before.isPresent() ? "correct-answers" : "answer-questions",
                programme.ref(),
                Map.of("stage", stage.code()));
    }

    private Map<UUID, Integer> choices(Programme programme, Map<String, String> given) {
        Map<UUID, Integer> choices = new HashMap<>();
        for (Question question : questions.of(programme.id())) {
            @Nullable
            Integer choice = Typed.count(
                    given.getOrDefault("q-" + question.id(), ""),
                    0,
                    question.choices().size() - 1);
            if (choice == null) {
                throw new Refusal("learning.assessment.unanswered", question.position());
            }
            choices.put(question.id(), choice);
        }
        return choices;
    }

    private void rate(Programme programme, UUID person, Competency competency, Map<String, String> given) {
        @Nullable Integer before = Typed.count(given.getOrDefault("before-" + competency.code(), ""), 1, BEST);
        @Nullable Integer now = Typed.count(given.getOrDefault("now-" + competency.code(), ""), 1, BEST);
        if (before == null || now == null) {
            throw new Refusal("learning.assessment.unrated");
        }
        sittings.put(programme.id(), new SelfRating(person, competency, before, now));
    }

    /**
     * In place of what they thought before, session by session.
     *
     * @throws Refusal while the round has not begun, once the programme has ended, or when nothing is rated
     */
    @Transactional
    void react(Programme programme, Round round, Map<String, String> given) {
        if (round.cancelled() != null || clock.instant().isBefore(round.startsAt())) {
            throw new Refusal("learning.reaction.early");
        }
        if (programme.state() == Programme.State.ENDED) {
            throw new Refusal("learning.reaction.ended");
        }
        UUID person = currentActor.get().id();
        boolean corrected = !reactions.of(round.id(), person).isEmpty();
        int rated = 0;
        for (Reaction.Asked asked : Reaction.Asked.of(round)) {
            @Nullable Integer useful = Typed.count(given.getOrDefault("useful-" + asked.session(), ""), 1, BEST);
            @Nullable Integer clear = Typed.count(given.getOrDefault("clear-" + asked.session(), ""), 1, BEST);
            if (useful == null || clear == null) {
                continue;
            }
            reactions.put(new Reaction(
                    round.id(),
                    asked.session(),
                    asked.title(),
                    person,
                    useful,
                    clear,
                    comment(given.getOrDefault("comment-" + asked.session(), "")),
                    clock.instant()));
            rated++;
        }
        if (rated == 0) {
            throw new Refusal("learning.reaction.nothing");
        }
        audit.record(
                corrected ? "correct-reaction" : "react",
                programme.ref(),
                Map.of("round", round.number(), "sessions", rated));
    }

    /** @throws NotAllowed to whoever does not approve for that office */
    @Transactional
    void followUp(Programme programme, Enrolment enrolment, int months, boolean applies, String comment) {
        UUID head = currentActor.get().id();
        if (!enrol.heads(enrolment).contains(head)) {
            throw new NotAllowed(head + " does not answer for " + enrolment.unit());
        }
        boolean due = AssessmentDays.of(rounds.of(programme.id()))
                .followUp(months)
                .filter(day -> !Dates.day(clock.instant()).isBefore(day))
                .isPresent();
        if (!due || !FollowUp.MONTHS.contains(months)) {
            throw new Refusal("learning.follow-up.early");
        }
        followUps.put(new FollowUp(
                programme.id(), enrolment.person(), months, applies, comment(comment), head, clock.instant()));
        audit.record("follow-up", programme.ref(), Map.of("person", enrolment.person(), "months", months));
    }

    private static String comment(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST_COMMENT) {
            throw new Refusal("learning.enrol.aim-long", LONGEST_COMMENT);
        }
        return words;
    }
}
