package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/** A large photograph from a phone on a bad line: what has come stays through a line that drops and a page opened anew. */
@ApplicationTest
class UploadJourneyTests {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aPhotographArrivesOverALineThatDropsAndAPageOpenedAnew() throws IOException {
        Path photograph = photograph();
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        page.navigate("/pictures");
        page.locator("details summary", new Page.LocatorOptions().setHasText("เพิ่มภาพ"))
                .click();
        // The first piece comes through, and then the line is gone.
        int[] pieces = {0};
        page.route("**/pictures/uploads/*", route -> {
            if (route.request().method().equals("PATCH") && pieces[0]++ > 0) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator("input[type=file]").setInputFiles(photograph);
        page.locator("form[data-uploads] button").click();
        Locator row = page.locator(".uploads .row");
        assertThat(row).containsText("ไม่มีสัญญาณ");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/upload-waiting-360.png")));

        // The page is opened anew with the line back: it goes on by itself, from where it was. First the page is gone:
        // else
        // it may send the last piece itself before it is left, and the new one finds nothing to go on with.
        page.navigate("about:blank");
        page.unroute("**/pictures/uploads/*");
        int[] again = {0};
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/pictures/uploads")) {
                again[0]++;
            }
        });
        page.navigate("/pictures");
        assertThat(row.locator("a.row-title")).hasText("photograph.jpg");
        org.assertj.core.api.Assertions.assertThat(again[0])
                .as("begun a second time")
                .isZero();
        row.locator("a.row-title").click();
        page.waitForURL("**/pictures/*-*");
        assertThat(page.locator("main")).containsText("3,600 × 2,700 พิกเซล");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/picture-360.png")));

        // Nothing is left to be sent.
        page.navigate("/pictures");
        assertThat(page.locator(".uploads .row")).hasCount(0);
        page.context().close();
    }

    /** Some megabytes, unlike any other. */
    private Path photograph() throws IOException {
        Random random = new Random(UUID.randomUUID().getMostSignificantBits());
        BufferedImage image = new BufferedImage(3_600, 2_700, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 30_000; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(3_600), random.nextInt(2_700), 30, 20);
        }
        graphics.dispose();
        Path file = folder.resolve("photograph.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
