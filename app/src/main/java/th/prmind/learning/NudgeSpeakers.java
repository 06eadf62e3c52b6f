package th.prmind.learning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.time.Dates;

/** Reminds speakers, once and quietly, of who has waited for them for long. After that those who run the programme see it. */
@Component
class NudgeSpeakers {

    static final Duration PATIENCE = Duration.ofDays(10);

    private final AdviceRequests requests;
    private final Speakers speakers;
    private final Programmes programmes;
    private final TellAdvice tell;
    private final Clock clock;

    NudgeSpeakers(AdviceRequests requests, Speakers speakers, Programmes programmes, TellAdvice tell, Clock clock) {
        this.requests = requests;
        this.speakers = speakers;
        this.programmes = programmes;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    void now() {
        for (AdviceRequest request : requests.silent(clock.instant().minus(PATIENCE))) {
            Speaker speaker = speakers.find(request.speaker()).orElseThrow();
            Programme programme = programmes.find(speaker.programme()).orElseThrow();
            requests.nudge(request.id(), clock.instant());
            tell.remind(programme, speaker, request);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EachMorning {

        @Bean
        Task<?> nudgeSpeakersTask(ObjectProvider<NudgeSpeakers> nudge) {
            return Tasks.recurring("learning-nudge-speakers", new Daily(Dates.BANGKOK, LocalTime.of(8, 30)))
                    .execute((_, _) -> nudge.getObject().now());
        }
    }
}
