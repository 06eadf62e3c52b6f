package th.prmind.platform.notify;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.prmind.platform.time.Dates;

@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    /* As long as the privacy notice says, see NoticesKept. */
    private static final Duration KEPT = Duration.ofDays(366);

    @Bean
    Task<?> sendNoticesTask(ObjectProvider<SendNotices> sendNotices) {
        return Tasks.recurring("platform-send-notices", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> sendNotices.getObject().sendDue());
    }

    /** A year on nobody asks what they were told; what was done stands in the audit. */
    @Bean
    Task<?> forgetNoticesTask(Inbox inbox, Outbox outbox, Clock clock) {
        return Tasks.recurring("platform-forget-notices", new Daily(Dates.BANGKOK, LocalTime.of(3, 20)))
                .execute((_, _) -> {
                    Instant before = clock.instant().minus(KEPT);
                    inbox.forget(before);
                    outbox.forget(before);
                });
    }
}
