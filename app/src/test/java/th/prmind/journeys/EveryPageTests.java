package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.channel.LineEmulator;
import th.prmind.platform.time.Dates;

/**
 * Every kind of page, in both languages: nobody is kept out by colour, size or missing names, nothing runs over the edge
 * of a phone or of a desk with letters twice as large, and no page fails. A page that nobody's links lead to fails the
 * test too. The pictures lie in {@code target/pictures}.
 *
 * <p>Takes some minutes, the most of any test.
 */
@ApplicationTest
class EveryPageTests {

    private static final List<String> PEOPLE = List.of("มัณฑนา", "แก้วตา", "แสงชัย", "ชวินทร์", "นิรันดร์ภพ");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void everyKindOfPageServesEverybody() {
        approveAnEdition();
        String draft = draftABrief();
        connectLine();
        String people = sendATable(
                "people", "ชื่อและนามสกุล,หน่วยงาน,บทบาท\nนายหนึ่ง ทดลอง,ops-ict,ผู้เขียน\n,ไม่มีกองนี้,ผู้วิเศษ");
        String units = sendATable("units", "รหัสหน่วยงาน,ชื่อหน่วยงาน,สังกัด\nwalked,กลุ่มทดลอง,ops-ict");
        Links links = Links.of(mappings);
        links.walk(
                Visitor.anonymous(port),
                "",
                "/news",
                "/en/news",
                "/sign-in",
                "/sign-in/mails",
                "/sign-in/a-link-that-is-over",
                "/certificates",
                sharePortfolio(),
                askOutside(),
                speakersQueue());
        for (String person : PEOPLE) {
            // The demo has no second version of a brief yet, so nothing leads to the changes of one.
            links.walk(
                    Visitor.signedIn(port, person),
                    person,
                    "/",
                    "/briefs/full-depth-inspection/changes/1",
                    draft,
                    "/programmes/pr-mind-demo/rounds/2/check-in/morning",
                    people,
                    units);
        }
        Set<String> unseen = new TreeSet<>(links.patterns());
        links.found().forEach(found -> unseen.remove(found.pattern()));
        assertThat(unseen).as("pages that no link leads to").isEmpty();

        for (String person : List.of("", "มัณฑนา", "แก้วตา", "แสงชัย", "ชวินทร์", "นิรันดร์ภพ")) {
            List<Links.Found> theirs = links.found().stream()
                    .filter(found -> found.person().equals(person))
                    .toList();
            Page page = person.isEmpty() ? Browser.open(port, 360, 800) : Browser.signedIn(port, person, 360, 800);
            page.onPageError(error -> complaints.add(page.url() + ": script failed: " + error));
            for (Links.Found found : theirs) {
                visit(page, found, "th", 360);
                if (found.first() && !person.isEmpty()) {
                    visit(page, found, "en", 1440);
                }
            }
            if (person.equals("มัณฑนา")) {
                afterForms(page);
            }
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    /** A state that the demo does not have: approved, and still to be released. */
    private void approveAnEdition() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        String url = writer.post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("/edit$", "");
        jdbc.sql("UPDATE content.edition SET state = 'approved' WHERE id = ?::uuid")
                .param(url.substring(url.lastIndexOf('/') + 1))
                .update();
    }

    /** @return where somebody outside reads a text and comments on it */
    /** Of a speaker without an account, who has been asked about a work. */
    private String speakersQueue() {
        Visitor organiser = Visitor.signedIn(port, "มัณฑนา");
        String page = Jsoup.parse(
                        organiser.get("/programmes/pr-mind-demo/speakers").body())
                .select("a[href$=/link]")
                .attr("href");
        String link = Jsoup.parse(organiser.get(page).body()).select("#link").attr("value");
        return link.substring(link.indexOf("/outside/")).split("\\?")[0];
    }

    private String askOutside() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        String page = writer.post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("/edit$", "/outside-eyes");
        Map<String, String> form = Map.of(
                "name",
                "รศ. ดร. วิมล นักวิชาการอิสระ",
                "note",
                "ดูคำที่ชาวบ้านอาจไม่เข้าใจ",
                "until",
                LocalDate.now(Dates.BANGKOK).plusDays(7).toString(),
                "voice",
                "true");
        String link = Jsoup.parse(writer.post(page, page, form).body())
                .select("#link")
                .attr("value");
        return link.substring(link.indexOf("/outside/")).split("\\?")[0];
    }

    /** @return where somebody outside sees what an officer chose to show */
    private String sharePortfolio() {
        Visitor officer = Visitor.signedIn(port, "วัชรินทร์ญา");
        var ticked = Jsoup.parse(officer.get("/me/portfolio").body()).select("input[name=certificate]");
        Map<String, String> form = Map.of(
                "name",
                "คณะกรรมการ",
                "until",
                "",
                "certificate",
                Objects.requireNonNull(ticked.first()).val());
        String link = Jsoup.parse(officer.post("/me/portfolio", "/me/portfolio/links", form)
                        .body())
                .select("#link")
                .attr("value");
        return link.substring(link.indexOf("/outside/"));
    }

    /** Of our own, so that the demo's stay as they are for other tests. */
    private String draftABrief() {
        Visitor owner = Visitor.signedIn(port, "มัณฑนา");
        String unit = Jsoup.parse(owner.get("/briefs/new").body())
                .select("#ownerUnit option")
                .attr("value");
        String slug = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        return owner.post(
                        "/briefs/new",
                        "/briefs",
                        Map.of("title", "ร่างสารที่ยังไม่มีใครตรวจ", "slug", slug, "ownerUnit", unit, "kind", "policy"))
                .uri()
                .getPath();
    }

