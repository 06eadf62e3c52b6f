package th.prmind.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.Visitor;
import th.prmind.channel.LineChat;
import th.prmind.channel.LineEmulator;
import th.prmind.platform.time.Dates;

/** The walk through the demo on which the pictures of the users' guide are taken. */
final class GuideWalk {

    private static final String BRIEF = "/briefs/full-depth-inspection";

    private final int port;
    private final JdbcClient jdbc;
    private final Map<String, Shot> shots = new HashMap<>();

    GuideWalk(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    /**
     * Where a topic's pictures are taken.
     *
     * @param person who has signed in; null where nobody
     * @param ready what is done on the page before
     */
    record Shot(@Nullable String person, String path, Consumer<Page> ready) {}

    /** Where each picture is taken, by whom, and what is there to be seen. */
    Map<String, Shot> shots() {
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
        shot(
                "team",
                "แก้วตา",
                "/teams/" + one("SELECT id::text FROM network.team WHERE name LIKE 'ทีมสื่อสารโรงงาน%'"));
        shot("help", "แก้วตา", BRIEF, page -> {
            page.locator("a.help-link:visible").first().click();
            page.locator("dialog.help-panel").waitFor();
        });
        shot("brief", "แก้วตา", "/briefs/earth-water-air-fire");
        shot("overlay", "แก้วตา", BRIEF + "/overlays/province-lampang");
        shot("check", "แก้วตา", "/check", GuideWalk::checkAText);
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
        shot("assignment", "แก้วตา", "/programmes/pr-mind-demo/assignments/1");
        shot("enrolment", "แก้วตา", "/programmes/pr-mind-demo");
        shot("certificate", "แก้วตา", "/programmes/pr-mind-demo-first/certificate");
        shot("exchange", "แก้วตา", "/exchange");
        shot("portfolio", "วัชรินทร์ญา", "/me/portfolio");
        shot("participant", "มัณฑนา", "/programmes/pr-mind-demo/enrolments");
        shot("programme-form", "มัณฑนา", "/programmes/new");
        shot("assessment", "แก้วตา", "/programmes/pr-mind-demo/rounds/1/reactions");
        shot("report", "มัณฑนา", "/programmes/pr-mind-demo/report");
        shot("advisers", "แก้วตา", "/programmes/pr-mind-demo/advisers");
        shot("advice", "มัณฑนา", "/advice/" + one("SELECT id::text FROM learning.speaker WHERE person IS NOT NULL"));
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
        return shots;
    }

    private void shot(String topic, @Nullable String person, String path) {
        shot(topic, person, path, GuideWalk::top);
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
}
