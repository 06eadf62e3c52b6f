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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** A letter to a speaker without an account that somebody booked their time or gave it back, for their calendar. */
@Component
class HourMail {

    private static final int MOST_TRIES = 5;
    private static final int MINUTES_BETWEEN = 10;

    private final OfficeHours hours;
    private final Speakers speakers;
    private final SpeakerLinks links;
    private final PersonDirectory people;
    private final AdviceMail adviceMail;
    private final Mail mail;
    private final Settings settings;
    private final Texts texts;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    HourMail(
            OfficeHours hours,
            Speakers speakers,
            SpeakerLinks links,
            PersonDirectory people,
            AdviceMail adviceMail,
            Mail mail,
            Settings settings,
            Texts texts,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.hours = hours;
        this.speakers = speakers;
        this.links = links;
        this.people = people;
        this.adviceMail = adviceMail;
        this.mail = mail;
        this.settings = settings;
        this.texts = texts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Goes out when the transaction holds; once for each booking and its end. */
    @EventListener
    void booked(KeepOfficeHours.Booked booked) {
        if (booked.bySpeaker() || booked.speaker().person() != null || !adviceMail.reaches(booked.speaker())) {
            return;
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(Job.DESCRIPTOR
                        .instance(booked.booking() + "@" + (booked.cancelled() ? "cancelled" : "booked"))
                        .scheduledTo(clock.instant()));
    }

    private void send(UUID id, String occasion) {
        OfficeHour.Booking booking = hours.booking(id).orElseThrow();
        if (occasion.equals("booked") && booking.cancelled() != null) {
            return; // Given back before the letter went out: the other one says all.
        }
        OfficeHour hour = hours.find(booking.officeHour()).orElseThrow();
        Speaker speaker = speakers.find(hour.speaker()).orElseThrow();
        String who = people.known(booking.person()).orElseThrow().name();
        links.of(speaker).filter(_ -> adviceMail.reaches(speaker)).ifPresent(link -> {
            String page = settings.baseUrl() + link.path();
            String subject = texts.get("th", "learning.mail.hour." + occasion, who);
            mail.send(
                    String.valueOf(speaker.email()),
                    subject,
                    texts.get(
                            "th",
                            "learning.mail.hour.text",
                            speaker.name(),
                            subject,
                            Dates.longDate(Dates.day(hour.starts()), true),
                            hour.starts().atZone(Dates.BANGKOK).toLocalTime().toString(),
                            hour.place(),
                            page),
                    AppointmentCalendar.sent(
                            hour, booking, subject, page, settings.smtp().from()),
                    booking.cancelled() == null ? "PUBLISH" : "CANCEL");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("learning-hour-mail");

        @Bean
        Task<Void> hourMailTask(ObjectProvider<HourMail> sending) {
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
