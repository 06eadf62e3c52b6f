package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.platform.sheets.Sheet;
import th.prmind.platform.sheets.SheetFile;

/** Any list that a person sees can be taken along as an Excel file, and holds what that person sees and no more. */
@ApplicationTest
class ListFilesTests {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editions",
                "/reviews",
                "/register",
                "/pictures",
                "/releases",
                "/briefs",
                "/programmes",
                "/teams",
                "/exchange",
                "/exchange/people",
                "/topics",
                "/me/notices",
                "/people",
                "/units"
            })
    void everyListIsAFileToo(String list) {
        Visitor head = Visitor.signedIn(port, "แสงชัย");
        String address = Jsoup.parse(head.get(list).body())
                .select("a[href^='" + list + ".xlsx']")
                .attr("href");
        Sheet sheet = SheetFile.read(head.getBytes(address.isEmpty() ? list + ".xlsx" : address));
        List<String> headings = sheet.rows().getFirst().cells();
        assertThat(headings).hasSizeGreaterThan(4).allMatch(each -> !each.isBlank() && !each.contains("."));
    }

    @Test
    void theBookOfChangesIsAFileForThoseWhoReadIt() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        String found = "/audit?action=sign-in";
        String address = Jsoup.parse(operator.get(found).body())
                .select("a[href^='/audit.xlsx']")
                .attr("href");
        Sheet sheet = SheetFile.read(operator.getBytes(address));
        assertThat(sheet.rows().getFirst().cells()).hasSize(5);
        assertThat(sheet.rows().subList(1, sheet.rows().size()))
                .isNotEmpty()
                .allMatch(row -> row.cells().get(2).equals("เข้าสู่ระบบ"));
        assertThat(Visitor.signedIn(port, "แก้วตา").get("/audit.xlsx").statusCode())
                .isEqualTo(403);
    }

    @Test
    void peopleAndUnitsAreFilesOfWhatWasLookedForWithoutAddresses() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        Sheet people = SheetFile.read(writer.getBytes(Jsoup.parse(
                        writer.get("/people?q=" + URLEncoder.encode("ลำปาง", StandardCharsets.UTF_8) + "&role=approver")
                                .body())
                .select("a[href^='/people.xlsx']")
                .attr("href")
                .replace("ลำปาง", URLEncoder.encode("ลำปาง", StandardCharsets.UTF_8))));
        assertThat(people.rows()).hasSizeGreaterThan(1);
        assertThat(people.rows().subList(1, people.rows().size()))
                .allMatch(row -> row.cells().get(3).contains("ลำปาง")
                        && row.cells().get(4).contains("ผู้ตรวจทาน")
                        && row.cells().stream().noneMatch(cell -> cell.contains("@")));
        assertThat(SheetFile.read(writer.getBytes("/units.xlsx")).rows()).hasSizeGreaterThan(100);
        assertThat(SheetFile.read(writer.getBytes("/units.xlsx?q=zzzz")).rows()).hasSize(1);
    }

    @Test
    void itHoldsEveryEditionOfOnesOwnOfficeAndNoneOfAnothers() {
        String titles = "SELECT e.title FROM content.edition e JOIN content.document d ON d.id = e.document "
                + "JOIN network.unit u ON u.id = d.unit WHERE u.slug %s 'province-lampang' AND trim(e.title) <> ''";
        List<String> own = jdbc.sql(titles.formatted("=")).query(String.class).list();
        List<String> others = new ArrayList<>(
                jdbc.sql(titles.formatted("<>")).query(String.class).list());
        List<String> found = SheetFile.read(Visitor.signedIn(port, "แก้วตา").getBytes("/editions.xlsx")).rows().stream()
                .map(row -> row.cells().getFirst())
                .toList();
        assertThat(found).containsAll(own);
        others.removeAll(own);
        assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(found);
    }
}
