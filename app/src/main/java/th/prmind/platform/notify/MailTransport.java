package th.prmind.platform.notify;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.web.Texts;

/** Notices by mail. */
@Component
class MailTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(MailTransport.class);

    static final String CODE = "mail";

    private final Mail mail;
    private final MailAddresses addresses;
    private final Texts texts;

    MailTransport(Mail mail, MailAddresses addresses, Texts texts) {
        this.mail = mail;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean possible() {
        return mail.possible();
    }

    @Override
    public Set<UUID> reached(Collection<UUID> recipients) {
        return possible() ? addresses.of(recipients).keySet() : Set.of();
    }

    @Override
    public Standing standing(UUID person) {
        if (!possible()) {
            return new Standing(false, "platform.notices.mail.impossible", null, null, null);
        }
        @Nullable String address = addresses.of(List.of(person)).get(person);
        return address == null
                ? new Standing(false, "platform.notices.mail.no-address", null, null, null)
                : new Standing(true, "platform.notices.mail.address", address, null, null);
    }

    /** Servers deliver a second letter as readily as the first; some show only one of the same id, but none must. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Sending send(Letter letter) {
        @Nullable String address = addresses.of(List.of(letter.recipient())).get(letter.recipient());
        if (address == null) {
            return new Sending.Refused();
        }
        try {
            mail.send(letter.id(), address, subject(letter), text(letter));
            return new Sending.Taken();
        } catch (MailException failure) {
            Sending sending = judged(failure);
            // Without the failure's own words: a server's answer repeats the address.
            LOG.warn("mail {}: {} after {}", letter.id(), sending.getClass().getSimpleName(), failure.getClass());
            return sending;
        }
    }

    private String subject(Letter letter) {
        String language = letter.language();
        if (letter.heading() != null) {
            return letter.heading();
        }
        if (letter.items().size() > 1) {
            return texts.get(
                    language,
                    "platform.notices.mail.subject-of-many",
                    letter.items().size());
        }
        Letter.Item only = letter.items().getFirst();
        return texts.get(
                        language,
                        letter.urgent() ? "platform.notices.mail.subject-urgent" : "platform.notices.mail.subject",
                        only.words(),
                        only.title())
                .replaceAll("\\s+", " ");
    }

    private String text(Letter letter) {
        String items = letter.items().stream()
                .map(item -> item.words() + "\n" + item.title() + "\n" + item.url())
                .collect(Collectors.joining("\n\n"));
        return items + "\n\n" + texts.get(letter.language(), "platform.notices.mail.foot", letter.settings()) + "\n";
    }

    /**
     * What a failure means. A server that answered no has not taken the letter; one that was not reached neither. When
     * the line broke in between, it may have.
     */
    static Sending judged(MailException failure) {
        boolean spoken = failure instanceof MailSendException send
                && !send.getFailedMessages().isEmpty();
        for (@Nullable Throwable cause = first(failure); cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500 ? new Sending.Refused() : new Sending.Later(null);
            }
            if (cause instanceof ConnectException) {
                return new Sending.Later(null);
            }
            if (cause instanceof SMTPSendFailedException answered && answered.getReturnCode() > 0) {
                spoken = false;
            }
        }
        return spoken ? new Sending.InDoubt() : new Sending.Later(null);
    }

    private static @Nullable Throwable first(MailException failure) {
        return failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure.getCause();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : cause.getCause();
    }
}
