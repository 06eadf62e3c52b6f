package th.prmind.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static th.prmind.exchange.TestExchange.answer;
import static th.prmind.exchange.TestExchange.id;
import static th.prmind.exchange.TestExchange.own;
import static th.prmind.exchange.TestExchange.question;
import static th.prmind.exchange.TestExchange.text;
import static th.prmind.exchange.TestExchange.titles;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.audit.Audit;

/** What should not stand there is reported, decided by a second person with a reason, and every step stays to be seen. */
@ApplicationTest
class ModerationTests {

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    private Visitor writer;
    private Visitor reader;
    private Visitor moderator;

    @BeforeEach
    void three() {
        writer = Visitor.signedIn(port, "แก้วตา");
        reader = Visitor.signedIn(port, "วัชรินทร์ญา");
        moderator = Visitor.signedIn(port, "มัณฑนา");
    }

    @Test
    void aReportIsDecidedAndTheWriterAnswers() {
        String title = own("ข้อความที่มีปัญหา");
        String post = question(writer, title);
        String about = "/" + id(post);
        reader.post(post, post + "/reports" + about, Map.of("why", "มีข้อมูลส่วนตัว"));
        assertThat(titles(moderator, "/exchange/reports")).contains(title);
        assertThat(moderator.get("/").body()).contains(post);
        assertThat(text(moderator, post)).contains("รายงานว่า มีข้อมูลส่วนตัว", "วัชรินทร์ญา");
        assertThat(text(reader, post)).doesNotContain("รายงานว่า");

        moderator.post(post, post + "/hidings" + about, Map.of("why", "มีเบอร์โทรศัพท์ของประชาชน"));

        assertThat(reader.get(post).statusCode()).isEqualTo(404);
        assertThat(titles(reader, "/exchange")).doesNotContain(title);
        assertThat(titles(moderator, "/exchange/reports")).doesNotContain(title);
        assertThat(text(writer, "/me/notices")).contains("ผู้ดูแลซ่อนข้อความของท่าน");
        String own = text(writer, post);
        assertThat(own).contains("มีเบอร์โทรศัพท์ของประชาชน", "มีข้อมูลส่วนตัว").doesNotContain("วัชรินทร์ญา");

        writer.post(post + "/edit", post, Map.of("title", title, "text", "ไม่มีเบอร์แล้ว"));
        writer.post(post, post + "/replies" + about, Map.of("why", "นำเบอร์ออกแล้ว"));
        assertThat(text(moderator, "/me/notices")).contains("ผู้เขียนชี้แจง");
        moderator.post(post, post + "/restorings" + about, Map.of("why", "แก้ไขแล้ว"));
        assertThat(text(reader, post))
                .contains("ซ่อนข้อความ", "แสดงข้อความอีกครั้ง", "แก้ไขแล้ว")
                .doesNotContain("นำเบอร์ออกแล้ว", "มีข้อมูลส่วนตัว");
        assertThat(audit.of(UUID.fromString(id(post))))
                .extracting(Audit.Entry::action)
                .contains("report-post", "hide-post", "reply-post", "restore-post");
    }

    @Test
    void anAnswerIsHiddenAloneAndIsNoLongerTheOneThatHelped() {
        String post = question(writer, own("คำถาม"));
        String given = answer(reader, post, "คำตอบที่ไม่ควรอยู่");
        writer.post(post, post + "/answers/" + given + "/acceptance", Map.of());
        moderator.post(post, post + "/hidings/" + given, Map.of("why", "ไม่สุภาพ"));
        assertThat(text(writer, post)).contains("0 คำตอบ").doesNotContain("คำตอบที่ไม่ควรอยู่", "ผู้ถามเลือก");
        assertThat(text(reader, post)).contains("คำตอบที่ไม่ควรอยู่", "ท่านชี้แจงได้");
    }

    @Test
    void nobodyDecidesAboutTheirOwnWordsNorWithoutLookingAfterThem() {
        String post = question(moderator, own("ของผู้ดูแล"));
        assertThat(moderator
                        .post(post, post + "/hidings/" + id(post), Map.of("why", "ลองดู"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(writer.post(post, post + "/hidings/" + id(post), Map.of("why", "ลองดู"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(writer.get("/exchange/reports").statusCode()).isEqualTo(403);
        assertThat(writer.get(post).statusCode()).isEqualTo(200);
    }

    @Test
    void aDecisionNeedsAReasonAndAReportIsMadeOnce() {
        String post = question(writer, own("เหตุผล"));
        String about = "/" + id(post);
        assertThat(Jsoup.parse(moderator
                                .post(post, post + "/hidings" + about, Map.of("why", " "))
                                .body())
                        .text())
                .contains("โปรดบอกเหตุผล");
        reader.post(post, post + "/reports" + about, Map.of("why", "ซ้ำ"));
        assertThat(Jsoup.parse(reader.post(post, post + "/reports" + about, Map.of("why", "ซ้ำ"))
                                .body())
                        .text())
                .contains("ท่านรายงานข้อความนี้แล้ว");
        assertThat(Jsoup.parse(writer.post(post, post + "/reports" + about, Map.of("why", "ของตัวเอง"))
                                .body())
                        .text())
                .contains("ข้อความของท่านเอง");
        assertThat(reader.get(post).statusCode()).isEqualTo(200);
        moderator.post(post, post + "/keepings" + about, Map.of("why", "ไม่มีปัญหา"));
        assertThat(text(writer, post)).contains("พิจารณาแล้วให้คงไว้", "ไม่มีปัญหา");
        assertThat(text(reader, "/me/notices")).contains("ผู้ดูแลพิจารณารายงานของท่านแล้ว");
    }
}
