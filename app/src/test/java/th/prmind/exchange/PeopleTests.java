package th.prmind.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static th.prmind.exchange.TestExchange.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.sheets.SheetFile;

/** Who can help is found by skill, place and past work, and only who wants to be. */
@ApplicationTest
class PeopleTests {

    @LocalServerPort
    int port;

    @Test
    void nobodyIsFoundBeforeTheyWantToBeNorAfter() {
        Visitor officer = Visitor.signedIn(port, "พิมพ์ชญา");
        Visitor reader = Visitor.signedIn(port, "แก้วตา");
        Map<String, String> hidden = Map.of("skills", "media-relations", "words", "เขียนบทวิทยุ");
        officer.post("/exchange/me", "/exchange/me", hidden);
        assertThat(text(reader, "/exchange/people")).doesNotContain("เขียนบทวิทยุ");
        officer.post(
                "/exchange/me",
                "/exchange/me",
                Map.of("skills", "media-relations", "words", "เขียนบทวิทยุ", "found", "true"));
        assertThat(text(reader, "/exchange/people?skill=media-relations")).contains("เขียนบทวิทยุ");
        assertThat(text(reader, "/exchange/people?skill=short-video")).doesNotContain("เขียนบทวิทยุ");
        officer.post("/exchange/me", "/exchange/me", hidden);
        assertThat(text(reader, "/exchange/people")).doesNotContain("เขียนบทวิทยุ");
        assertThat(text(officer, "/me/data")).contains("เขียนบทวิทยุ");
    }

    @Test
    void peopleAreFoundByPlaceAndPastWork() {
        Visitor reader = Visitor.signedIn(port, "แก้วตา");
        assertThat(text(reader, "/exchange/people?province=40"))
                .contains("บุณฑริกา")
                .doesNotContain("นิรันดร์ภพ");
        assertThat(text(
                        reader,
                        "/exchange/people?q=%E0%B9%84%E0%B8%AB%E0%B8%A1%E0%B8%AD%E0%B8%B5%E0%B8%A3%E0%B8%B5%E0%B9%88"))
                .contains("บุณฑริกา")
                .doesNotContain("ฮาซันนูร์");
        List<List<String>> file =
                SheetFile.read(reader.getBytes("/exchange/people.xlsx?skill=media-relations&province=10"))
                        .rows()
                        .stream()
                        .map(row -> row.cells())
                        .toList();
        assertThat(file).hasSizeGreaterThan(1).anyMatch(row -> row.getFirst().contains("นิรันดร์ภพ"));
        assertThat(file).noneMatch(row -> row.getFirst().contains("บุณฑริกา"));
    }
}
