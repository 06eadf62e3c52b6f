package th.prmind.network;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Sends a link to somebody's own mailbox. What is answered never tells whether an address is known. */
@Controller
class MailLinkController {

    private static final int MOST_AN_ADDRESS = 3;
    private static final int MOST_A_NETWORK = 30;

    private final Mail mail;
    private final Tries tries;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    MailLinkController(
            Mail mail,
            Tries tries,
            ObjectProvider<SchedulerClient> scheduler,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.mail = mail;
        this.tries = tries;
        this.scheduler = scheduler;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/sign-in/mails")
    String sent(Model model) {
        model.addAttribute("possible", mail.possible());
        return "network/sign-in-mail";
    }

    /** A job looks the address up, so that the answer takes equally long for every address. */
    @PostMapping("/sign-in/mails")
    String ask(
            @RequestParam(defaultValue = "") String email,
            @ModelAttribute("view") View view,
            HttpServletRequest request) {
        if (!mail.possible()) {
            throw new NotFound();
        }
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refusal("network.sign-in.mail.address");
        }
        if (!tries.allowed("mail-network", request.getRemoteAddr(), MOST_A_NETWORK)) {
            throw new Refusal("network.sign-in.mail.too-many");
        }
        if (tries.allowed("mail-address", address, MOST_AN_ADDRESS)) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(MailJob.DESCRIPTOR
                            .instance(ids.next().toString())
                            .data(address + "\n" + view.lang() + "\n" + settings.baseUrl())
                            .scheduledTo(clock.instant()));
        }
        return "redirect:/sign-in/mails";
    }

    /** The link is made only here, so that none lies in the list of jobs. */
    @Configuration(proxyBeanMethods = false)
    static class MailJob {

        static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("network-sign-in-mail", String.class);

        @Bean
        Task<String> signInMailTask(ObjectProvider<SendSignInMail> sending) {
            return Tasks.oneTime(DESCRIPTOR)
                    .onFailure((failure, operations) -> {
                        if (failure.getExecution().consecutiveFailures < 5) {
                            operations.reschedule(failure, failure.getTimeDone().plusSeconds(20));
                        } else {
                            operations.stop();
                        }
                    })
                    .execute((instance, _) -> {
                        String[] asked = instance.getData().split("\n", 3);
                        sending.getObject().to(asked[0], asked[1], asked[2]);
                    });
        }
    }
}
