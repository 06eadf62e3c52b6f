package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, an answer goes out, and its spans lie inside the text. */
class AnyInputTests {

    private static final Engine ENGINE = Engine.compile(
            List.of(Sample.BRIEF),
            new Register(List.of(new Register.Entry(
                    "r1",
                    List.of("นาย"),
                    "สมคิด ปั้นดี",
                    "Somkid Pandee",
                    List.of("ผอ.สมคิด"),
                    List.of(new Register.Post("ผู้อำนวยการกองดินขาว", null, null, false))))));

    static final String RELEASE = """
            กรมเตาฯ ชวนช่างปั้นใช้เตาไฟฟ้า ลดควันในหมู่บ้าน
            วันที่ ๕ กุมภาพันธ์ ๒๕๖๗ นางสาวกานดา วงศ์ช่างปั้น อธิบดีกรมเตาและเครื่องปั้น เปิดเผยว่า ขณะนี้เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา \
            ใช้งบประมาณทั้งหมด 186.5 ล้านบาท โดยรัฐอุดหนุนค่าเตาไฟฟ้าไม่เกินร้อยละ 40 ของราคาเตา (มาตรา 5 (2) และมาตรา 9 วรรคสอง) \
            ยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้ถึง 15 มี.ค. 67 เวลา 08.30-16.30 น. ณ ห้องประชุม 1 อาคาร “ดินแดง” จ.ลำปาง
            “ช่างปั้นเปลี่ยนมาใช้เตาไฟฟ้าเพื่อลดควันในหมู่บ้าน” นายธนพล ดินแดงดี อธิบดีกรมเตาและเครื่องปั้น กล่าว 🔥 โทร. 0 2202 3000 ต่อ 12 หรือพี่นิด 089-555-0101 nid@example.com
            """;

    static Stream<String> texts() {
        Random random = new Random(20231024);
        byte[] bytes = new byte[200_000];
        random.nextBytes(bytes);
        StringBuilder units = new StringBuilder();
        StringBuilder thai = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            units.append((char) random.nextInt(65536));
            thai.append((char) (0x0e00 + random.nextInt(0x60)));
        }
        return Stream.of(
                "",
                " ",
                "\u0000",
                "[",
                new String(bytes, StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.ISO_8859_1),
                units.toString(),
                thai.toString(),
                "\ud800".repeat(1000),
                "ก\udc00".repeat(1000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "(".repeat(100_000),
                "“".repeat(100_000),
                "ํา".repeat(50_000),
                "เ".repeat(100_000),
                "\u200b".repeat(100_000),
                "@".repeat(50_000),
                "มาตรา 1 และ ".repeat(20_000),
                "1-".repeat(50_000),
                "สิบ".repeat(50_000),
                "1/1/2566 ".repeat(20_000),
                "นายธนพล ".repeat(20_000),
                RELEASE.repeat(300));
    }

    private static void check(String text) {
        Report report = ENGINE.check(new Draft(text, LocalDate.of(2024, 2, 5)));
        for (Finding f : report.findings()) {
            assertThat(f.start()).isBetween(0, text.length());
            assertThat(f.end()).isBetween(f.start(), text.length());
            assertThat(text.substring(f.start(), f.end())).isEqualTo(f.text());
        }
        for (Report.Statement s : report.statements()) {
            assertThat(s.start()).isBetween(0, s.end());
            assertThat(s.sentenceStart()).isBetween(0, s.sentenceEnd());
            assertThat(s.end()).isLessThanOrEqualTo(text.length());
            assertThat(s.sentenceEnd()).isLessThanOrEqualTo(text.length());
        }
        for (Report.MessageState m : report.messages()) {
            assertThat(m.end()).isBetween(m.start(), text.length());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_is_answered_with_spans_inside_it(String text) {
        check(text);
    }

    @Test
    void ten_million_of_one_letter_are_answered() {
        for (String letter : List.of("a", "ก", "5", " ", "\n")) {
            check(letter.repeat(10_000_000));
        }
    }

    @Test
    void every_beginning_of_a_release_is_answered() {
        for (int i = 0; i <= RELEASE.length(); i++) {
            check(RELEASE.substring(0, i));
        }
    }

    @Test
    void briefs_with_nothing_or_nonsense_in_them_compile_and_check() {
        Brief odd = new Brief(
                "odd",
                1,
                "",
                "",
                null,
                null,
                List.of(new Brief.Message("m", Brief.Weight.CORE, true, "", "")),
                List.of(
                        new Brief.Fact("f0", "", List.of("")),
                        new Brief.Fact("f1", "[]", List.of()),
                        new Brief.Fact("f2", "ไม่มีวงเล็บ 5 แห่ง", List.of()),
                        new Brief.Fact("f3", "]กลับ[", List.of()),
                        new Brief.Fact("f4", "[เขียวขจี]", List.of("แดง"))),
                List.of(new Brief.Person("p", "", "", ""), new Brief.Person("q", "", "ชื่อเดียว", "")),
                List.of(new Brief.Term("t", "", List.of("", " "))),
                List.of(new Brief.Avoid("a", "", "")));
        Report report =
                Engine.compile(List.of(odd, Sample.BRIEF), Register.EMPTY).check(Draft.of(RELEASE));
        assertThat(report.findings()).extracting(Finding::brief).doesNotContain("odd");
    }
}
