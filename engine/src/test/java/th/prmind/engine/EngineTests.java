package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineTests {

    private static final Engine ENGINE = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY);

    private static List<String> found(String draft) {
        return ENGINE.check(Draft.of(draft)).findings().stream()
                .map(f -> f.kind().code() + " " + f.ref() + " " + f.text())
                .toList();
    }

    @Test
    void a_draft_that_agrees_with_the_brief_has_no_findings() {
        assertThat(
                        found(
                                "ขณะนี้เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า ๔,๒๐๐ เตา ยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้ถึง 15 มี.ค. 67"))
                .isEmpty();
    }

    @Test
    void a_swapped_figure_is_a_contradiction_with_its_repair() {
        Report report = ENGINE.check(Draft.of("เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา"));
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.CONTRADICTED_FACT);
            assertThat(f.text()).isEqualTo("กว่า 2,400 เตา");
            assertThat(f.repair()).isEqualTo("กว่า 4,200 เตา");
        });
        assertThat(report.statements())
                .singleElement()
                .satisfies(s -> assertThat(s.verdict()).isEqualTo(Report.Verdict.CONTRADICTED));
    }

    @Test
    void an_earlier_value_is_outdated() {
        assertThat(found("ยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้จนถึงวันที่ 31 มกราคม 2567"))
                .containsExactly("outdated-fact f2 วันที่ 31 มกราคม 2567");
    }

    @Test
    void a_misspelt_name_a_wrong_post_a_wrong_term_and_an_avoided_phrase_are_found() {
        assertThat(
                        found(
                                "นางสาวกานดา วงค์ช่างปั้น อธิบดีกรมเตาและเครื่องปั้น กล่าวว่า เตาไฟแรงช่วยลดควัน ไม่มีเตาเถื่อน"))
                .containsExactly(
                        "wrong-name p1 กานดา วงค์ช่างปั้น", "wrong-term t1 เตาไฟแรง", "avoided-phrase a1 เตาเถื่อน");
        assertThat(found("นายธนพล ดินแดงดี อธิบดีกรมเตาและเครื่องปั้น เปิดเผยว่า"))
                .containsExactly("wrong-position p2 อธิบดีกรมเตาและเครื่องปั้น");
    }

    @Test
    void a_terms_repair_stands_apart_from_letters_of_another_script() {
        Brief brief = new Brief(
                "reports",
                1,
                "ระบบรายงาน",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Brief.Term("t1", "iSingle Form", List.of("ไอซิงเกิลฟอร์ม"))),
                List.of());
        Engine engine = Engine.compile(List.of(brief), Register.EMPTY);
        assertThat(engine.check(Draft.of("รายงานผ่านไอซิงเกิลฟอร์มได้"), Set.of("reports"))
                        .findings())
                .singleElement()
                .satisfies(f -> assertThat(f.repair()).isEqualTo(" iSingle Form "));
        assertThat(engine.check(Draft.of("รายงานผ่าน ไอซิงเกิลฟอร์ม"), Set.of("reports"))
                        .findings())
                .singleElement()
                .satisfies(f -> assertThat(f.repair()).isEqualTo("iSingle Form"));
    }

    @Test
    void a_former_post_said_as_former_is_right() {
        assertThat(found("นายธนพล ดินแดงดี รองอธิบดีกรมเตาและเครื่องปั้น อดีตผู้อำนวยการกองดินขาว กล่าวว่า"))
                .isEmpty();
    }

    @Test
    void a_private_number_is_personal_and_a_hotline_is_not() {
        assertThat(found("สอบถามสายด่วน 1564 หรือเบอร์ส่วนตัวพี่นิด 089-555-0101"))
                .containsExactly("personal-data phone 089-555-0101");
    }

    @Test
    void a_message_told_in_other_order_is_conveyed() {
        Report report = ENGINE.check(Draft.of("เพื่อลดควันในหมู่บ้าน ช่างปั้นจึงเปลี่ยนมาใช้เตาไฟฟ้ากันแล้ว"));
        assertThat(report.messages())
                .extracting(Report.MessageState::state)
                .containsExactly(Report.State.CONVEYED, Report.State.MISSING);
    }

    @Test
    void a_bare_sentence_is_held_to_the_brief_that_it_is_said_to_carry() {
        Brief potters = new Brief(
                "potters",
                1,
                "ปฏิบัติการขึ้นทะเบียนช่างปั้นดินขาว",
                "กทส.",
                null,
                null,
                List.of(new Brief.Message(
                        "m1",
                        Brief.Weight.CORE,
                        true,
                        "ช่างปั้นดินขาวขึ้นทะเบียนผ่านระบบดินดีออนไลน์ให้ครบทุกหมู่บ้าน",
                        null)),
                List.of(
                        new Brief.Fact(
                                "f1",
                                "ช่างปั้นที่มีสิทธิขึ้นทะเบียนผ่านระบบดินดีออนไลน์ทั่วประเทศมีทั้งหมด [กว่า 65,000 คน]",
                                List.of()),
                        new Brief.Fact("f2", "ช่างปั้นที่ยังไม่ขึ้นทะเบียนดินดีออนไลน์เหลืออีก [6,400 คน]", List.of())),
                List.of(),
                List.of(),
                List.of());
        Engine engine = Engine.compile(List.of(potters), Register.EMPTY);
        Draft bare = Draft.of("มีช่างปั้นทั่วประเทศทั้งหมดกว่า 75,000 คน");
        assertThat(engine.check(bare, Set.of("potters")).findings())
                .extracting(Finding::ref, Finding::text)
                .containsExactly(tuple("f1", "กว่า 75,000 คน"));
        assertThat(engine.check(Draft.of("มีร้านอาหารทั่วประเทศทั้งหมดกว่า 75,000 ร้าน"), Set.of("potters"))
                        .findings())
                .isEmpty();
        assertThat(engine.check(Draft.of("วันนี้มีผู้มาฟังดนตรีทั้งหมดกว่า 75,000 คน"), Set.of("potters"))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_short_post_tells_its_topic_and_an_unrelated_one_does_not() {
        assertThat(ENGINE.check(Draft.of("เตาเผาสะอาดมาแล้ว ช่างปั้นยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้นะคะ 🔥"))
                        .topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.share()).isGreaterThan(0.2));
        assertThat(ENGINE.check(Draft.of("ขอเชิญชวนประชาชนเที่ยวงานประจำปี")).topics())
                .isEmpty();
    }

    @Test
    void a_day_on_which_something_else_happened_is_not_the_deadline() {
        assertThat(found("เงินอุดหนุนค่าเตาไฟฟ้าประกาศในราชกิจจานุเบกษาเมื่อวันที่ 15 พฤษภาคม 2566 ผู้สนใจยื่นขอได้"))
                .isEmpty();
        assertThat(found("ยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้ภายในวันที่ 15 พฤษภาคม 2567"))
                .containsExactly("contradicted-fact f2 วันที่ 15 พฤษภาคม 2567");
    }

    @Test
    void a_text_from_before_the_brief_does_not_contradict_it_unless_it_carries_the_brief() {
        Brief b = Sample.BRIEF;
        LocalDate from = LocalDate.of(2024, 1, 1);
        Brief later = new Brief(
                b.slug(),
                2,
                b.title(),
                b.owner(),
                from,
                null,
                b.messages(),
                b.facts(),
                b.people(),
                b.terms(),
                b.avoid());
        Engine engine = Engine.compile(List.of(later), Register.EMPTY);
        String text = "เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา";
        Draft before = new Draft(text, from.minusDays(30));
        assertThat(engine.check(before).findings()).isEmpty();
        assertThat(engine.check(before, Set.of(b.slug())).findings()).hasSize(1);
        assertThat(engine.check(new Draft(text, from)).findings()).hasSize(1);
    }

    @Test
    void the_day_with_which_a_release_opens_is_its_own() {
        String text = "วันที่ 15 มกราคม 2567 กรมเตาฯ แจ้งกำหนดสุดท้ายของการยื่นขอเงินอุดหนุนค่าเตาไฟฟ้า";
        assertThat(ENGINE.check(new Draft(text, LocalDate.of(2024, 1, 15))).findings())
                .isEmpty();
    }

    @Test
    void the_ministrys_short_forms_are_read_as_the_posts_they_stand_for() {
        Register register = new Register(List.of(new Register.Entry(
                "r1",
                List.of("นางสาว"),
                "กานดา วงศ์ช่างปั้น",
                null,
                List.of("รปอ.กานดาฯ"),
                List.of(new Register.Post("รองปลัดกระทรวงงานช่าง", null, null, false)))));
        Engine engine = Engine.compile(List.of(), register);
        assertThat(engine.check(Draft.of("รปอ.กานดาฯ ลงพื้นที่ติดตามงาน")).findings())
                .isEmpty();
        assertThat(engine.check(Draft.of("ชปอ.กานดาฯ ลงพื้นที่ติดตามงาน")).findings())
                .extracting(Finding::kind, Finding::text)
                .containsExactly(tuple(Finding.Kind.WRONG_POSITION, "ชปอ."));
    }

    @Test
    void a_short_form_that_the_register_lists_is_right_in_every_brief() {
        Register.Entry kanda = new Register.Entry(
                "r1",
                List.of("นางสาว"),
                "กานดา วงศ์ช่างปั้น",
                null,
                List.of("ชปอ.กานดาฯ"),
                List.of(new Register.Post("รองปลัดกระทรวงงานช่าง", null, null, false)));
        String text = "ชปอ.กานดาฯ ลงพื้นที่ติดตามงานเตาเผา";
        assertThat(Engine.compile(List.of(), new Register(List.of(kanda)))
                        .check(Draft.of(text))
                        .findings())
                .isEmpty();
        assertThat(Engine.compile(List.of(Sample.BRIEF), new Register(List.of(kanda)))
                        .check(Draft.of(text), Set.of(Sample.BRIEF.slug()))
                        .findings())
                .isEmpty();
        assertThat(Engine.compile(List.of(Sample.BRIEF), Register.EMPTY)
                        .check(Draft.of(text), Set.of(Sample.BRIEF.slug()))
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.WRONG_POSITION);
    }

    @Test
    void a_claim_of_somebody_elses_is_reported_as_such_and_left_as_it_is() {
        String story = "เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา";
        for (String quoted : List.of(
                "เพจดังระบุว่า “" + story + "”",
                "ผู้ใช้เฟซบุ๊กรายหนึ่งโพสต์ข้อความว่า “" + story + "”",
                "มีผู้อ้างว่า" + story,
                "มีข่าวลือว่า" + story,
                "กรมเตาฯ ชี้แจงกรณีข่าวที่ว่า" + story)) {
            assertThat(ENGINE.check(Draft.of(quoted)).findings())
                    .as(quoted)
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.kind()).isEqualTo(Finding.Kind.CONTRADICTED_FACT);
                        assertThat(f.repair()).isNull();
                        assertThat(f.reason().th()).contains("คำกล่าวอ้างของผู้อื่น", "กว่า 4,200 เตา");
                        assertThat(f.reason().en()).contains("somebody else's claim", "กว่า 4,200 เตา");
                    });
        }
    }

    @Test
    void what_the_office_says_itself_is_mended_whether_quoted_or_behind_a_claim() {
        String story = "เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา";
        for (String own : List.of(
                "อธิบดีกล่าวว่า “" + story + "”",
                "อธิบดีเปิดเผยว่า " + story,
                "กรณีที่มีข่าวลือว่าจะเลิกโครงการนั้น ไม่เป็นความจริง ขอชี้แจงว่า" + story)) {
            assertThat(ENGINE.check(Draft.of(own)).findings())
                    .as(own)
                    .singleElement()
                    .satisfies(f -> assertThat(f.repair()).isEqualTo("กว่า 4,200 เตา"));
        }
    }

    @Test
    void a_brief_that_has_ended_asks_for_nothing_and_a_draft_that_carries_it_is_told() {
        Brief b = Sample.BRIEF;
        LocalDate from = LocalDate.of(2023, 9, 1);
        LocalDate to = LocalDate.of(2024, 3, 31);
        Brief dated = new Brief(
                b.slug(), 2, b.title(), b.owner(), from, to, b.messages(), b.facts(), b.people(), b.terms(), b.avoid());
        Engine engine = Engine.compile(List.of(dated), Register.EMPTY);
        String text = "ช่างปั้นเปลี่ยนมาใช้เตาไฟฟ้ากันแล้ว";
        Report after = engine.check(new Draft(text, to.plusDays(1)), Set.of(b.slug()));
        assertThat(after.messages()).isEmpty();
        assertThat(after.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.ENDED_BRIEF);
            assertThat(f.kind().isError()).isFalse();
            assertThat(f.text()).isEqualTo(text);
            assertThat(f.repair()).isNull();
            assertThat(f.reason().th()).contains("สิ้นสุด", "31 มีนาคม 2567");
            assertThat(f.reason().en()).contains("in force until 2024-03-31");
        });
        assertThat(engine.check(new Draft(text, to.plusDays(1))).messages()).isEmpty();
        assertThat(engine.check(new Draft(text, to.plusDays(1))).findings()).isEmpty();
        Report within = engine.check(new Draft(text, to), Set.of(b.slug()));
        assertThat(within.messages()).hasSize(2);
        assertThat(within.findings()).isEmpty();
        assertThat(engine.check(new Draft(text, from.minusDays(1))).messages()).isEmpty();
        assertThat(engine.check(new Draft(text, from.minusDays(1)), Set.of(b.slug()))
                        .messages())
                .as("a draft that carries a brief may be written before it is in force")
                .hasSize(2);
        assertThat(engine.check(Draft.of(text), Set.of(b.slug())).messages()).hasSize(2);
    }

    private static final Engine FIRST = Engine.compile(
            List.of(new Brief(
                    "kiln-province",
                    1,
                    "จังหวัดเตาไฟฟ้าต้นแบบ",
                    "กทส.",
                    null,
                    null,
                    List.of(),
                    List.of(new Brief.Fact(
                            "f1", "จังหวัดแรกที่ช่างปั้นทุกคนเปลี่ยนมาใช้เตาไฟฟ้าคือ [จังหวัดเชียงราย]", List.of())),
                    List.of(),
                    List.of(),
                    List.of())),
            Register.EMPTY);

    private static List<String> place(String draft) {
        return FIRST.check(Draft.of(draft), Set.of("kiln-province")).findings().stream()
                .map(f -> f.kind().code() + " " + f.ref() + " " + f.text())
                .toList();
    }

    @Test
    void where_something_is_done_does_not_contradict_which_province_was_first() {
        assertThat(place("จังหวัดเตาไฟฟ้าต้นแบบ ช่างปั้นทุกคนเปลี่ยนมาใช้เตาไฟฟ้าในจังหวัดลำปาง"))
                .isEmpty();
        assertThat(place("ช่างปั้นเปลี่ยนมาใช้เตาไฟฟ้าครบทุกคนในจังหวัดลำปาง")).isEmpty();
    }

    @Test
    void another_province_told_as_the_first_does() {
        assertThat(place("จังหวัดแรกที่ช่างปั้นทุกคนเปลี่ยนมาใช้เตาไฟฟ้าคือจังหวัดลำปาง"))
                .containsExactly("contradicted-fact f1 จังหวัดลำปาง");
        assertThat(place("ช่างปั้นทุกคนเปลี่ยนมาใช้เตาไฟฟ้า เริ่มที่จังหวัดลำปาง"))
                .containsExactly("contradicted-fact f1 จังหวัดลำปาง");
        assertThat(place("ช่างปั้นทุกคนเปลี่ยนมาใช้เตาไฟฟ้าในจังหวัดลำปางเป็นจังหวัดแรก"))
                .containsExactly("contradicted-fact f1 จังหวัดลำปาง");
    }
}
