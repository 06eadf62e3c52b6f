package th.prmind.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static th.prmind.exchange.TestExchange.answer;
import static th.prmind.exchange.TestExchange.own;
import static th.prmind.exchange.TestExchange.post;
import static th.prmind.exchange.TestExchange.posted;
import static th.prmind.exchange.TestExchange.question;
import static th.prmind.exchange.TestExchange.text;
import static th.prmind.exchange.TestExchange.titles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.FiscalYear;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** One officer asks or tells, the others answer, and what is said can be found again. */
@ApplicationTest
class PostTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReleaseCatalog releases;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private Visitor asker;
    private Visitor helper;

    @BeforeEach
    void two() {
        asker = Visitor.signedIn(port, "แก้วตา");
        helper = Visitor.signedIn(port, "วัชรินทร์ญา");
    }

    @Test
    void aQuestionIsAnsweredAndTheAnswerThatHelpedStandsFirst() {
        String question = question(asker, own("ทำภาพชุดอย่างไร"));
        answer(Visitor.signedIn(port, "มัณฑนา"), question, "ลองถ่ายใหม่");
        String better = answer(helper, question, "เริ่มจากภาพใกล้");
        assertThat(text(asker, "/me/notices")).contains("มีคำตอบต่อคำถามของท่าน");

        asker.post(question, question + "/answers/" + better + "/acceptance", Map.of());

        var page = Jsoup.parse(helper.get(question).body());
        assertThat(page.select("[id^=answer-]").getFirst().id()).isEqualTo("answer-" + better);
        assertThat(page.select(".post-accepted").text()).contains("ผู้ถามเลือกคำตอบนี้", "เริ่มจากภาพใกล้");
        assertThat(text(helper, "/me/notices")).contains("ผู้ถามเลือกคำตอบของท่าน");
        assertThat(titles(asker, "/exchange?state=open"))
                .doesNotContain(page.select("h1").text());
    }

    @Test
    void onlyWhoAskedSaysWhichAnswerHelped() {
        String question = question(asker, own("ทำภาพชุดอย่างไร"));
        String given = answer(helper, question, "เริ่มจากภาพใกล้");
        var refused = helper.post(question, question + "/answers/" + given + "/acceptance", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(asker, question)).doesNotContain("ผู้ถามเลือกคำตอบนี้");
    }

    @Test
    void thanksCountOnceAPersonAndCanBeTakenBack() {
        String question = question(asker, own("ทำภาพชุดอย่างไร"));
        String given = answer(helper, question, "เริ่มจากภาพใกล้");
        String thanks = question + "/thanks/" + given;
        asker.post(question, thanks, Map.of());
        asker.post(question, thanks, Map.of());
        assertThat(text(helper, question)).contains("ขอบคุณ 1 คน");
        asker.post(question, thanks + "/removal", Map.of());
        assertThat(text(helper, question)).doesNotContain("ขอบคุณ 1 คน");
        assertThat(text(helper, "/me/notices")).contains("มีผู้ขอบคุณข้อความของท่าน");
        assertThat(Jsoup.parse(helper.post(question, thanks, Map.of()).body()).text())
                .contains("ขอบคุณข้อความของตนเอง");
    }

    @Test
    void whatWasChangedCanStillBeReadAsItWas() {
        String question = question(asker, own("ชื่อเดิม"));
        var stranger = helper.post(question, question, Map.of("title", "ของคนอื่น", "text", "x"));
        assertThat(stranger.statusCode()).isEqualTo(403);
        asker.post(question + "/edit", question, Map.of("title", "ชื่อใหม่", "text", "รายละเอียดใหม่"));
        String shown = text(helper, question);
        assertThat(shown).contains("ชื่อใหม่", "ข้อความก่อนแก้ไข 1 ฉบับ", "ชื่อเดิม");
    }

    @Test
    void whatIsWrittenIsShownAsWordsAndItsAddressesOpen() {
        String question = post(
                asker,
                Post.Kind.QUESTION,
                own("ลิงก์"),
                Map.of("text", "ดูที่ https://example.org/a?b=1. <script>alert(1)</script>"));
        var words = Jsoup.parse(helper.get(question).body()).select(".post-text");
        assertThat(words.select("a").attr("href")).isEqualTo("https://example.org/a?b=1");
        assertThat(words.select("script")).isEmpty();
        assertThat(words.text()).contains("<script>");
    }

    @Test
    void anExperienceTellsWhatHappenedAndBringsPublicWorkOfItsOwnOfficeAlone() {
        UUID others = released("province-khon-kaen").id();
        Map<String, String> told = Map.of("outcome", "คนดูจบเพิ่มขึ้น", "release", others.toString());
        assertThat(posted(asker, Post.Kind.EXPERIENCE, own("คลิป"), told)
                        .select(".error-summary")
                        .text())
                .contains("แนบได้เฉพาะงานที่หน่วยงานของท่านเผยแพร่อยู่");
        assertThat(posted(asker, Post.Kind.EXPERIENCE, own("คลิป"), Map.of())
                        .select(".error-summary")
                        .text())
                .contains("โปรดเล่าผลที่เกิดขึ้น");

        ReleaseCard own = released("diw");
        String experience = post(
                helper,
                Post.Kind.EXPERIENCE,
                own("คลิป"),
                Map.of("outcome", "คนดูจบเพิ่มขึ้น", "release", own.id().toString()));
        assertThat(text(asker, experience)).contains("สิ่งที่ลองทำ", "ผลที่เกิดขึ้น", "คนดูจบเพิ่มขึ้น", own.title());
        String release = "/releases/" + own.id();
        assertThat(asker.get(release).body()).contains(experience).doesNotContain("kind=experience");
        assertThat(helper.get(release).body()).contains("kind=experience&amp;release=" + own.id());
    }

    @Test
    void readingsStandBesideTheWorkWithTheirAgeAndSource() {
        String shown = text(
                asker, "/exchange/posts/" + jdbc.sql("""
                        SELECT id::text FROM exchange.post WHERE release IS NOT NULL AND title LIKE 'เล่าผ้าไหม%'""").query(String.class).single());
        assertThat(shown).contains("24 ชั่วโมง", "1,840", "7 วัน", "4,210", "พิมพ์เอง", "ไม่ได้บอกสาเหตุ");
    }

    @Test
    void wordsAreFoundInThaiInAnswersTooAndWhereverTheyWereCut() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String title = "ทำอย่างไรให้คนอ่านต่อ " + mark;
        String question = question(asker, title);
        answer(helper, question, "ขึ้นต้นด้วยสิ่งที่เห็นหน้าบ้าน เรียกว่าวิธีน้ำคลองเซราะกราว");
        assertThat(titles(asker, "/exchange?q=" + encoded("คนอ่าน " + mark))).contains(title);
        assertThat(titles(asker, "/exchange?q=" + encoded("เซราะกราว " + mark))).contains(title);
        assertThat(titles(asker, "/exchange?q=" + encoded("ราะกรา " + mark))).contains(title);
        assertThat(titles(asker, "/exchange?q=" + encoded("ไม่มีคำนี้เลย " + mark)))
                .isEmpty();
    }

    @Test
    void aListIsNarrowedByKindPlaceChannelTopicCohortAndYear() {
        String title = own("เครื่องมือทดลอง");
        post(
                asker,
                Post.Kind.TOOL,
                title,
                Map.of("url", "https://example.org", "topic", "safety", "channel", "radio", "province", "52"));
        int year = FiscalYear.of(dates.today()).buddhistYear();
        String fits = "?kind=tool&topic=safety&channel=radio&province=52&cohort=pr-mind-demo&year=" + year;
        assertThat(titles(helper, "/exchange" + fits)).contains(title);
        for (String other : new String[] {
            fits.replace("tool", "how-to"),
            fits.replace("safety", "sme"),
            fits.replace("radio", "line"),
            fits.replace("52", "10"),
            fits.replace("pr-mind-demo", "pr-mind-2566"),
            fits.replace("" + year, "" + (year - 1))
        }) {
            assertThat(titles(helper, "/exchange" + other)).as(other).doesNotContain(title);
        }
    }

    @Test
    void whatIsClosedTakesNoMoreAnswers() {
        String question = question(asker, own("ปิดแล้ว"));
        asker.post(question, question + "/closing", Map.of());
        var refused = helper.post(question, question + "/answers", Map.of("text", "ตอบช้าไป"));
        assertThat(Jsoup.parse(refused.body()).text()).contains("กระทู้นี้ปิดแล้ว");
        assertThat(text(asker, question)).doesNotContain("ตอบช้าไป").contains("ยังไม่มีคำตอบ");
    }

    @Test
    void anAnswerThatItsWriterRemovedComesBack() {
        String question = question(asker, own("ลบคำตอบ"));
        String given = answer(helper, question, "คำตอบที่ลบไป");
        asker.post(question, question + "/answers/" + given + "/withdrawal", Map.of());
        assertThat(text(asker, question)).contains("คำตอบที่ลบไป");
        helper.post(question, question + "/answers/" + given + "/withdrawal", Map.of());
        assertThat(text(asker, question)).doesNotContain("คำตอบที่ลบไป").contains("0 คำตอบ");
        helper.post(question, question + "/answers/" + given + "/return", Map.of());
        assertThat(text(asker, question)).contains("คำตอบที่ลบไป", "1 คำตอบ");
    }

    @Test
    void whatItsWriterRemovedNobodyElseReads() {
        String title = own("ลบแล้ว");
        String question = question(asker, title);
        asker.post(question, question + "/withdrawal", Map.of());
        assertThat(helper.get(question).statusCode()).isEqualTo(404);
        assertThat(titles(helper, "/exchange")).doesNotContain(title);
        assertThat(text(asker, question)).contains("ผู้เขียนลบข้อความนี้แล้ว");
        asker.post(question, question + "/return", Map.of());
        assertThat(helper.get(question).statusCode()).isEqualTo(200);
    }

    private ReleaseCard released(String unit) {
        UUID id = jdbc.sql("SELECT id FROM network.unit WHERE slug = ?")
                .param(unit)
                .query(UUID.class)
                .single();
        return releases.first(ReleaseFilter.live().unit(id), 1).getFirst();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
