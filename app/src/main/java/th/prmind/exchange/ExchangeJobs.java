package th.prmind.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.prmind.platform.time.Dates;

@Configuration(proxyBeanMethods = false)
class ExchangeJobs {

    /** Asked every morning, so that a Monday on which nothing ran is made up for. */
    @Bean
    Task<?> weeklySummaryTask(ObjectProvider<WeeklySummary> weeklySummary) {
        return Tasks.recurring("exchange-weekly-summary", new Daily(Dates.BANGKOK, LocalTime.of(8, 0)))
                .execute((_, _) -> weeklySummary.getObject().tell());
    }
}
