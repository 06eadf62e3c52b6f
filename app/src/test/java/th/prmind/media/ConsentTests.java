package th.prmind.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.time.Dates;

/** Who agreed to be shown in a picture, and what follows when they do so no longer. */
@ApplicationTest
class ConsentTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PictureDirectory directory;

    @Autowired
    PictureTasks tasks;

    @Autowired
    PersonDirectory people;

    private Visitor writer;

    @BeforeEach
    void signIn() {
        writer = Visitor.signedIn(port, "แก้วตา");
    }

    @Test
    void aWithdrawalFindsEveryUseAndNobodyUsesThePictureAnew() {
        UUID picture = added("ชาวบ้าน.png", 1);
        consent(picture, "ป้าสมศรี", "");
        UUID edition = edition();
        assertThat(use(edition, picture).statusCode()).isEqualTo(200);

        String page = "/pictures/" + picture;
        String withdraw = Jsoup.parse(writer.get(page).body())
                .select("form[action$=/withdrawals]")
                .attr("action");
        assertThat(writer.post(page, withdraw, Map.of()).body()).contains("ถอนแล้ว", "ใช้ต่อไม่ได้");

        assertThat(directory.closed(List.of(picture))).containsExactly(picture);
        assertThat(writersTasks())
                .filteredOn(task -> task.subject().id().equals(edition))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.REPLACE_PICTURE);
        assertThat(writer.get("/editions/" + edition + "/submissions/new").body())
                .contains("มีผู้ถอนความยินยอม");
        HttpResponse<String> anew = use(edition(), picture);
        assertThat(anew.statusCode()).isEqualTo(422);
        assertThat(anew.body()).contains("ภาพนี้ใช้ต่อไม่ได้");

        // Replaced, the task is done.
        writer.post("/editions/" + edition, "/editions/" + edition + "/pictures", Map.of("remove", picture.toString()));
        assertThat(jdbc.sql("SELECT ? = ANY (pictures) FROM content.edition WHERE id = ?")
                        .params(picture, edition)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(writersTasks()).noneMatch(task -> task.subject().id().equals(edition));
    }

    @Test
    void whoAgreesAgainMayBeShownAgain() {
        UUID picture = added("ลุง.png", 2);
        consent(picture, "ลุงคำ", LocalDate.now(Dates.BANGKOK).minusDays(1).toString());
        assertThat(directory.closed(List.of(picture))).containsExactly(picture);
        consent(picture, "ลุงคำ", "");
        assertThat(directory.closed(List.of(picture))).isEmpty();
        // Somebody else's yes is no answer to this one's no.
        consent(picture, "ป้าแสง", LocalDate.now(Dates.BANGKOK).minusDays(1).toString());
        assertThat(directory.closed(List.of(picture))).containsExactly(picture);
    }

    @Test
    void aTermThatIsOverClosesThePictureToo() {
        UUID picture = added("ซื้อมา.png", 3);
        describe(picture, Map.of("usableUntil", LocalDate.now(Dates.BANGKOK).toString(), "licence", "permission"));
        assertThat(directory.closed(List.of(picture))).isEmpty();
        describe(
                picture,
                Map.of("usableUntil", LocalDate.now(Dates.BANGKOK).minusDays(1).toString()));
        assertThat(directory.closed(List.of(picture))).containsExactly(picture);
        assertThat(writer.get("/pictures?q=" + encoded("ซื้อมา")).body()).contains("ใช้ต่อไม่ได้");
    }

    @Test
    void aConsentWithoutItsProofIsSentBackWithWhatWasTyped() {
        UUID picture = added("เด็ก.png", 4);
        HttpResponse<String> answer = writer.post(
                "/pictures/" + picture,
                "/pictures/" + picture + "/consents",
                Map.of("person", "เด็กหญิงคนซ้าย", "purpose", "", "givenOn", "2999-01-01", "keptAt", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#person").attr("value")).isEqualTo("เด็กหญิงคนซ้าย");
        assertThat(page.select("#purpose-error, #givenOn-error, #keptAt-error")).hasSize(3);
    }

    @Test
    void aDoubleIsOfferedAtOnceAndCanBeTakenOut() {
        UUID first = added("เดิม.png", 5);
        HttpResponse<String> again = writer.upload("/pictures", "/pictures", "file", "ซ้ำ.png", png(5, 900, 600));
        assertThat(again.body()).contains("ดูเหมือนกันอยู่แล้ว", "/pictures/" + first);
        String second = again.uri().getPath();
        writer.post(second, second + "/removals", Map.of());
        assertThat(writer.get(second).statusCode()).isEqualTo(404);
        assertThat(writer.get("/pictures/" + first).body()).doesNotContain("ดูเหมือนกันอยู่แล้ว");
        // Another picture is none.
        HttpResponse<String> other = writer.upload("/pictures", "/pictures", "file", "อื่น.png", png(77, 900, 600));
        assertThat(other.body()).doesNotContain("ดูเหมือนกันอยู่แล้ว");
    }

    @Test
    void aPictureThatATextShowsStays() {
        UUID picture = added("ใช้อยู่.png", 6);
        use(edition(), picture);
        String page = "/pictures/" + picture;
        assertThat(writer.post(page, page + "/removals", Map.of()).statusCode()).isEqualTo(422);
        assertThat(directory.find(picture)).isPresent();
    }

    @Test
    void wordsAreFoundHoweverTheyStandTogetherOrAreSpelt() {
        UUID picture = added("IMG_0042.png", 8);
        describe(picture, Map.of("alt", "เจ้าหน้าที่อุตสาหกรรมจังหวัดลำปางตรวจเตาเผาเซรามิกของวิสาหกิจ ปี ๒๕๖๖"));
        for (String asked : List.of("เซรามิกลำปาง", "ตรวจเตาเผา", "ลําปาง 2566", "img_0042 เซรามิก")) {
            assertThat(writer.get("/pictures?q=" + encoded(asked)).body())
                    .as(asked)
                    .contains("/pictures/" + picture);
        }
        assertThat(writer.get("/pictures?q=" + encoded("เซรามิกลำพูน")).body()).doesNotContain("/pictures/" + picture);
    }

    private List<Task> writersTasks() {
        Actor actor = people.everybody().stream()
                .filter(each -> each.name().contains("แก้วตา"))
                .findFirst()
                .orElseThrow();
        return tasks.tasksOf(actor);
    }

    private UUID added(String name, int seed) {
        String path = writer.upload("/pictures", "/pictures", "file", name, png(seed, 1200, 800))
                .uri()
                .getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void consent(UUID picture, String name, String until) {
        HttpResponse<String> answer = writer.post(
                "/pictures/" + picture,
                "/pictures/" + picture + "/consents",
                Map.of(
                        "person",
                        name,
                        "purpose",
                        "ข่าวของสำนักงาน",
                        "givenOn",
                        "2026-01-05",
                        "until",
                        until,
                        "keptAt",
                        "แฟ้ม 3"));
        assertThat(answer.body()).contains("บันทึกความยินยอมแล้ว");
    }

    private void describe(UUID picture, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of("basis", "no-people", "credit", "สำนักงาน"));
        form.putAll(fields);
        assertThat(writer.post("/pictures/" + picture, "/pictures/" + picture, form)
                        .body())
                .contains("บันทึกข้อมูลภาพแล้ว");
    }

    private UUID edition() {
        String url = writer.post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath();
        return UUID.fromString(url.split("/")[2]);
    }

    private HttpResponse<String> use(UUID edition, UUID picture) {
        return writer.post(
                "/editions/" + edition, "/editions/" + edition + "/pictures", Map.of("add", picture.toString()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] png(int seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(width / 1200.0, height / 800.0);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(220), random.nextInt(220), random.nextInt(220)));
            graphics.fillOval(random.nextInt(1200) - 200, random.nextInt(800) - 150, 450, 350);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
