package th.prmind.platform.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealAudit {

    @Bean
    Task<?> sealAuditTask(AuditChain chain) {
        return Tasks.recurring("platform-seal-audit", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> chain.seal());
    }
}
