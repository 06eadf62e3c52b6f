package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

@ApplicationTest
class PaperJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void oneFileAfterTheOtherIsGivenFromTheSamePage() {
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        page.navigate("/briefs/full-depth-inspection/paper");
        for (String kind : new String[] {"docx", "pdf", "docx"}) {
            Download file = page.waitForDownload(
                    () -> page.locator("button[formaction$='." + kind + "']").click());
            assertThat(file.suggestedFilename()).endsWith("." + kind);
            assertThat(file.failure()).isNull();
        }
        page.context().close();
    }
}
