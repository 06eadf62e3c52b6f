package th.prmind.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.time.Dates;

/** Tells those who run a programme, and who made it, that people have done all that its certificate asks; again when they are others. */
@Component
class TellReady {

    /** A last work may come late; after that nobody waits for a certificate any longer. */
    private static final int MONTHS = 6;

    private final Programmes programmes;
    private final IssueCertificates issueCertificates;
    private final PersonDirectory people;
    private final Rights rights;
    private final RaiseNotice raise;
    private final Dates dates;

    TellReady(
            Programmes programmes,
            IssueCertificates issueCertificates,
            PersonDirectory people,
            Rights rights,
            RaiseNotice raise,
            Dates dates) {
        this.programmes = programmes;
        this.issueCertificates = issueCertificates;
        this.people = people;
        this.rights = rights;
        this.raise = raise;
        this.dates = dates;
    }

    @Transactional
    void now() {
        for (Programme programme : programmes.ended(dates.today().minusMonths(MONTHS), dates.today())) {
            List<UUID> ready = issueCertificates.ready(programme).stream()
                    .map(Standing::person)
                    .sorted()
                    .toList();
            if (!ready.isEmpty()) {
                Set<UUID> told = new LinkedHashSet<>(rights.nearestHolders(Role.ORGANISER, programme.unit()));
                people.find(programme.madeBy())
                        .filter(maker -> rights.may(maker, Role.ORGANISER, programme.unit()))
                        .ifPresent(maker -> told.add(maker.id()));
                raise.to(
                        told,
                        new Notice(
                                Notice.Kind.PROGRAMME,
                                programme.ref().at(programme.url() + "/certificates"),
                                programme.id() + "/ready/"
                                        + UUID.nameUUIDFromBytes(
                                                ready.toString().getBytes(UTF_8)),
                                false,
                                "learning.notice.certificates-ready",
                                null));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EachMorning {

        @Bean
        Task<?> tellReadyTask(ObjectProvider<TellReady> tell) {
            return Tasks.recurring("learning-tell-ready", new Daily(Dates.BANGKOK, LocalTime.of(8, 15)))
                    .execute((_, _) -> tell.getObject().now());
        }
    }
}