    /** So that the people of an office have something to connect with. */
    private void connectLine() {
        LineEmulator.Bot bot = LineEmulator.bot();
        String path = "/units/province-lampang/line";
        Visitor.signedIn(port, "ชวินทร์").post(path, path, Map.of("secret", bot.secret, "token", bot.token));
    }

    private String sendATable(String kind, String table) {
        return Visitor.signedIn(port, "ชวินทร์")
                .upload(
                        "/" + kind + "/intakes/new",
                        "/" + kind + "/intakes",
                        "file",
                        kind + ".csv",
                        table.getBytes(StandardCharsets.UTF_8))
                .uri()
                .getPath();
    }

    private void visit(Page page, Links.Found found, String language, int width) {
        page.setViewportSize(width, 800);
        String url = found.person().isEmpty()
                ? found.url()
                : found.url() + (found.url().contains("?") ? "&" : "?") + "lang=" + language;
        @Nullable Response response = page.navigate(url);
        if (response == null || response.status() != 200) {
            complaints.add(url + ": status " + (response == null ? "none" : response.status()));
            return;
        }
        look(page, found.name() + "-" + language);
        accessible(page, found.name() + " " + page.url());
    }

    /** Pages that a form answers with: what was checked, proposed or refused. */
    private void afterForms(Page page) {
        page.setViewportSize(360, 800);
        page.navigate("/check?lang=th");
        page.locator("#brief").selectOption("full-depth-inspection");
        page.locator("#text")
                .fill(
                        "โรงงานต้องรายงานผ่านไอซิงเกิลฟอร์ม โรงงานที่มีหน้าที่รายงานข้อมูลทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        page.locator(".finding-card").first().waitFor();
        look(page, "check-with-findings");
        accessible(page, "check-with-findings");

        page.navigate("/briefs/proposals");
        page.locator("#text")
                .fill("กระทรวงอุตสาหกรรมชวนโรงงาน 240 แห่งตรวจทางระบายน้ำก่อนวันที่ 1 มิถุนายน 2566\n"
                        + "ดร.ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม กล่าวว่า โรงงานทุกแห่งต้องพร้อมก่อนฝนมา");
        page.locator("button[form=proposal]").click();
        page.locator("#ticks").waitFor();
        look(page, "proposals-to-tick");
        accessible(page, "proposals-to-tick");

        page.navigate("/briefs/new");
        page.locator("[name='facts[0].statement']").fill("ประโยคที่ลืมใส่ค่า");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บันทึกร่าง"))
                .click();
        page.locator(".error-summary").waitFor();
        look(page, "brief-refused");
        accessible(page, "brief-refused");

        page.locator("#title").fill("ร่างที่ยังไม่มีใครตรวจ");
        page.locator("[name='facts[0].statement']").fill("โรงงานที่ต้องตรวจมีทั้งหมด [240 แห่ง]");
        page.locator("#slug").fill("page-" + UUID.randomUUID().toString().substring(0, 8));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บันทึกร่าง"))
                .click();
        page.waitForURL("**/edit");
        page.navigate(page.url().replaceAll("/edit$", ""));
        page.locator("[data-open=submit]").click();
        page.locator("dialog[open]").waitFor();
        look(page, "brief-draft-submitting");
        accessible(page, "brief-draft-submitting");

        page.navigate("/sign-in");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(page, "sign-in-every-way");
        accessible(page, "sign-in-every-way");
        page.locator("[aria-labelledby=by-phone] button").click();
        page.locator(".typed-code").waitFor();
        look(page, "sign-in-computer");
        accessible(page, "sign-in-computer");
        String code = page.locator(".typed-code").textContent().replace(" ", "");
        page.navigate("/me/computers/" + code);
        look(page, "my-computer");
        accessible(page, "my-computer");

        for (String gone : List.of("/briefs/no-such-brief", "/no-such-page", "/people/new")) {
            page.navigate(gone);
            look(page, "refused" + gone.replace('/', '-'));
        }
    }

    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures", name + "-" + page.viewportSize().width + ".png")));
        String where = name + " " + page.url();
        if (page.locator("h1").count() != 1) {
            complaints.add(where + ": " + page.locator("h1").count() + " main headings");
        }
        Object missing = page.evaluate("""
                async () => {
                    const used = [...document.querySelectorAll('use')].map((each) => each.getAttribute('href'));
                    if (used.length === 0) return [];
                    const sprite = await (await fetch(used[0].split('#')[0])).text();
                    return used.filter((each) => !sprite.includes(`id="${each.split('#')[1]}"`));
                }""");
        if (!((List<?>) missing).isEmpty()) {
            complaints.add(where + ": icons that do not exist " + missing);
        }
        for (int width : List.of(360, 1440)) {
            page.setViewportSize(width, 800);
            over(page, where, width + " px wide");
        }
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        over(page, where, "1440 px wide with letters twice as large");
        page.evaluate("document.documentElement.style.fontSize = ''");
    }

    private void accessible(Page page, String where) {
        page.setViewportSize(360, 800);
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                complaints.add(where + ": " + rule.getId() + " at "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList());
            }
        }
    }

    private void over(Page page, String where, String how) {
        Object over = page.evaluate("""
                () => {
                    const width = document.documentElement.clientWidth;
                    const over = document.documentElement.scrollWidth - width;
                    const first = [...document.querySelectorAll('main *')]
                        .find((each) => each.getBoundingClientRect().right > width + 1);
                    return over > 1 ? `${over} px over the edge: ${first?.outerHTML.slice(0, 120)}` : '';
                }""");
        if (!"".equals(over)) {
            complaints.add(where + ": " + how + " it runs " + over);
        }
    }
}
