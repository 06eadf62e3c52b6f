package th.prmind.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;

/** Sets up next year's programme like one that was: its rounds, sessions, speakers and rule for certificates, all moved by the same days. */
@Component
class CopyProgramme {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Speakers speakers;
    private final Assignments assignments;
    private final Questions questions;
    private final CertificateRules rules;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CopyProgramme(
            Programmes programmes,
            Rounds rounds,
            Speakers speakers,
            Assignments assignments,
            Questions questions,
            CertificateRules rules,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.speakers = speakers;
        this.assignments = assignments;
        this.questions = questions;
        this.rules = rules;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param firstDay of the first round that was held; the days between the rounds stay as they were */
    @Transactional
    Programme copy(Programme of, String slug, String title, LocalDate firstDay) {
        Programme copy = new Programme(
                ids.next(),
                slug,
                of.unit(),
                title,
                null,
                of.purpose(),
                of.purposeEnglish(),
                of.competencies(),
                of.seats(),
                of.audience(),
                null,
                Programme.State.DRAFT,
                of.id(),
                currentActor.get().id(),
                clock.instant(),
                null,
                null);
        programmes.add(copy);
        Map<UUID, UUID> speakerCopies = new HashMap<>();
        for (Speaker speaker : speakers.of(of.id())) {
            UUID id = ids.next();
            speakerCopies.put(speaker.id(), id);
            speakers.add(new Speaker(
                    id,
                    copy.id(),
                    speaker.position(),
                    speaker.name(),
                    speaker.post(),
                    speaker.about(),
                    speaker.email(),
                    speaker.person()));
        }
        List<Round> held = rounds.of(of.id()).stream()
                .filter(round -> round.cancelled() == null)
                .toList();
        int number = 0;
        for (Round round : held) {
            long days = ChronoUnit.DAYS.between(held.getFirst().day(), round.day());
            rounds.add(copy(round, copy.id(), ++number, firstDay.plusDays(days), speakerCopies));
        }
        for (Assignment assignment : assignments.of(of.id())) {
            long days = ChronoUnit.DAYS.between(held.getFirst().day(), assignment.due());
            assignments.put(new Assignment(
                    ids.next(),
                    copy.id(),
                    assignment.number(),
                    assignment.title(),
                    assignment.text(),
                    assignment.criteria(),
                    firstDay.plusDays(days),
                    copy.madeBy(),
                    clock.instant()));
        }
        for (Question question : questions.of(of.id())) {
            questions.add(new Question(
                    ids.next(),
                    copy.id(),
                    question.position(),
                    question.competency(),
                    question.text(),
                    question.choices(),
                    question.answer()));
        }
        rules.put(rules.of(of.id()).of(copy.id()));
        audit.record("add", copy.ref(), Map.of("copied", of.slug()));
        return copy;
    }

    private Round copy(Round round, UUID programme, int number, LocalDate day, Map<UUID, UUID> speakerCopies) {
        return new Round(
                ids.next(),
                programme,
                number,
                round.title(),
                day,
                round.starts(),
                round.ends(),
                round.place(),
                null,
                0,
                clock.instant(),
                null,
                null,
                round.sessions().stream()
                        .map(session -> new Round.Session(
                                ids.next(),
                                session.starts(),
                                session.ends(),
                                session.title(),
                                copied(session.speaker(), speakerCopies)))
                        .toList());
    }

    private static @Nullable UUID copied(@Nullable UUID speaker, Map<UUID, UUID> copies) {
        return speaker == null ? null : copies.get(speaker);
    }
}
