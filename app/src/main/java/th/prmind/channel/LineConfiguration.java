package th.prmind.channel;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LineSettings.class)
class LineConfiguration {

    /** LINE signs what it sends instead of signing in. */
    @Bean
    @Order(0)
    @ConditionalOnWebApplication
    SecurityFilterChain signedByLine(HttpSecurity http) throws Exception {
        return http.securityMatcher("/line/*/webhook")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    Task<?> checkLineAccountsTask(ObjectProvider<KeepLineAccount> keep) {
        return Tasks.recurring("channel-check-line-accounts", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> keep.getObject().checkAll());
    }
}
