package th.prmind.platform.notify;

import java.time.Instant;
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

/** What somebody was told, and how they want to be told. */
@Component
class NoticesKept implements PersonalData, Retention {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Outbox outbox;

    NoticesKept(JdbcClient jdbc, Inbox inbox, Outbox outbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(Kept.of("notices", jdbc.sql("""
                                SELECT at, subject_title AS title, read_at AS used FROM platform.notice
                                WHERE recipient = ? ORDER BY at DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM platform.dispatch WHERE recipient = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM platform.notice WHERE recipient = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM platform.notice_choice WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM platform.notice_preference WHERE person = ?")
                .param(person)
                .update();
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public int throwAway(LocalDate day) {
        Instant before = day.atStartOfDay(Dates.BANGKOK).toInstant();
        int gone = inbox.forget(before);
        outbox.forget(before);
        return gone;
    }
}
