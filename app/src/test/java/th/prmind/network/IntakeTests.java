package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.sheets.SheetFile;

/** Tables of people and units, sent and taken over through the pages. */
@ApplicationTest
class IntakeTests {

    private static final List<String> PEOPLE = List.of("ชื่อและนามสกุล", "หน่วยงาน", "อีเมล", "โทรศัพท์", "บทบาท");
    private static final List<String> UNITS = List.of("รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ประเภท", "สังกัด", "จังหวัด");

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    UnitDirectory directory;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Visitor operator;
    private Unit office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        operator = Visitor.signedIn(port, "ชวินทร์");
        office = addUnit("office-" + mark, "ops-ict", "สำนักทดลอง " + mark);
    }

    @Test
    void newPeopleAreShownFirstAndTakenOverOnlyWhenConfirmed() {
        Document preview = send(
                "people",
                rows(
                        PEOPLE,
                        List.of(
                                "นายหนึ่ง ทดลอง",
                                office.slug(),
                                "one-" + mark + "@example.go.th",
                                "0 2000 0001",
                                "ผู้เขียน; ผู้ตรวจทาน"),
                        List.of("นางสอง ทดลอง", office.name(), "", "", "ผู้เขียน@ops-ict (1/10/2569..30/9/2570)")));
        assertThat(preview.select(".stat strong").eachText()).containsExactly("2", "0", "0");
        assertThat(inOffice()).isEmpty();

        apply(preview);
        assertThat(inOffice().stream().map(Person::name)).containsExactlyInAnyOrder("นายหนึ่ง ทดลอง", "นางสอง ทดลอง");
        Person one = people.findByEmail("one-" + mark + "@example.go.th").orElseThrow();
        assertThat(roles(one))
                .containsExactlyInAnyOrder(
                        new Membership(one.id(), office.id(), Role.WRITER, null, null),
                        new Membership(one.id(), office.id(), Role.APPROVER, null, null));
        Person two = inOffice().stream()
                .filter(p -> p.name().startsWith("นางสอง"))
                .findFirst()
                .orElseThrow();
        assertThat(roles(two))
                .containsExactly(new Membership(
                        two.id(),
                        unit("ops-ict").id(),
                        Role.WRITER,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 9, 30)));
        assertThat(audited(one.id())).contains("add", "give-role");
    }

    @Test
    void whatIsSentBackAsItWasChangesNothing() {
        apply(send("people", rows(PEOPLE, List.of("นายเดิม ทดลอง", office.slug(), "", "0 2000 0002", "ผู้เขียน"))));
        for (String kind : List.of("people", "units")) {
            for (String form : List.of("xlsx", "csv")) {
                byte[] table = operator.getBytes("/" + kind + "/table." + form);
                Document preview = send(kind, table);
                assertThat(preview.select(".stat strong").eachText().subList(0, 2))
                        .as(kind + " " + form)
                        .containsExactly("0", "0");
                assertThat(preview.select("form[action$=/applications]")).isEmpty();
            }
        }
    }

    @Test
    void aKnownPersonIsChangedWhateverTheSpellingOfTheTitle() {
        apply(send("people", rows(PEOPLE, List.of("นางสาวน้ำใส ทดลอง", office.slug(), "", "", "ผู้เขียน"))));
        UUID before = inOffice().getFirst().id();
        Document preview = send(
                "people",
                rows(List.of("Name", "Unit", "Telephone"), List.of("น.ส.นํ้าใส  ทดลอง", office.slug(), "0 2111 1111")));
        assertThat(preview.select("ins").eachText()).contains("0 2111 1111");
        assertThat(preview.select("ins").text())
                .as("the vowel of two signs is no other name")
                .doesNotContain("\u0E4D");
        apply(preview);
        assertThat(inOffice()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(before);
            assertThat(person.phone()).isEqualTo("0 2111 1111");
            assertThat(roles(person)).hasSize(1);
        });
    }

    @Test
    void fiveHundredBadRowsAreAllNamedAtOnceAndNothingIsTakenOver() {
        List<List<String>> rows = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> List.of("", "no-such-unit-" + i, "not an address", "", "ผู้วิเศษ"))
                .collect(Collectors.toList());
        rows.addFirst(List.of("นายดี ทดลอง", office.slug(), "", "", ""));
        rows.addFirst(PEOPLE);
        Document preview = send("people", SheetFile.write(SheetFile.Form.XLSX, "x", rows));
        List<String> named = preview.select("tbody th[scope=row]").eachText();
        assertThat(preview.select("tbody tr")).hasSize(2_000);
        assertThat(named.stream().distinct()).hasSize(500).startsWith("แถว 3").endsWith("แถว 502");
        assertThat(preview.select("tbody tr").eachText().getFirst()).contains("ชื่อและนามสกุล", "โปรดกรอก");
        assertThat(preview.select("form[action$=/applications]")).isEmpty();
        assertThat(inOffice()).isEmpty();
    }

    @Test
    void everyReasonIsGivenForEachCell() {
        apply(send(
                "people",
                rows(PEOPLE, List.of("นายเก่า ทดลอง", office.slug(), "old-" + mark + "@example.go.th", "", ""))));
        Document preview = send(
                "people",
                rows(
                        PEOPLE,
                        List.of("นายก ทดลอง", "ไม่มีสำนักนี้", "", "", ""),
                        List.of("นายข ทดลอง", office.slug(), "ไม่ใช่อีเมล", "", ""),
                        List.of("นายค ทดลอง", office.slug(), "", "", "นักมายากล"),
                        List.of("นายง ทดลอง", office.slug(), "", "", "ผู้เขียน (2026-13-45..)"),
                        List.of("นายจ ทดลอง", office.slug(), "same-" + mark + "@example.go.th", "", ""),
                        List.of("นายฉ ทดลอง", office.slug(), "SAME-" + mark + "@example.go.th", "", ""),
                        List.of("นายช ทดลอง", office.slug(), "", "", ""),
                        List.of("ช  ทดลอง", office.slug(), "", "", ""),
                        List.of("นายเก่ง ทดลอง", office.slug(), "", "", "x".repeat(400))));
        assertThat(preview.select("table:first-of-type tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("แถว 2 หน่วยงาน").contains("ไม่พบหน่วยงานนี้"),
                        row -> assertThat(row).startsWith("แถว 3 อีเมล"),
                        row -> assertThat(row).startsWith("แถว 4 บทบาท").contains("นักมายากล"),
                        row -> assertThat(row).startsWith("แถว 5 บทบาท"),
                        row -> assertThat(row).startsWith("แถว 7 อีเมล").contains("ซ้ำกับแถว 6"),
                        row -> assertThat(row).startsWith("แถว 9 ชื่อ").contains("คนเดียวกับแถว 8"),
                        row -> assertThat(row).startsWith("แถว 10 บทบาท").contains("ยาวเกิน 300"));
    }

    @Test
    void aNameOneLetterAwayIsAskedAboutAndHindersNothing() {
        apply(send("people", rows(PEOPLE, List.of("นายณัฐพล ทดลอง", office.slug(), "", "", ""))));
        Document preview = send("people", rows(PEOPLE, List.of("นายณัฏฐพล ทดลอง", office.slug(), "", "", "")));
        assertThat(preview.select("table").text()).contains("นายณัฐพล ทดลอง");
        assertThat(preview.select("form[action$=/applications]")).hasSize(1);
    }

    @Test
    void unitsComeInAnyOrderWithTheirParents() {
        Document preview = send(
                "units",
                rows(
                        UNITS,
                        List.of("c-" + mark, "งานล่าง " + mark, "", "b-" + mark, "ลำปาง"),
                        List.of("b-" + mark, "กลุ่มบน " + mark, "กองหรือศูนย์", office.slug(), "")));
        apply(preview);
        Unit below = unit("c-" + mark);
        assertThat(below.province()).isEqualTo("52");
        assertThat(directory.ancestors(below.id()).stream().map(Unit::slug)).startsWith("b-" + mark, office.slug());
        assertThat(audited(below.id())).contains("add");
    }

    @Test
    void aCircleOfUnitsIsNamed() {
        Unit child = addUnit("child-" + mark, office.slug(), "งานในสำนัก " + mark);
        Document preview = send(
                "units",
                rows(
                        UNITS,
                        List.of(office.slug(), office.name(), "", child.slug(), ""),
                        List.of("x-" + mark, "ก", "", "y-" + mark, ""),
                        List.of("y-" + mark, "ข", "", "x-" + mark, ""),
                        List.of("Bad Code", "ค", "ประเภทแปลก", "no-such", "เมืองบาดาล")));
        assertThat(preview.select("tbody tr").eachText())
                .anySatisfy(row ->
                        assertThat(row).startsWith("แถว 2").contains("วนเป็นวง").contains(child.slug()))
                .anySatisfy(row -> assertThat(row).startsWith("แถว 3").contains("วนเป็นวง"))
                .anySatisfy(row -> assertThat(row).startsWith("แถว 5 รหัส"))
                .anySatisfy(row -> assertThat(row).startsWith("แถว 5 จังหวัด"))
                .anySatisfy(row -> assertThat(row).startsWith("แถว 5 ประเภท"));
        assertThat(directory.ancestors(office.id()))
                .noneMatch(above -> above.id().equals(office.id()));
    }

    @Test
    void whoKeepsOneUnitReachesNothingBeside() {
        Person keeper = people.findBySlug("kaewta").orElseThrow();
        Unit own = addUnit("own-" + mark, "diw", "สำนักของผู้ดูแล " + mark);
        memberships.put(new Membership(keeper.id(), own.id(), Role.OPERATOR, null, null));
        try {
            Visitor visitor = Visitor.signedIn(port, "แก้วตา");
            String table = new String(visitor.getBytes("/people/table.csv"), StandardCharsets.UTF_8);
            assertThat(table).doesNotContain("มัณฑนา").doesNotContain("แก้วตา");
            Document preview = send(
                    visitor,
                    "people",
                    rows(
                            PEOPLE,
                            List.of("นายนอก ทดลอง", "ops-ict", "", "", ""),
                            List.of("นายใน ทดลอง", own.slug(), "", "", "ผู้ดูแลระบบ@industry")));
            assertThat(preview.select("tbody tr").eachText())
                    .satisfiesExactly(
                            row -> assertThat(row).startsWith("แถว 2").contains("ไม่ได้ดูแลหน่วยงานนี้"),
                            row -> assertThat(row).startsWith("แถว 3 บทบาท"));
            preview = send(
                    visitor,
                    "units",
                    rows(
                            UNITS,
                            List.of("ops-ict", "ยึดหน่วยงาน", "", own.slug(), ""),
                            List.of("new-" + mark, "ตั้งใต้ผู้อื่น", "", "industry", "")));
            assertThat(preview.select("tbody tr").eachText())
                    .anySatisfy(row -> assertThat(row).startsWith("แถว 2 รหัส"))
                    .anySatisfy(row -> assertThat(row).startsWith("แถว 3 สังกัด"));
        } finally {
            memberships.remove(keeper.id(), own.id(), Role.OPERATOR);
        }
    }

    @Test
    void aTableOfSomebodyElseIsNotThere() {
        HttpResponse<String> sent =
                upload(operator, "people", csv(rows(PEOPLE, List.of("นายลับ ทดลอง", office.slug(), "", "", ""))));
        String path = sent.uri().getPath();
        Visitor other = Visitor.signedIn(port, "พชรดนัย");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.post("/people/intakes/new", path + "/applications", Map.of("mark", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(inOffice()).isEmpty();
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgain() {
        apply(send("people", rows(PEOPLE, List.of("นายไว ทดลอง", office.slug(), "", "", ""))));
        byte[] table = csv(rows(PEOPLE, List.of("นายไว ทดลอง", office.slug(), "", "0 2222 2222", "")));
        Document seen = send("people", table);
        apply(send("people", csv(rows(PEOPLE, List.of("นายไว ทดลอง", office.slug(), "", "0 3333 3333", "")))));
        Document again = apply(seen);
        assertThat(again.text()).contains("ข้อมูลเปลี่ยนไป");
        assertThat(inOffice().getFirst().phone()).isEqualTo("0 3333 3333");
    }

    @Test
    void nobodyEndsTheirOwnAccount() {
        Person self = people.findBySlug("chawin").orElseThrow();
        Document preview = send(
                "people",
                rows(
                        List.of("รหัส", "ชื่อ-สกุล", "หน่วยงาน", "ใช้งานระบบได้"),
                        List.of(self.slug(), self.name(), "ops-ict", "ไม่ใช่")));
        assertThat(preview.select("tbody tr").text()).contains("ของท่านเอง");
    }

    @Test
    void aFileThatIsNoTableIsRefusedInOneSentence() {
        HttpResponse<String> answer = operator.upload(
                "/people/intakes/new",
                "/people/intakes",
                "file",
                "คน.xlsx",
                "%PDF-1.7 \u0001".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary").text()).contains("ไม่ใช่ตาราง Excel");
        answer = upload(operator, "people", "ก,ข\n1,2".getBytes(Charset.forName("x-windows-874")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary").text()).contains("ไม่พบหัวตาราง");
        answer = upload(operator, "people", "ชื่อ,อีเมล\nก,".getBytes(StandardCharsets.UTF_8));
        assertThat(Jsoup.parse(answer.body()).select(".error-summary").text()).contains("ไม่มีคอลัมน์ หน่วยงาน");
    }

    @Test
    void theEmptyFormIsUnderstoodAsItIs() {
        for (String kind : List.of("people", "units")) {
            Document preview = send(kind, operator.getBytes("/" + kind + "/intakes/form.xlsx"));
            assertThat(preview.select("form[action$=/applications]")).as(kind).hasSize(1);
        }
    }

    private Document send(String kind, List<List<String>> rows) {
        return send(operator, kind, rows);
    }

    private Document send(Visitor visitor, String kind, List<List<String>> rows) {
        return Jsoup.parse(upload(visitor, kind, csv(rows)).body());
    }

    private Document send(String kind, byte[] table) {
        return Jsoup.parse(upload(operator, kind, table).body());
    }

    private HttpResponse<String> upload(Visitor visitor, String kind, byte[] table) {
        return visitor.upload("/" + kind + "/intakes/new", "/" + kind + "/intakes", "file", "table.csv", table);
    }

    private Document apply(Document preview) {
        var form = preview.expectFirst("form[action$=/applications]");
        String kind = form.attr("action").split("/")[1];
        return Jsoup.parse(operator.post(
                        "/" + kind + "/intakes/new",
                        form.attr("action"),
                        Map.of("mark", form.select("input[name=mark]").attr("value")))
                .body());
    }

    private static byte[] csv(List<List<String>> rows) {
        return SheetFile.write(SheetFile.Form.CSV, "x", rows);
    }

    @SafeVarargs
    private static List<List<String>> rows(List<String>... rows) {
        return List.of(rows);
    }

    private List<Person> inOffice() {
        return people.all().stream().filter(p -> p.unit().equals(office.id())).toList();
    }

    private List<Membership> roles(Person person) {
        return memberships.all().stream()
                .filter(m -> m.person().equals(person.id()))
                .toList();
    }

    private List<String> audited(UUID subject) {
        return audit.of(subject).stream().map(Audit.Entry::action).toList();
    }

    private Unit unit(String slug) {
        return directory.findBySlug(slug).orElseThrow();
    }

    private Unit addUnit(String slug, String parent, String name) {
        units.add(new Unit(
                ids.next(),
                slug,
                unit(parent).id(),
                null,
                "division",
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0));
        directory.forget();
        return unit(slug);
    }
}
