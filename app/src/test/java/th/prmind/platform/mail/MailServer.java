package th.prmind.platform.mail;

import th.prmind.platform.settings.Settings;

/** Mail through a server of a test. */
public final class MailServer {

    private MailServer() {}

    public static Mail at(int port) {
        return new Mail(new Settings(
                "", "", false, 0, 10, new Settings.Smtp("127.0.0.1", port, "", "", "prmind@example.go.th", "none")));
    }
}
