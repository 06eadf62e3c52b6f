package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.time.Dates;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;

/** Somebody without an account reads one text through a link, and says something about it; nothing else is open to them. */
@ApplicationTest
class OutsideTests {

    private static final String WORDS = "การรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommentThread comments;

    @Autowired
    Editions editions;

    @Autowired
    SaveEdition saveEdition;

    @Autowired
    OutsideTasks tasks;

    @Autowired
    PersonDirectory people;

    @Autowired
    SetClock clock;

    private Visitor expert;

    @BeforeEach
    void comeFromOutside() {
        expert = Visitor.anonymous(port);
    }

    @Test
    void anExpertReadsTheTextAndNothingLeadsIntoTheHouse() throws Exception {
        UUID edition = started();
        String link = asked(edition, "รศ. ดร. ทดสอบ");
        long before = audited(edition);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + link))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("รศ. ดร. ทดสอบ", WORDS);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("microphone=(self)");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href"))
                .allMatch(href -> href.startsWith(link.split("\\?")[0]));
        assertThat(audited(edition)).as("looking changes nothing").isEqualTo(before);

        assertThat(expert.post(link, path(link) + "/openings", Map.of()).statusCode())
                .isEqualTo(204);
        expert.post(link, path(link) + "/openings", Map.of());
        assertThat(audited(edition)).as("once a day").isEqualTo(before + 1);
        assertThat(writer().get("/editions/" + edition + "/outside-eyes").body())
                .contains("เปิดล่าสุด");
    }

    @Test
    void aCommentHangsOnItsWordsAndTheAnswerComesBack() {
        UUID edition = started();
        String link = asked(edition, "อาจารย์เอก");
        String other = asked(edition, "อาจารย์โท");
        Document said = Jsoup.parse(write(link, 1, WORDS, "ควรบอกว่า <script>alert(1)</script> ใครต้องรายงาน")
                .body());
        assertThat(said.select("#said .comment-words").text()).isEqualTo(WORDS);
        assertThat(said.select("#said script")).isEmpty();
        assertThat(said.select("#text mark.said").text()).isEqualTo(WORDS);

        Comment comment = comments.of(edition).getFirst();
        assertThat(comment.author()).isNull();
        assertThat(comment.outsider()).extracting(Comment.Outsider::name).isEqualTo("อาจารย์เอก");
        assertThat(quoted(edition, comment)).isEqualTo(WORDS);
        assertThat(tasks.tasksOf(actor("แก้วตา")))
                .filteredOn(task -> task.subject().id().equals(edition))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.HEAR);

        Visitor writer = writer();
        String page = "/editions/" + edition + "/outside-eyes";
        assertThat(writer.get("/editions/" + edition + "/edit").body()).contains("อาจารย์เอก", "\"outside\":true");
        writer.post(page, page + "/comments/" + comment.id() + "/answers", Map.of("text", "ขอบคุณ แก้ให้แล้ว"));
        assertThat(expert.get(link).body()).contains("ขอบคุณ แก้ให้แล้ว");
        assertThat(expert.get(other).body()).doesNotContain("ใครต้องรายงาน", "ขอบคุณ แก้ให้แล้ว");
        assertThat(tasks.tasksOf(actor("แก้วตา")))
                .noneMatch(task -> task.subject().id().equals(edition) && task.kind() == Task.Kind.HEAR);
        assertThat(writer.get("/editions/" + edition).body()).contains("ผู้เชี่ยวชาญภายนอกให้ความเห็น");
    }

    @Test
    void theShownTextStandsStillUntilSomebodyShowsAnother() {
        UUID edition = started();
        String link = asked(edition, "อาจารย์ตรี");
        save(edition, "หัวเรื่องใหม่ที่ยังไม่ให้ใครดู");
        assertThat(expert.get(link).body()).doesNotContain("หัวเรื่องใหม่ที่ยังไม่ให้ใครดู");

        write(link, 1, WORDS, "ต่อคำเดิมในข้อความเดิม");
        Comment comment = comments.of(edition).getFirst();
        assertThat(quoted(edition, comment)).as("in the text as it now is").isEqualTo(WORDS);

        Visitor writer = writer();
        String page = "/editions/" + edition + "/outside-eyes";
        String grant = grant(edition);
        writer.post(page, page + "/" + grant + "/texts", Map.of());
        assertThat(expert.get(link).body()).contains("หัวเรื่องใหม่ที่ยังไม่ให้ใครดู", "ปรับปรุงแล้ว");
        assertThat(expert.get(path(link) + "?revision=1").body()).doesNotContain("หัวเรื่องใหม่ที่ยังไม่ให้ใครดู");
    }

    @Test
    void whileSomebodyWritesEveryCommentStaysOnItsWords() throws Exception {
        UUID edition = started();
        String link = asked(edition, "อาจารย์จัตวา");
        Thread writing = Thread.startVirtualThread(() -> {
            for (int i = 0; i < 12; i++) {
                save(edition, "หัวเรื่องครั้งที่ " + "ๆ".repeat(i) + i);
            }
        });
        for (int i = 0; i < 12; i++) {
            assertThat(write(link, 1, WORDS, "ความเห็นที่ " + i).statusCode()).isEqualTo(200);
        }
        writing.join();
        List<Comment> said = comments.of(edition);
        assertThat(said)
                .hasSize(12)
                .allSatisfy(comment -> assertThat(quoted(edition, comment)).isEqualTo(WORDS));
    }

    @Test
    void aVoiceNoteIsKeptAndHeardInPieces() throws Exception {
        UUID edition = started();
        String link = asked(edition, "นักข่าวอาวุโส");
        byte[] voice = webm("A_OPUS");
        Map<String, String> line = Map.of("seconds", "65", "text", "ประโยคแรกยาวไป");
        assertThat(expert.uploadWith(link, path(link) + "/voice-notes?revision=1", "file", "voice.webm", voice, line)
                        .body())
                .contains("<audio", "ยาว 1:05 นาที", "ประโยคแรกยาวไป");
        Comment comment = comments.of(edition).getFirst();
        assertThat(comment.voice()).isEqualTo("audio/webm");
        assertThat(expert.getBytes(path(link) + "/comments/" + comment.id() + "/voice"))
                .isEqualTo(voice);
        HttpResponse<byte[]> piece = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path(link) + "/comments/"
                                        + comment.id() + "/voice"))
                                .header("Range", "bytes=0-1")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).hasSize(2);
        assertThat(piece.headers().firstValue("Content-Type")).hasValue("audio/webm");
        assertThat(piece.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        String ours = "/editions/" + edition + "/comments/" + comment.id() + "/voice";
        assertThat(writer().getBytes(ours)).isEqualTo(voice);
        assertThat(stranger().get(ours).statusCode()).isEqualTo(404);
        assertThat(expert.get(path(asked(edition, "คนอื่น")) + "/comments/" + comment.id() + "/voice")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoVoiceIsRefusedInPlainWords() throws IOException {
        UUID edition = started();
        String link = asked(edition, "ผู้ส่งผิดไฟล์");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        for (byte[] wrong : List.of(
                picture.toByteArray(), webm("V_VP8 A_OPUS"), new byte[0], "x".getBytes(StandardCharsets.UTF_8))) {
            HttpResponse<String> answer = speak(link, wrong);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".lede").text()).contains("โปรดบันทึก");
        }
        byte[] large = new byte[7 * 1024 * 1024];
        System.arraycopy(webm("A_OPUS"), 0, large, 0, 64);
        assertThat(speak(link, large).body()).contains("ใหญ่เกิน 6 เมกะไบต์");
        assertThat(comments.of(edition)).isEmpty();

        Visitor writer = writer();
        String page = "/editions/" + edition + "/outside-eyes";
        String silent = link(writer.post(page, page, Map.of("name", "เขียนอย่างเดียว", "until", inDays(3))));
        assertThat(expert.get(silent).body()).doesNotContain("data-voice");
        assertThat(speak(silent, webm("A_OPUS")).statusCode()).isEqualTo(422);
    }

    @Test
    void aLinkThatIsOverOpensNothing() {
        UUID edition = started();
        String link = asked(edition, "มาช้า");
        String page = "/editions/" + edition + "/outside-eyes";
        String grant = grant(edition);
        clock.at(Instant.now().plus(Duration.ofDays(9)), () -> {
            assertThat(expert.get(link).statusCode()).isEqualTo(410);
            assertThat(expert.get(link).body()).contains("หมดอายุแล้ว").doesNotContain(WORDS);
            assertThat(write(link, 1, "", "สายไปแล้ว").statusCode()).isEqualTo(410);
        });
        Visitor writer = writer();
        writer.post(page, page + "/" + grant + "/extensions", Map.of("until", inDays(20)));
        clock.at(
                Instant.now().plus(Duration.ofDays(9)),
                () -> assertThat(expert.get(link).statusCode()).isEqualTo(200));
        assertThat(writer.post(page, page + "/" + grant + "/extensions", Map.of("until", inDays(31)))
                        .statusCode())
                .isEqualTo(422);

        String renewed = link(writer.post(page, page + "/" + grant + "/links", Map.of()));
        assertThat(expert.get(link).statusCode()).isEqualTo(404);
        assertThat(expert.get(renewed).statusCode()).isEqualTo(200);

        writer.post(page, page + "/" + grant + "/withdrawals", Map.of());
        assertThat(expert.get(renewed).statusCode()).isEqualTo(410);
        assertThat(expert.get(renewed).body()).contains("ถอนลิงก์นี้แล้ว");
        assertThat(write(renewed, 1, "", "ยังอยู่ไหม").statusCode()).isEqualTo(410);
        assertThat(writer.post(page, page + "/" + grant + "/links", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(comments.of(edition)).isEmpty();
    }

    @Test
    void theLinkOpensThatTextAlone() {
        UUID edition = started();
        UUID another = started();
        String link = asked(edition, "อยากรู้");
        String others = asked(another, "อีกท่าน");
        write(others, 1, "", "ของชิ้นงานอื่น");
        Comment theirs = comments.of(another).getFirst();
        UUID picture = jdbc.sql("SELECT id FROM media.picture LIMIT 1")
                .query(UUID.class)
                .single();
        for (String closed : List.of(
                "/outside/nothing-like-it",
                path(link) + "?revision=2",
                path(link) + "/comments/" + theirs.id() + "/voice",
                path(link) + "/pictures/" + picture + ".jpg")) {
            assertThat(expert.get(closed).statusCode()).as(closed).isEqualTo(404);
            assertThat(Jsoup.parse(expert.get(closed).body()).select("a[href=/], a[href^=/sign-in]"))
                    .isEmpty();
        }
        assertThat(write(link, 2, "", "ต่อข้อความที่ไม่ได้ให้ดู").statusCode()).isEqualTo(404);
        assertThat(write(link, 1, "คำที่ไม่มีในข้อความนี้เลย", "แต่งเอง").statusCode())
                .isEqualTo(422);
        // The way in is to this text alone: the house still asks for sign-in.
        assertThat(expert.get("/editions/" + edition).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void onlyWhoWritesOrReviewsMayAsk() {
        UUID edition = started();
        String page = "/editions/" + edition + "/outside-eyes";
        asked(edition, "คนแรก");
        String grant = grant(edition);
        Visitor stranger = stranger();
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        for (String act : List.of("", "/" + grant + "/withdrawals", "/" + grant + "/links", "/" + grant + "/texts")) {
            assertThat(stranger.post("/editions", page + act, Map.of("name", "x", "until", inDays(2)))
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        // The reviewer of the same office may.
        assertThat(Visitor.signedIn(port, "แสงชัย").get(page).statusCode()).isEqualTo(200);
        // Another edition's address does not reach this one's grant.
        UUID another = started();
        String elsewhere = "/editions/" + another + "/outside-eyes/" + grant + "/withdrawals";
        assertThat(writer().post(page, elsewhere, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTypedWronglyIsSaidBesideTheField() {
        UUID edition = started();
        String page = "/editions/" + edition + "/outside-eyes";
        HttpResponse<String> answer =
                writer().post(page, page, Map.of("name", " ", "until", inDays(40), "note", "ดูตัวเลข"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("#name-error").text()).isEqualTo("โปรดใส่ชื่อผู้เชี่ยวชาญ");
        assertThat(again.select("#until-error").text()).contains("30 วัน");
        assertThat(again.select("#note").text()).isEqualTo("ดูตัวเลข");
    }

    @Test
    void tooManyCommentsAtATimeAreNoReaders() {
        UUID edition = started();
        String link = asked(edition, "เครื่อง");
        int refused = 0;
        for (int i = 0; i < 62; i++) {
            refused += write(link, 1, "", "ครั้งที่ " + i).statusCode() == 422 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
        assertThat(comments.of(edition)).hasSize(60);
    }

    @Test
    void finishingIsToldToWhoAsked() {
        UUID edition = started();
        String link = asked(edition, "เสร็จแล้ว");
        assertThat(expert.post(link, path(link) + "/completions", Map.of()).body())
                .contains("ขอบคุณสำหรับความเห็น");
        expert.post(link, path(link) + "/completions", Map.of());
        assertThat(writer().get("/editions/" + edition + "/outside-eyes").body())
                .contains("ให้ความเห็นครบแล้ว");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM platform.audit_entry WHERE subject_id = ? AND action = 'finish-outside'")
                        .param(edition)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Visitor writer() {
        return Visitor.signedIn(port, "แก้วตา");
    }

    /** A writer of another province. */
    private Visitor stranger() {
        return Visitor.signedIn(port, jdbc.sql("""
                SELECT p.name FROM network.person p JOIN network.unit u ON u.id = p.unit
                JOIN network.membership m ON m.person = p.id
                WHERE u.kind = 'province-office' AND u.slug <> 'province-lampang'
                GROUP BY p.id HAVING bool_and(m.role = 'writer') ORDER BY p.name LIMIT 1""").query(String.class).single());
    }

    private UUID started() {
        String url = writer().post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath();
        return UUID.fromString(url.split("/")[2]);
    }

    /** @return path of the link */
    private String asked(UUID edition, String name) {
        String page = "/editions/" + edition + "/outside-eyes";
        return link(writer().post(page, page, Map.of("name", name, "until", inDays(7), "voice", "true")));
    }

    private static String link(HttpResponse<String> page) {
        String link = Jsoup.parse(page.body()).select("#link").attr("value");
        assertThat(link).as("link of a page that answers %s", page.statusCode()).contains("/outside/");
        return link.substring(link.indexOf("/outside/"));
    }

    private static String path(String link) {
        return link.split("\\?")[0];
    }

    private HttpResponse<String> write(String link, int revision, String quotation, String text) {
        return expert.post(
                link,
                path(link) + "/comments",
                Map.of("revision", String.valueOf(revision), "start", "40", "quotation", quotation, "text", text));
    }

    private HttpResponse<String> speak(String link, byte[] bytes) {
        return expert.upload(link, path(link) + "/voice-notes?revision=1", "file", "voice.webm", bytes);
    }

    /** The beginning of such a file: the mark of EBML, the kind of document, and its tracks' codecs. */
    private static byte[] webm(String codecs) {
        return ("\u001AE\u00DF\u00A3\u009FB\u0082\u0084webm" + "\u0018S\u0080g" + codecs + "x".repeat(200))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void save(UUID id, String title) {
        SignIn.run(actor("แก้วตา").id(), () -> {
            boolean stale = true;
            while (stale) {
                Edition edition = editions.find(id).orElseThrow();
                stale = saveEdition
                        .save(id, edition.version(), title, edition.bodyJson())
                        .stale();
            }
        });
    }

    private String quoted(UUID edition, Comment comment) {
        assertThat(comment.anchor().start()).isNotNegative();
        return editions.find(edition)
                .orElseThrow()
                .wholeText()
                .substring(comment.anchor().start(), comment.anchor().end());
    }

    private String grant(UUID edition) {
        return jdbc.sql("SELECT id::text FROM network.grant WHERE subject_id = ?")
                .param(edition)
                .query(String.class)
                .single();
    }

    private Actor actor(String name) {
        return people.everybody().stream()
                .filter(actor -> actor.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private long audited(UUID edition) {
        return jdbc.sql("SELECT count(*) FROM platform.audit_entry WHERE subject_id = ?")
                .param(edition)
                .query(Long.class)
                .single();
    }

    private static String inDays(int days) {
        return LocalDate.now(Dates.BANGKOK).plusDays(days).toString();
    }
}
