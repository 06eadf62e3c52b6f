package th.prmind.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Lets commands of the launcher leave work for the serving application, in their own transaction. */
@Configuration(proxyBeanMethods = false)
@Profile("command")
class JobsForCommands {

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource, @Value("${db-scheduler.table-name}") String table) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(table)
                .build();
    }
}
