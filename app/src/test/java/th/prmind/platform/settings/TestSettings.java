package th.prmind.platform.settings;

import java.util.Map;

/** Settings as an operator leaves them, but for what a test is about. */
public final class TestSettings {

    private static final Settings.Smtp NO_MAIL = new Settings.Smtp("", 587, "", "", "", "none");

    private TestSettings() {}

    public static Settings data(String folder) {
        return of(folder, "", "own", NO_MAIL);
    }

    public static Settings base(String url) {
        return of("", url, "own", NO_MAIL);
    }

    public static Settings mail(String base, Settings.Smtp smtp) {
        return of("", base, "own", smtp);
    }

    public static Settings secondFactor(String rule) {
        return of("", "", rule, NO_MAIL);
    }

    private static Settings of(String data, String base, String secondFactor, Settings.Smtp smtp) {
        return new Settings(data, base, false, 0, 10, secondFactor, smtp, Map.of());
    }
}
