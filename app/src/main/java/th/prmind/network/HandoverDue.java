package th.prmind.network;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether the day of a handover has come. */
@Configuration(proxyBeanMethods = false)
class HandoverDue {

    @Bean
    Task<?> handoverDueTask(ObjectProvider<MakeHandover> makeHandover) {
        return Tasks.recurring("network-handover-due", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> makeHandover.getObject().carryOutDue());
    }
}
