package th.prmind.brief;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.time.Dates;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/** What waits at briefs: to acknowledge and report back for a unit, to answer and to finish writing for their owner. */
@Component
class BriefTasks implements TaskSource {

    /** Long enough for a unit's piece to have gone out. */
    private static final Duration UNTIL_REPORT = Duration.ofDays(14);

    private final LiveBriefs liveBriefs;
    private final Briefs briefs;
    private final BriefAccess access;
    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final ReviewDesk reviews;
    private final Rights rights;
    private final Dates dates;
    private final Clock clock;

    BriefTasks(
            LiveBriefs liveBriefs,
            Briefs briefs,
            BriefAccess access,
            Acknowledgements acknowledgements,
            Challenges challenges,
            ReviewDesk reviews,
            Rights rights,
            Dates dates,
            Clock clock) {
        this.liveBriefs = liveBriefs;
        this.briefs = briefs;
        this.access = access;
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.reviews = reviews;
        this.rights = rights;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        // Only those who write or approve answer for a unit; an executive isn't asked to.
        Set<UUID> units = new LinkedHashSet<>(rights.units(actor, Role.WRITER));
        units.addAll(rights.units(actor, Role.APPROVER));
        answers(tasks, units);
        Set<UUID> owned = rights.units(actor, Role.POLICY_OWNER);
        for (Challenge challenge : challenges.open(owned)) {
            liveBriefs
                    .find(challenge.brief())
                    .ifPresent(brief -> tasks.add(new Task(
                            Task.Kind.ANSWER,
                            brief.ref().at("/briefs/" + brief.slug() + "#questions"),
                            challenge.at())));
        }
        drafts(tasks, actor, owned);
        return tasks;
    }

    private void answers(List<Task> tasks, Set<UUID> units) {
        LocalDate today = dates.today();
        Instant reportBefore = clock.instant().minus(UNTIL_REPORT);
        for (Acknowledgements.Addressee addressee : acknowledgements.addressedTo(units)) {
            liveBriefs
                    .find(addressee.brief())
                    .filter(brief -> !brief.ended(today))
                    .ifPresent(brief -> {
                        if (!addressee.acknowledged(brief.version())) {
                            tasks.add(new Task(Task.Kind.ACKNOWLEDGE, brief.ref(), brief.published()));
                        } else if (!addressee.result()) {
                            acknowledgements
                                    .of(brief.id(), addressee.unit())
                                    .filter(answer -> answer.at().isBefore(reportBefore))
                                    .ifPresent(answer ->
                                            tasks.add(new Task(Task.Kind.REPORT_BACK, brief.ref(), answer.at())));
                        }
                    });
        }
    }

    private void drafts(List<Task> tasks, Actor actor, Set<UUID> owned) {
        for (Briefs.Draft draft : briefs.drafts(owned)) {
            if (draft.version().state() != BriefVersion.State.DRAFT
                    || !draft.version().authors().contains(actor.id())
                    || !access.mayEdit(draft.brief(), actor)) {
                continue;
            }
            boolean sentBack = reviews.latest(draft.brief().id())
                    .filter(review -> review.state() == Review.State.CHANGES_REQUESTED)
                    .isPresent();
            SubjectRef subject = new SubjectRef(
                    "brief",
                    draft.brief().id(),
                    draft.version().content().title(),
                    draft.version().content().titleEnglish(),
                    "/briefs/" + draft.brief().slug() + "/edit");
            tasks.add(new Task(
                    sentBack ? Task.Kind.CHANGE : Task.Kind.WRITE,
                    subject,
                    draft.version().updated()));
        }
    }
}
