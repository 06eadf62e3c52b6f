package th.prmind.learning;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;
import th.prmind.platform.privacy.Retention;
import th.prmind.platform.time.Dates;

/**
 * In what somebody took part. That they did is the record of a programme that public money paid, and stays; why they were
 * absent, which may tell of an illness, and what they hoped for, does not.
 */
@Component
class ParticipationKept implements PersonalData, Retention {

    private final JdbcClient jdbc;

    ParticipationKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of("enrolments", jdbc.sql("""
                                SELECT since AS at, programme.title, enrolment.aim AS text, enrolment.why
                                FROM learning.enrolment JOIN learning.programme ON programme.id = enrolment.programme
                                WHERE person = ? ORDER BY since DESC""").param(person).query().listOfRows()),
                Kept.of("attendance", jdbc.sql("""
                                SELECT attendance.at, programme.title, round.day::text AS day, half, attendance.state,
                                    attendance.why
                                FROM learning.attendance JOIN learning.round ON round.id = attendance.round
                                JOIN learning.programme ON programme.id = round.programme
                                WHERE person = ? ORDER BY attendance.at DESC""").param(person).query().listOfRows()),
                Kept.of("field-work", jdbc.sql("""
                                SELECT version.handed_in AS at, assignment.title, version.note AS text
                                FROM learning.work JOIN learning.work_version version ON version.work = work.id
                                JOIN learning.assignment ON assignment.id = work.assignment
                                WHERE person = ? ORDER BY version.handed_in DESC""").param(person).query().listOfRows()),
                Kept.of("advice", jdbc.sql("""
                                SELECT request.asked_at AS at, speaker.name AS title, request.question AS text
                                FROM learning.advice_request request JOIN learning.work ON work.id = request.work
                                JOIN learning.speaker ON speaker.id = request.speaker
                                WHERE work.person = ? ORDER BY request.asked_at DESC""").param(person).query().listOfRows()),
                Kept.of("appointments", jdbc.sql("""
                                SELECT hour.starts AS at, speaker.name AS title, booking.about AS text
                                FROM learning.booking JOIN learning.office_hour hour ON hour.id = booking.office_hour
                                JOIN learning.speaker ON speaker.id = hour.speaker
                                WHERE booking.person = ? ORDER BY hour.starts DESC""").param(person).query().listOfRows()),
                Kept.of("goals", jdbc.sql("""
                                SELECT pair.made_at AS at, speaker.name AS title, pair.goal AS text, pair.outcome AS why
                                FROM learning.pair JOIN learning.speaker ON speaker.id = pair.speaker
                                WHERE pair.person = ? ORDER BY pair.made_at DESC""").param(person).query().listOfRows()),
                Kept.of("assessments", jdbc.sql("""
                                SELECT sitting.at, programme.title, question.text,
                                    question.choices[answer.choice + 1] AS why
                                FROM learning.answer JOIN learning.sitting USING (programme, person, stage)
                                JOIN learning.question ON question.id = answer.question
                                JOIN learning.programme ON programme.id = sitting.programme
                                WHERE answer.person = ? ORDER BY sitting.at DESC""").param(person).query().listOfRows()),
                Kept.of("reactions", jdbc.sql("""
                                SELECT at, title, comment AS text FROM learning.reaction
                                WHERE person = ? ORDER BY at DESC""").param(person).query().listOfRows()),
                Kept.of("follow-ups", jdbc.sql("""
                                SELECT at, programme.title, comment AS text FROM learning.follow_up
                                JOIN learning.programme ON programme.id = follow_up.programme
                                WHERE person = ? ORDER BY at DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("UPDATE learning.reaction SET comment = '' WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE learning.follow_up SET comment = '' WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM learning.self_rating WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql(
                        "UPDATE learning.advice_request SET question = '' WHERE work IN (SELECT id FROM learning.work WHERE person = ?)")
                .param(person)
                .update();
        jdbc.sql("UPDATE learning.booking SET about = '' WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE learning.pair SET goal = '', outcome = '' WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE learning.enrolment SET aim = '', why = '' WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE learning.attendance SET why = '' WHERE person = ?")
                .param(person)
                .update();
    }

    @Override
    public String kind() {
        return "absences";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public int throwAway(LocalDate day) {
        return jdbc.sql("UPDATE learning.attendance SET why = '' WHERE why <> '' AND at < ?")
                .param(Timestamp.from(day.atStartOfDay(Dates.BANGKOK).toInstant()))
                .update();
    }
}
