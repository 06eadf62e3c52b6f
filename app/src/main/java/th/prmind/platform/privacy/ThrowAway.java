package th.prmind.platform.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.platform.time.Dates;

/** Throws away what has had its time, each kind on its own, so that trouble with one keeps no other. */
@Component
public class ThrowAway {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAway.class);

    private final ObjectProvider<Retention> retentions;
    private final TransactionTemplate transaction;
    private final Dates dates;

    ThrowAway(ObjectProvider<Retention> retentions, TransactionTemplate transaction, Dates dates) {
        this.retentions = retentions;
        this.transaction = transaction;
        this.dates = dates;
    }

    /** All kinds, the shortest time first. */
    public List<Retention> all() {
        LocalDate today = dates.today();
        return retentions.stream()
                .sorted((one, other) -> today.plus(one.period()).compareTo(today.plus(other.period())))
                .toList();
    }

    void now() {
        for (Retention each : all()) {
            try {
                Integer gone =
                        transaction.execute(_ -> each.throwAway(dates.today().minus(each.period())));
                LOG.info("{}: {} thrown away", each.kind(), gone);
            } catch (RuntimeException e) {
                LOG.error("{}: not thrown away", each.kind(), e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Task<?> throwAwayTask(ObjectProvider<ThrowAway> throwAway) {
            return Tasks.recurring("platform-throw-away", new Daily(Dates.BANGKOK, LocalTime.of(3, 10)))
                    .execute((_, _) -> throwAway.getObject().now());
        }
    }
}
