package th.prmind.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.measure.Reading;
import th.prmind.measure.Readings;
import th.prmind.platform.time.Dates;
import th.prmind.publishing.ReleaseCatalog;

/** Counts what a programme brought, from what lies here anyway. */
@Component
class Reports {

    /** Fewer could be known by what they wrote. */
    private static final int LEAST_COMMENTING = 3;

    private static final int MONTHS_COMPARED = 3;
    private static final int MOST_WRITTEN = 500;

    private final Rounds rounds;
    private final Enrolments enrolments;
    private final Attendances attendances;
    private final Questions questions;
    private final Sittings sittings;
    private final Reactions reactions;
    private final Assignments assignments;
    private final Works works;
    private final SignOffs signOffs;
    private final FollowUps followUps;
    private final Certificates certificates;
    private final Readings readings;
    private final ReleaseCatalog releases;
    private final Clock clock;

    Reports(
            Rounds rounds,
            Enrolments enrolments,
            Attendances attendances,
            Questions questions,
            Sittings sittings,
            Reactions reactions,
            Assignments assignments,
            Works works,
            SignOffs signOffs,
            FollowUps followUps,
            Certificates certificates,
            Readings readings,
            ReleaseCatalog releases,
            Clock clock) {
        this.rounds = rounds;
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.questions = questions;
        this.sittings = sittings;
        this.reactions = reactions;
        this.assignments = assignments;
        this.works = works;
        this.signOffs = signOffs;
        this.followUps = followUps;
        this.certificates = certificates;
        this.readings = readings;
        this.releases = releases;
        this.clock = clock;
    }

    Report of(Programme programme) {
        List<Round> held = AssessmentDays.of(rounds.of(programme.id())).held();
        List<Enrolment> enrolled = enrolments.of(programme.id(), Enrolment.State.ENROLLED);
        List<Sitting> answered = sittings.of(programme.id());
        List<Work> handedIn = assignments.of(programme.id()).stream()
                .flatMap(assignment -> works.of(assignment.id()).stream())
                .toList();
        return new Report(
                programme,
                held,
                enrolled.size(),
                (int) enrolled.stream().map(Enrolment::unit).distinct().count(),
                attendance(programme, enrolled.size()),
                thoughts(programme, held),
                count(answered, Sitting.Stage.BEFORE),
                count(answered, Sitting.Stage.AFTER),
                Gain.of(programme, questions.of(programme.id()), answered, sittings.ratings(programme.id())),
                done(programme, held, enrolled, handedIn),
                followed(programme),
                reach(handedIn),
                certificates.of(programme.id()).stream()
                        .filter(certificate -> certificate.withdrawal() == null)
                        .count());
    }

    private static int count(List<Sitting> answered, Sitting.Stage stage) {
        return (int) answered.stream().filter(each -> each.stage() == stage).count();
    }

    private @Nullable Double attendance(Programme programme, int people) {
        record Held(UUID round, Half half) {}
        List<Attendance> marks = attendances.ofProgramme(programme.id());
        long halves = marks.stream()
                .map(mark -> new Held(mark.round(), mark.half()))
                .distinct()
                .count();
        long present = marks.stream()
                .filter(mark -> mark.state() == Attendance.State.PRESENT)
                .count();
        return halves == 0 || people == 0 ? null : 100.0 * present / (halves * people);
    }

    private List<Report.Thought> thoughts(Programme programme, List<Round> held) {
        Map<UUID, List<Reaction>> bySession = new LinkedHashMap<>();
        reactions
                .of(programme.id())
                .forEach(reaction -> bySession
                        .computeIfAbsent(reaction.session(), _ -> new ArrayList<>())
                        .add(reaction));
        return bySession.values().stream().map(said -> thought(said, held)).toList();
    }

    private static Report.Thought thought(List<Reaction> said, List<Round> held) {
        Reaction one = said.getFirst();
        return new Report.Thought(
                held.stream()
                        .filter(round -> round.id().equals(one.round()))
                        .findFirst()
                        .map(Round::title)
                        .orElse(""),
                one.title(),
                said.size(),
                said.stream().mapToInt(Reaction::useful).average().orElseThrow(),
                said.stream().mapToInt(Reaction::clear).average().orElseThrow(),
                said.size() < LEAST_COMMENTING
                        ? List.of()
                        // In an order that says nothing of who wrote first.
                        : said.stream()
                                .map(Reaction::comment)
                                .filter(comment -> !comment.isEmpty())
                                .sorted()
                                .toList());
    }

    private Report.Done done(Programme programme, List<Round> held, List<Enrolment> enrolled, List<Work> handedIn) {
        List<Assignment> asked = assignments.of(programme.id());
        int inTime = (int) asked.stream()
                .mapToLong(assignment -> handedIn.stream()
                        .filter(work -> work.assignment().equals(assignment.id()) && work.inTime(assignment.due()))
                        .count())
                .sum();
        long before = 0;
        @Nullable Long after = null;
        if (!held.isEmpty()) {
            LocalDate first = held.getFirst().day();
            LocalDate last = held.getLast().day();
            before = published(enrolled, first.minusMonths(MONTHS_COMPARED), first);
            if (!Dates.day(clock.instant()).isBefore(last.plusMonths(MONTHS_COMPARED))) {
                after = published(
                        enrolled,
                        last.plusDays(1),
                        last.plusMonths(MONTHS_COMPARED).plusDays(1));
            }
        }
        return new Report.Done(
                asked.size() * enrolled.size(),
                handedIn.size(),
                inTime,
                (int) handedIn.stream()
                        .filter(work -> work.versions().size() > 1)
                        .count(),
                signOffs.of(handedIn.stream().map(Work::id).toList()).size(),
                before,
                after);
    }

    /** Written with the participants' own hands, from a day until before another. */
    private long published(List<Enrolment> enrolled, LocalDate from, LocalDate until) {
        return enrolled.stream()
                .flatMap(enrolment -> releases.writtenBy(enrolment.person(), MOST_WRITTEN).stream())
                .map(card -> Dates.day(card.publishedAt()))
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .count();
    }

    private List<Report.Followed> followed(Programme programme) {
        List<FollowUp> said = followUps.of(programme.id());
        return FollowUp.MONTHS.stream()
                .map(months -> new Report.Followed(
                        months,
                        said.stream()
                                .filter(each -> each.months() == months && each.applies())
                                .count(),
                        said.stream()
                                .filter(each -> each.months() == months && !each.applies())
                                .count()))
                .toList();
    }

    private Report.Reach reach(List<Work> handedIn) {
        int above = 0;
        int notAbove = 0;
        int without = 0;
        int unread = 0;
        for (Work work : handedIn) {
            UUID release = work.latest().release();
            @Nullable
            Long reached = readings.of(release).stream()
                    .filter(reading -> reading.age() == Reading.Age.WEEK && reading.metric() == Reading.Metric.REACH)
                    .map(Reading::value)
                    .findFirst()
                    .orElse(null);
            @Nullable
            Double own = readings.ownAverage(work.unit(), release, Reading.Age.WEEK, Reading.Metric.REACH)
                    .map(Readings.Average::value)
                    .orElse(null);
            if (reached == null) {
                unread++;
            } else if (own == null) {
                without++;
            } else if (reached > own) {
                above++;
            } else {
                notAbove++;
            }
        }
        return new Report.Reach(above, notAbove, without, unread);
    }
}
