package th.prmind.learning;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Texts;

/** A letter to a speaker without an account that somebody waits for them, with their link. */
@Component
class AdviceMail {

    private static final int MOST_TRIES = 5;
    private static final int MINUTES_BETWEEN = 10;

    private final AdviceRequests requests;
    private final Speakers speakers;
    private final SpeakerLinks links;
    private final Works works;
    private final Advisers advisers;
    private final PersonDirectory people;
    private final Mail mail;
    private final Settings settings;
    private final Texts texts;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    AdviceMail(
            AdviceRequests requests,
            Speakers speakers,
            SpeakerLinks links,
            Works works,
            Advisers advisers,
            PersonDirectory people,
            Mail mail,
            Settings settings,
            Texts texts,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.requests = requests;
        this.speakers = speakers;
        this.links = links;
        this.works = works;
        this.advisers = advisers;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
        this.texts = texts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether letters reach them. */
    boolean reaches(Speaker speaker) {
        return speaker.email() != null && mail.possible();
    }

    /** Goes out when the transaction holds; once for each request and occasion. */
    void later(AdviceRequest request, String occasion) {
        speakers.find(request.speaker())
                .filter(this::reaches)
                .ifPresent(_ -> scheduler
                        .getObject()
                        .scheduleIfNotExists(Job.DESCRIPTOR
                                .instance(request.id() + "@" + occasion)
                                .scheduledTo(clock.instant())));
    }

    /** Unless it was answered or taken back meanwhile. */
    private void send(UUID id, String occasion) {
        requests.find(id).filter(AdviceRequest::waits).ifPresent(request -> {
            Speaker speaker = speakers.find(request.speaker()).orElseThrow();
            AskedWork asked = advisers.with(works.find(request.work()).orElseThrow());
            String who = people.known(asked.work().person()).orElseThrow().name();
            links.of(speaker)
                    .filter(_ -> reaches(speaker))
                    .ifPresent(link -> mail.send(
                            String.valueOf(speaker.email()),
                            texts.get("th", "learning.mail." + occasion + ".subject", who),
                            texts.get(
                                    "th",
                                    "learning.mail.text",
                                    speaker.name(),
                                    who,
                                    asked.assignment().title(),
                                    asked.programme().title(),
                                    settings.baseUrl() + link.path())));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("learning-advice-mail");

        @Bean
        Task<Void> adviceMailTask(ObjectProvider<AdviceMail> sending) {
            return Tasks.oneTime(DESCRIPTOR)
                    .onFailure((failure, operations) -> {
                        if (failure.getExecution().consecutiveFailures < MOST_TRIES) {
                            operations.reschedule(failure, failure.getTimeDone().plusSeconds(60L * MINUTES_BETWEEN));
                        } else {
                            operations.stop();
                        }
                    })
                    .execute((instance, _) -> {
                        String[] asked = instance.getId().split("@", 2);
                        sending.getObject().send(UUID.fromString(asked[0]), asked[1]);
                    });
        }
    }
}
