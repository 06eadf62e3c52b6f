package th.prmind.platform.mail;

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
}
