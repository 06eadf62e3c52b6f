package th.prmind.platform.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import th.prmind.platform.identity.CurrentActor;

/** Whoever has done something finds it counted on their next page. */
@Configuration(proxyBeanMethods = false)
class TasksConfiguration implements WebMvcConfigurer {

    // Asked for late: what makes tasks needs beans that are not made yet while the web's own are.
    private final ObjectProvider<OpenTasks> openTasks;
    private final CurrentActor currentActor;

    TasksConfiguration(ObjectProvider<OpenTasks> openTasks, CurrentActor currentActor) {
        this.openTasks = openTasks;
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failed) {
                if (!HttpMethod.GET.matches(request.getMethod())) {
                    currentActor.find().ifPresent(actor -> openTasks.getObject().forget(actor.id()));
                }
            }
        });
    }
}
