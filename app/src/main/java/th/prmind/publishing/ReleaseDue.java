package th.prmind.publishing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.prmind.platform.identity.SignIn;

/** The set time of a release has come. Its instance is the release's id, so there is one a release. */
@Configuration(proxyBeanMethods = false)
class ReleaseDue {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("publishing-release-due");

    /** In the name of the person who set the time. */
    @Bean
    Task<Void> releaseDueTask(ObjectProvider<ReleaseEdition> releaseEdition, Releases releases) {
        return Tasks.oneTime(DESCRIPTOR).execute((instance, _) -> {
            UUID release = UUID.fromString(instance.getId());
            releases.find(release)
                    .map(Release::releasedBy)
                    .ifPresent(person ->
                            SignIn.run(person, () -> releaseEdition.getObject().due(release)));
        });
    }
}
