package th.prmind.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's own Chromium, started once for all journeys; each person gets a context of their own. */
final class Browser {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            // A microphone that hums, for voice notes; a page must still be granted it.
                            "--use-fake-device-for-media-stream")));

    private Browser() {}

    /** A fresh window, with nobody signed in. */
    static Page open(int port, int width, int height) {
        return open(port, width, height, 1);
    }

    /** The same on a screen with finer pixels. */
    static Page open(int port, int width, int height, double scale) {
        BrowserContext context = CHROMIUM.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok"));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** A fresh window in which that person of the demo ministry has signed in. */
    static Page signedIn(int port, String personName, int width, int height) {
        Page page = open(port, width, height);
        signIn(page, personName);
        return page;
    }

    /** That person of the demo ministry signs in where nobody is signed in. */
    static void signIn(Page page, String personName) {
        page.navigate("/sign-in");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.locator("button[name=person]", new Page.LocatorOptions().setHasText(personName))
                .click();
        page.waitForURL("**/");
    }

    private static Path executable() {
        String named = System.getenv("PRMIND_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on this machine; ./prmind test brings it"));
    }
}
