package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.channel.LineChat;
import th.prmind.channel.LineEmulator;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.help.HelpTopics;
import th.prmind.platform.help.Tours;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/**
 * Makes the users' guide: walks to each page that help is about, takes its pictures, and writes the text from the same
 * words. Fails when {@code docs/guide} differs; {@code PRMIND_GUIDE=write} writes it there. Pictures may differ in what
 * they show, since the demo's days move along, but not in size or number.
 */
@ApplicationTest
class GuideTests {

    private static final Path MADE = Path.of("target/guide");
    private static final Path COMMITTED = Path.of("../docs/guide");
    private static final long LARGEST = 120_000;
    private static final long LARGEST_OF_ALL = 4_000_000;
    private static final double SAME = 0.02;
    private static final String BRIEF = "/briefs/full-depth-inspection";

    @Autowired
    HelpTopics topics;

    @Autowired
    Tours tours;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** @param ready what is done on the page before its picture is taken */
    private record Shot(@Nullable String person, String path, Consumer<Page> ready) {}

    private final Map<String, Shot> shots = new HashMap<>();

    @Test
    void theGuideIsWhatTheProductIs() throws IOException {
        Map<String, String> made = new Guide(topics, tours, texts).files();
        boolean write = "write".equals(System.getenv("PRMIND_GUIDE"));
        if (!write) {
            assertThat(text(COMMITTED)).isEqualTo(new TreeMap<>(made));
            picturesAreThere(COMMITTED, made);
        }
        takeAllPictures();
        for (var file : made.entrySet()) {
            Path to = MADE.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
        picturesAreThere(MADE, made);
        if (write) {
            keepWhatLooksTheSame();
            replace(COMMITTED, MADE);
        }
    }

    /** A picture in which only a time of day has moved stays as it was, so that the history holds it once. */
    private void keepWhatLooksTheSame() throws IOException {
        for (Path file : files(MADE.resolve("pictures"))) {
            Path before = COMMITTED.resolve("pictures").resolve(file.getFileName());
            if (Files.exists(before)
                    && SmallPicture.differing(Files.readAllBytes(before), Files.readAllBytes(file)) < SAME) {
                Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Every picture that is referred to exists in the size of its screen, none is too large, and no other lies about. */
    private void picturesAreThere(Path guide, Map<String, String> text) throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (HelpTopic topic : topics.all()) {
            for (HelpTopic.Picture picture : topic.pictures()) {
                for (String language : List.of("th", "en")) {
                    String name = topic.file(picture, language);
                    wanted.add(name);
                    Path file = guide.resolve("pictures").resolve(name);
                    assertThat(file).exists();
                    assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
                    BufferedImage image = ImageIO.read(file.toFile());
                    HelpTopic.Size size = picture.size();
                    assertThat(List.of(image.getWidth(), image.getHeight()))
                            .as(name)
                            .containsExactly((int) (size.width() * size.scale()), (int) (size.height() * size.scale()));
                    assertThat(text.values()).anyMatch(page -> page.contains("../pictures/" + name + "\""));
                }
            }
        }
        long all = 0;
        Set<String> there = new TreeSet<>();
        for (Path file : files(guide.resolve("pictures"))) {
            there.add(file.getFileName().toString());
            all += Files.size(file);
        }
        assertThat(there).isEqualTo(wanted);
        assertThat(all).isLessThan(LARGEST_OF_ALL);
    }

    private void takeAllPictures() throws IOException {
        replace(MADE, null);
        Files.createDirectories(MADE.resolve("pictures"));
        prepare();
        assertThat(topics.all()).extracting(HelpTopic::name).containsExactlyInAnyOrderElementsOf(shots.keySet());
        for (HelpTopic.Size size : HelpTopic.Size.values()) {
            for (@Nullable
            String person : shots.values().stream().map(Shot::person).collect(Collectors.toSet())) {
                Page page = Browser.open(port, size.width(), size.height(), size.scale());
                if (person != null) {
                    Browser.signIn(page, person);
                }
                for (HelpTopic topic : topics.all()) {
                    Shot shot = Objects.requireNonNull(shots.get(topic.name()));
                    if (Objects.equals(shot.person(), person)) {
                        for (HelpTopic.Picture picture : topic.pictures()) {
                            if (picture.size() == size) {
                                take(page, topic, picture, shot);
                            }
                        }
                    }
                }
                page.context().close();
            }
        }
    }

    private static void take(Page page, HelpTopic topic, HelpTopic.Picture picture, Shot shot) throws IOException {
        for (String language : List.of("th", "en")) {
            String lang = (shot.path().contains("?") ? "&" : "?") + "lang=" + language;
            int status = page.navigate(shot.path() + lang).status();
            assertThat(status).as(topic.name() + " " + shot.path()).isEqualTo(200);
            page.evaluate("document.fonts.ready");
            shot.ready().accept(page);
            byte[] taken = page.screenshot();
            Files.write(MADE.resolve("pictures").resolve(topic.file(picture, language)), SmallPicture.of(taken));
        }
    }

    /** Where each picture is taken, by whom, and what is there to be seen. */
    private void prepare() {
        String kaewta = person("kaewta");
        String saengchai = person("saengchai");
        String edition = startAnEdition();
        String review = one("SELECT id::text FROM review.review WHERE subject_title LIKE 'ถามตอบเรื่องการรายงาน%'");
        connectLine();

        shot("home", "แก้วตา", "/");
        shot(
                "notice",
                "แสงชัย",
                "/me/notices/settings",
                page -> page.locator("form fieldset").first().evaluate("e => e.scrollIntoView()"));
        shot("line", "แก้วตา", "/me/line");
        shot("my-sign-in", "แก้วตา", "/me/sign-in");
        shot("my-data", "แก้วตา", "/me/data");
        shot("unit", "แก้วตา", "/units/province-lampang");
        shot("help", "แก้วตา", BRIEF, page -> {
            page.locator("a.help-link:visible").first().click();
            page.locator("dialog.help-panel").waitFor();
        });
        shot("brief", "แก้วตา", "/briefs/earth-water-air-fire");
        shot("overlay", "แก้วตา", BRIEF + "/overlays/province-lampang");
        shot("check", "แก้วตา", "/check", GuideTests::checkAText);
        shot("edition", "แก้วตา", "/editions");
        shot(
                "editor",
                "แก้วตา",
                edition + "/edit",
                page -> page.locator("[data-finding]").first().waitFor());
        shot("submission", "แก้วตา", edition + "/submissions/new");
        shot("revision", "แก้วตา", edition + "/revisions");
        shot("outside-eye", "แก้วตา", edition + "/outside-eyes", page -> {
            page.locator("#name").fill("รศ. ดร. วิมล นักวิชาการอิสระ");
            page.locator("#note").fill("ดูคำที่ชาวบ้านอาจไม่เข้าใจ");
            page.locator("#note").blur();
            top(page);
        });
        shot(
                "picture",
                "มัณฑนา",
                "/pictures",
                page -> page.locator("main .search").evaluate("e => e.scrollIntoView()"));
        shot("sign-in", null, "/sign-in", page -> {
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.locator(".arrival-in > details > summary").last().evaluate("e => e.scrollIntoView()");
        });

        shot("review", "เบญจพรรณ", "/reviews/" + review);
        shot("release", "เบญจพรรณ", "/releases");
        shot("paper-approval", "มัณฑนา", "/reviews/" + review + "/paper-approvals/new");
        shot("paper", "มัณฑนา", BRIEF + "/paper");
        shot("brief-form", "มัณฑนา", "/briefs/new", page -> {
            page.locator("#title").fill("เตรียมโรงงานรับฤดูฝน");
            page.locator("#title").blur();
            top(page);
        });
        shot("cascade", "มัณฑนา", BRIEF + "/units");
        shot("copy", "มัณฑนา", BRIEF + "/facts/f1/copies");
        shot("topic", "มัณฑนา", "/topics");
        shot("programme", "แก้วตา", "/programmes");
        shot("programme-form", "มัณฑนา", "/programmes/new");
        // The register itself holds real people; its empty form shows as well what is kept.
        shot("register", "นิรันดร์ภพ", "/register/new");

        shot("person", "ชวินทร์", "/people/" + kaewta + "/edit");
        shot(
                "stand-in",
                "ชวินทร์",
                "/people/" + saengchai + "/edit",
                page -> page.locator("h2")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("ผู้รักษา|Stand")))
                        .first()
                        .evaluate("e => e.scrollIntoView()"));
        shot("intake", "ชวินทร์", sendATable());
        shot(
                "handover",
                "ชวินทร์",
                "/people/" + kaewta + "/handovers/new?successor=" + saengchai + "&day=" + nextOctober()
                        + "&account=stays",
                page -> page.locator("#plan").evaluate("e => e.scrollIntoView()"));
        shot("route", "ชวินทร์", "/units/diw/routes");
        shot("line-account", "ชวินทร์", "/units/province-lampang/line");
        shot("audit", "ชวินทร์", "/audit");
        shot("erasure", "ชวินทร์", "/people/" + kaewta + "/erasure");
    }

    private void shot(String topic, @Nullable String person, String path) {
        shot(topic, person, path, GuideTests::top);
    }

    private void shot(String topic, @Nullable String person, String path, Consumer<Page> ready) {
        shots.put(topic, new Shot(person, path, ready));
    }

    private static void top(Page page) {
        page.evaluate("scrollTo(0, 0)");
    }

    private static void checkAText(Page page) {
        page.locator("#brief").selectOption("full-depth-inspection");
        page.locator("#text")
                .fill(
                        "โรงงานลำปางรายงานข้อมูลผ่านไอซิงเกิลฟอร์ม โรงงานที่มีหน้าที่รายงานข้อมูลทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        page.locator(".page-action button").click();
        page.locator(".finding-card").first().waitFor();
        page.locator(".finding-card").first().evaluate("e => e.scrollIntoView({block: 'center'})");
    }

    /** Of our own, so that the demo's stay as they are for other tests. */
    private String startAnEdition() {
        String edition = Visitor.signedIn(port, "แก้วตา")
                .post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("/edit$", "");
        Page page = Browser.signedIn(port, "แก้วตา", 1200, 760);
        page.navigate(edition + "/edit");
        page.locator("#editor-title").click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText("โรงงานลำปางพร้อมรายงานข้อมูล");
        page.locator("#editor-body").click();
        page.keyboard().press("ControlOrMeta+Home");
        page.keyboard()
                .insertText(
                        "ปัจจุบันโรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง ");
        page.locator("[data-finding]").first().waitFor();
        page.locator(".editor-status-saved").waitFor();
        page.context().close();
        return edition;
    }

    private void connectLine() {
        LineEmulator.Bot bot = LineEmulator.bot();
        String path = "/units/province-lampang/line";
        Visitor.signedIn(port, "ชวินทร์").post(path, path, Map.of("secret", bot.secret, "token", bot.token));
        UUID account = UUID.fromString(
                one(
                        "SELECT a.id::text FROM channel.line_account a JOIN network.unit u ON u.id = a.unit WHERE u.slug = 'province-lampang'"));
        LineChat chat = LineChat.ofPerson(port, account, bot);
        chat.follow();
        Page page = Browser.signedIn(port, "แสงชัย", 360, 720);
        page.navigate("/me/line");
        page.locator("main form button").first().click();
        chat.type(page.locator("#line-code").textContent());
        page.context().close();
    }

    private String sendATable() {
        String table = """
                ชื่อและนามสกุล,หน่วยงาน,บทบาท
                นายตัวอย่าง ลองใช้ระบบ,ops-ict,ผู้เขียน
                นางสาวสมมุติ ทดลองกรอก,ไม่มีกองนี้,ผู้เขียน
                ,ops-ict,ผู้วิเศษ
                """;
        return Visitor.signedIn(port, "ชวินทร์")
                .upload(
                        "/people/intakes/new",
                        "/people/intakes",
                        "file",
                        "people.csv",
                        table.getBytes(StandardCharsets.UTF_8))
                .uri()
                .getPath();
    }

    private static LocalDate nextOctober() {
        LocalDate today = LocalDate.now(Dates.BANGKOK);
        LocalDate october = LocalDate.of(today.getYear(), 10, 1);
        return october.isAfter(today) ? october : october.plusYears(1);
    }

    private String person(String slug) {
        return one("SELECT id::text FROM network.person WHERE slug = '" + slug + "'");
    }

    private String one(String sql) {
        return jdbc.sql(sql + " LIMIT 1").query(String.class).single();
    }

    private static Map<String, String> text(Path guide) throws IOException {
        Map<String, String> text = new TreeMap<>();
        for (Path file : files(guide)) {
            if (file.toString().endsWith(".md")) {
                text.put(guide.relativize(file).toString(), Files.readString(file));
            }
        }
        return text;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Takes away what stands in a folder, and puts what another one holds in its place. */
    private static void replace(Path folder, @Nullable Path by) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        if (by == null) {
            return;
        }
        for (Path file : files(by)) {
            Path to = folder.resolve(by.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }
}
