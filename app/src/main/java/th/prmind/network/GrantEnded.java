package th.prmind.network;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The end of a grant has come. Its instance is the grant's id with that end, so an extended one has another. */
@Configuration(proxyBeanMethods = false)
class GrantEnded {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("network-grant-ended");

    @Bean
    Task<Void> grantEndedTask(ObjectProvider<Grants> grants) {
        return Tasks.oneTime(DESCRIPTOR).execute((instance, _) -> {
            String id = instance.getId();
            grants.getObject().noteEnd(UUID.fromString(id.substring(0, id.indexOf('@'))));
        });
    }
}
