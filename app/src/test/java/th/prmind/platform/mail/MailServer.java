package th.prmind.platform.mail;

import org.springframework.test.util.ReflectionTestUtils;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.settings.TestSettings;

/** Mail through a server of a test. */
public final class MailServer {

    private MailServer() {}

    public static Mail at(int port) {
        return at(port, "");
    }

    /** @param base address of our own server for links */
    public static Mail at(int port, String base) {
        return new Mail(
                TestSettings.mail(base, new Settings.Smtp("127.0.0.1", port, "", "", "prmind@example.go.th", "none")));
    }

    /** Lets the application itself send through a server of a test, until it is told otherwise. */
    public static void lend(Mail mail, int port, String base) {
        ReflectionTestUtils.setField(
                mail,
                "smtp",
                new Settings.Smtp(port == 0 ? "" : "127.0.0.1", port, "", "", "prmind@example.go.th", "none"));
        ReflectionTestUtils.setField(mail, "baseUrl", base);
    }
}
