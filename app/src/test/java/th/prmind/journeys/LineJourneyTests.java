package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.channel.LineChat;
import th.prmind.channel.LineDesk;
import th.prmind.channel.LineEmulator;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.notify.Post;

/** On phones alone: from a notice in LINE to the very task, until the release is approved and public. */
@ApplicationTest
class LineJourneyTests {

    @Autowired
    Office offices;

    @Autowired
    LineDesk lineDesk;

    @Autowired
    Post post;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String title = "สำนักทดลองเปิดตรวจโรงงานก่อนฤดูฝน " + mark;
    private LineEmulator.Bot bot;
    private Unit office;
    private UUID account;
    private Actor officer;
    private Actor head;

    @BeforeEach
    void anOfficeWithAnOfficialAccount() {
        bot = LineEmulator.bot();
        office = offices.open("ops-ict");
        officer = offices.hire(office, "นางสาวถือมือถือ " + mark, Role.WRITER);
        head = offices.hire(office, "นายหัวหน้าสำนัก " + mark, Role.APPROVER);
        account = lineDesk.set(office, bot, head);
    }

    @Test
    void anOfficerOnAPhoneFromLineNoticeToApprovedRelease() {
        LineChat officersChat = connect(officer);
        LineChat headsChat = connect(head);
        write();

        seeTheAccount();

        Page headsPhone = openFrom(headsChat, head, "**/reviews/*-*");
        assertThat(headsPhone.locator("main")).containsText(title);
        headsPhone.locator("[data-open=changes]").first().click();
        headsPhone.locator("#words").fill("โปรดเติมวันที่ตรวจ");
        headsPhone.locator("#changes .button-main").click();
        headsPhone.waitForURL("**/reviews");
        headsPhone.context().close();

        Page officersPhone = openFrom(officersChat, officer, "**/editions/*-*");
        assertThat(officersPhone.locator("main")).containsText("โปรดเติมวันที่ตรวจ");
        officersPhone.navigate(officersPhone.url().replaceAll("[?#].*", "") + "/edit");
        officersPhone.locator("#editor-body").click();
        officersPhone.keyboard().press("ControlOrMeta+End");
        officersPhone.keyboard().insertText(" เริ่มวันที่ 1 มิถุนายน 2569");
        handIn(officersPhone);
        officersPhone.context().close();

        headsPhone = openFrom(headsChat, head, "**/reviews/*-*");
        assertThat(headsPhone.locator("main")).containsText("1 มิถุนายน 2569");
        button(headsPhone, "อนุมัติ").first().click();
        headsPhone.waitForURL("**/reviews");
        headsPhone.navigate("/");
        headsPhone.getByText(title).first().click();
        headsPhone.waitForURL("**/release");
        button(headsPhone, "ยืนยัน").click();
        headsPhone.waitForURL("**/releases/*");
        headsPhone.context().close();

        Page last = openFrom(officersChat, officer, "**/me/notices**");
        assertThat(last.locator("main")).containsText("ได้รับอนุมัติแล้ว");
        picture(last, "inbox-360");
        last.locator(".row", new Page.LocatorOptions().setHasText("เผยแพร่แล้ว"))
                .locator("a")
                .click();
        last.waitForURL("**/releases/*");
        assertThat(last.locator("main")).containsText(title);
        assertThat(last.locator(".bell .badge")).hasCount(1);
        last.context().close();
        Assertions.assertThat(bot.wrong).isEmpty();
    }

    private void seeTheAccount() {
        Page desk = Browser.signedIn(port, head.name(), 1440, 900);
        desk.navigate("/units/" + office.slug());
        desk.getByText("LINE ของหน่วยงาน").click();
        assertThat(desk.locator("main")).containsText(bot.basicId);
        button(desk, "เชื่อมต่อกลุ่ม").click();
        assertThat(desk.locator("#line-code")).isVisible();
        picture(desk, "account-1440");
        desk.setViewportSize(360, 800);
        picture(desk, "account-360");
        desk.navigate("/me/notices/settings?lang=en");
        picture(desk, "settings-en-360");
        desk.setViewportSize(1440, 900);
        picture(desk, "settings-en-1440");
        desk.navigate("/me/notices");
        picture(desk, "inbox-en-1440");
        desk.context().close();
    }

    /** On the phone: settings, a code, which is typed into the chat with the account. */
    private LineChat connect(Actor person) {
        LineChat chat = LineChat.ofPerson(port, account, bot);
        chat.follow();
        Page phone = Browser.signedIn(port, person.name(), 360, 800);
        phone.locator(".bell").click();
        phone.getByText("ตั้งค่าการแจ้งเตือน").click();
        phone.waitForURL("**/settings");
        picture(phone, "settings-360");
        phone.locator("main a[href='/me/line']").click();
        button(phone, "ขอรหัสเชื่อมต่อ").click();
        picture(phone, "code-360");
        chat.type(phone.locator("#line-code").textContent());
        phone.getByText("พิมพ์รหัสแล้ว").click();
        assertThat(phone.locator("main")).containsText("เชื่อมต่ออยู่");
        picture(phone, "connected-360");
        phone.context().close();
        return chat;
    }

    private void write() {
        Visitor writer = Visitor.signedIn(port, officer.name());
        String edit = writer.post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath();
        Page phone = Browser.signedIn(port, officer.name(), 360, 800);
        phone.navigate(edit);
        replace(phone, "#editor-title", title);
        replace(phone, "#editor-body", "เจ้าหน้าที่จะตรวจโรงงานทุกแห่งก่อนฝนมา");
        handIn(phone);
        phone.context().close();
    }

    private void replace(Page phone, String field, String words) {
        phone.locator(field).click();
        phone.keyboard().press("ControlOrMeta+a");
        phone.keyboard().insertText(words);
    }

    private void handIn(Page phone) {
        assertThat(phone.locator(".editor-status-saved")).isVisible();
        phone.locator(".page-action a").click();
        phone.waitForURL("**/submissions/new");
        button(phone, "ส่งให้บุคคลที่สอง").first().click();
        assertThat(phone.locator(".page-meta")).containsText("รอตรวจทาน");
    }

    /** The day's message arrives; its button opens in a browser where nobody is signed in yet. */
    private Page openFrom(LineChat chat, Actor person, String task) {
        String base = "http://localhost:" + port;
        int before = bot.pushes.size();
        post.sendDue(clock.instant().plus(Duration.ofDays(2)), base, lineDesk.transport(base));
        Assertions.assertThat(bot.pushes).hasSizeGreaterThan(before);
        LineEmulator.Told told = bot.pushes.stream()
                .filter(push -> chat.id.equals(push.to()))
                .reduce((_, later) -> later)
                .orElseThrow();
        Page phone = Browser.open(port, 360, 800);
        phone.navigate(told.link());
        phone.waitForURL("**/sign-in**");
        phone.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        phone.locator("button[name=person]", new Page.LocatorOptions().setHasText(person.name()))
                .click();
        phone.waitForURL(task);
        return phone;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/line/" + name + ".png")));
    }
}
