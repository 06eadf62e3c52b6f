package th.prmind.network;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Retention;
import th.prmind.platform.time.Dates;

/** Links that are over, computers that asked to be let in, tries that were counted, tables that nobody took over. */
@Component
class SignInTraces implements Retention {

    private final JdbcClient jdbc;

    SignInTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "sign-in-traces";
    }

    @Override
    public Period period() {
        return Period.ofDays(30);
    }

    @Override
    public int throwAway(LocalDate day) {
        Timestamp before = Timestamp.from(day.atStartOfDay(Dates.BANGKOK).toInstant());
        return delete("sign_in_link WHERE expires < ?", before)
                + delete("computer WHERE expires < ?", before)
                + delete("try WHERE at < ?", before)
                + delete("intake WHERE sent_at < ?", before);
    }

    private int delete(String what, Timestamp before) {
        return jdbc.sql("DELETE FROM network." + what).param(before).update();
    }
}
