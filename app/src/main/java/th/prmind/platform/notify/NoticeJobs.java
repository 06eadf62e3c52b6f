package th.prmind.platform.notify;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    Task<?> sendNoticesTask(ObjectProvider<SendNotices> sendNotices) {
        return Tasks.recurring("platform-send-notices", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> sendNotices.getObject().sendDue());
    }
}
