package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser and its system in plain words, as far as it tells.
 *
 * @param browser empty when it tells none that we know
 */
record Device(String browser, String system) {

    private static final int LONGEST = 400;

    /* In this order: many name others besides themselves. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Line/", "LINE");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    static Device of(String agent) {
        return new Device(found(BROWSERS, agent), found(SYSTEMS, agent));
    }

    /** What a request's browser calls itself, on one line and no longer than is of use. */
    static String written(HttpServletRequest request) {
        @Nullable String agent = request.getHeader("User-Agent");
        String line = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** LINE's own browser, which knows no passkeys and keeps nobody signed in. */
    static boolean insideLine(HttpServletRequest request) {
        return written(request).contains("Line/");
    }

    /** {@code Chrome · Windows}; empty when neither is known. */
    String words() {
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String found(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
