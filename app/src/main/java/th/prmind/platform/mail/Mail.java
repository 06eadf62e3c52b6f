package th.prmind.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Settings;

/** Sends mail through the server that the operator named. */
@Component
public class Mail {

    private static final String PATIENCE = "10000";

    private final Settings.Smtp smtp;
    private final String baseUrl;

    Mail(Settings settings) {
        this.smtp = settings.smtp();
        this.baseUrl = settings.baseUrl();
    }

    /**
     * Whether there is a server to send through, and an address of our own for links. The address under which a request
     * came will not do: whoever asks could name their own server, and the letter would carry somebody's link there.
     */
    public boolean possible() {
        return smtp.given() && !baseUrl.isBlank();
    }

    /**
     * Sends a text and waits until the server has taken it, so it belongs into a job.
     *
     * @throws org.springframework.mail.MailException when the server can't be reached or refuses
     */
    public void send(String to, String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(smtp.from());
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        sender().send(message);
    }

    /**
     * The same as a letter that bears an id of its own, so that one sent twice by mistake can be known for the same.
     *
     * @throws org.springframework.mail.MailException as above
     */
    public void send(UUID id, String to, String subject, String text) {
        sender().send(message -> {
            message.setFrom(new InternetAddress(smtp.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            message.setHeader(
                    "Message-ID",
                    "<" + id + smtp.from().replaceFirst("^[^@]*", "").replace(">", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        });
    }

    /**
     * A text with a date for the reader's calendar, which mail programs offer to put there or to take away.
     *
     * @param calendar RFC 5545, with its METHOD
     * @throws org.springframework.mail.MailException as above
     */
    public void send(String to, String subject, String text, String calendar, String method) {
        sender().send(message -> {
            MimeMessageHelper letter = new MimeMessageHelper(message, true, "UTF-8");
            letter.setFrom(smtp.from());
            letter.setTo(to);
            letter.setSubject(subject);
            letter.setText(text);
            letter.addAttachment(
                    "appointment.ics",
                    new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + method);
        });
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        if (!smtp.user().isBlank()) {
            sender.setUsername(smtp.user());
            sender.setPassword(smtp.password());
            properties.put("mail.smtp.auth", "true");
        }
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(smtp.tls().equals("starttls")));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls().equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls().equals("tls")));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        return sender;
    }
}
