package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompareTests {

    private static final String BEFORE =
            "คณะรัฐมนตรีมีมติเห็นชอบโครงการส่งเสริมผู้ประกอบการโรงงานแปรรูปไม้ยางพาราในภาคใต้ตอนล่าง โดยจะมีผู้เข้าร่วม ";
    private static final String BEHIND =
            " เพื่อยกระดับมาตรฐานสินค้าให้ส่งออกได้ภายในสองปีข้างหน้า และจัดพี่เลี้ยงประจำแต่ละจังหวัดตลอดโครงการ";

    @Test
    void anotherFigureInTheSameStatementIsAContradictionWithBothPlaces() {
        String a = "ข่าวสั้น " + BEFORE + "180 แห่ง" + BEHIND;
        String b = "สรุปการประชุม\n" + BEFORE + "๑๖๐ แห่ง" + BEHIND;
        assertThat(Compare.of(a, b)).singleElement().satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Compare.Verdict.CONTRADICTION);
            assertThat(d.a().text()).isEqualTo("180");
            assertThat(d.b().text()).isEqualTo("๑๖๐");
            assertThat(a.substring(d.a().start(), d.a().end())).isEqualTo("180");
            assertThat(b.substring(d.b().start(), d.b().end())).isEqualTo("๑๖๐");
            assertThat(b.substring(d.b().statementStart(), d.b().statementEnd()))
                    .contains("๑๖๐ แห่ง");
        });
    }

    @Test
    void theSameValueInAnotherFormIsNoDifference() {
        for (String[] pair : new String[][] {
            {"1,500 แห่ง", "๑๕๐๐ แห่ง"},
            {"1.5 ล้านคน", "1,500,000 คน"},
            {"ในปี 2566 รวม", "ในปี 2023 รวม"},
            {"ปี 66 ทั้งหมด", "ปี 2566 ทั้งหมด"}
        }) {
            assertThat(Compare.of(BEFORE + pair[0] + BEHIND, BEFORE + pair[1] + BEHIND))
                    .isEmpty();
        }
    }

    @Test
    void numbersInWordsAreReadAsTheCheckReadsThem() {
        for (String[] pair : new String[][] {
            {"หกหมื่นห้าพันแห่ง", "65,000 แห่ง"},
            {"สองล้านห้าแสนราย", "๒,๕๐๐,๐๐๐ ราย"},
            {"ห้าสิบสองแห่ง", "52 แห่ง"}
        }) {
            assertThat(Compare.of(BEFORE + pair[0] + BEHIND, BEFORE + pair[1] + BEHIND))
                    .as(pair[0])
                    .isEmpty();
        }
        assertThat(verdict("หกหมื่นห้าพันแห่ง", "75,000 แห่ง")).isEqualTo(Compare.Verdict.CONTRADICTION);
        assertThat(verdict("กว่าหกหมื่นห้าพันแห่ง", "กว่า 65,432 แห่ง")).isEqualTo(Compare.Verdict.ROUNDING);
        String words = BEFORE + "สองล้านห้าแสนราย" + BEHIND;
        assertThat(Compare.of(words, BEFORE + "สามล้านห้าแสนราย" + BEHIND))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.verdict()).isEqualTo(Compare.Verdict.CONTRADICTION);
                    assertThat(d.a().text()).isEqualTo("สองล้านห้าแสน");
                    assertThat(d.b().text()).isEqualTo("สามล้านห้าแสน");
                });
    }

    @Test
    void wordsThatOnlyBeginAsNumbersAreNone() {
        for (String words :
                new String[] {"สามารถหกล้มห้ามเข้า", "ห้าแยกเก้าอี้", "พันธุ์ร้อยเอ็ด", "สี่แยกสิบตำรวจโท"}) {
            assertThat(Masked.of(BEFORE + words + BEHIND).numbers()).as(words).isEmpty();
        }
    }

    @Test
    void aFigureCutOrRoundedIsARounding() {
        assertThat(verdict("567 ล้านบาท", "567.7936 ล้านบาท")).isEqualTo(Compare.Verdict.ROUNDING);
        assertThat(verdict("12.3 ล้านบาท", "12.2950 ล้านบาท")).isEqualTo(Compare.Verdict.ROUNDING);
        assertThat(verdict("กว่า 65,000 แห่ง", "65,432 แห่ง")).isEqualTo(Compare.Verdict.ROUNDING);
        assertThat(verdict("13,000 แห่ง", "13,220 แห่ง")).isEqualTo(Compare.Verdict.CONTRADICTION);
        assertThat(verdict("1.5 ล้านบาท", "1.25 ล้านบาท")).isEqualTo(Compare.Verdict.CONTRADICTION);
    }

    @Test
    void aFootnoteMarkGluedToAFigureIsToldAsSuch() {
        assertThat(verdict("ร้อยละ 101.33 ของทั้งหมด", "ร้อยละ 101.331 ของทั้งหมด"))
                .isEqualTo(Compare.Verdict.FOOTNOTE);
        assertThat(verdict("28 แห่ง", "281 แห่ง")).isEqualTo(Compare.Verdict.FOOTNOTE);
        assertThat(verdict("28 แห่ง", "280 แห่ง")).isEqualTo(Compare.Verdict.CONTRADICTION);
    }

    @Test
    void aValueThatTheOtherTextTellsElsewhereIsAboutSomethingElse() {
        String two = BEFORE + "180 แห่ง" + BEHIND + "\nรุ่นที่สอง " + BEFORE + "160 แห่ง" + BEHIND;
        assertThat(Compare.of(BEFORE + "160 แห่ง" + BEHIND, two))
                .extracting(Compare.Difference::verdict)
                .doesNotContain(Compare.Verdict.CONTRADICTION);
        String change = BEFORE + "180 แห่ง จากเดิม 160 แห่ง" + BEHIND;
        assertThat(Compare.of(BEFORE + "160 แห่ง" + BEHIND, change))
                .extracting(Compare.Difference::verdict)
                .doesNotContain(Compare.Verdict.CONTRADICTION);
    }

    @Test
    void numbersOfItemsAndAddressesAreNoValues() {
        assertThat(Compare.of(BEFORE + "ดังนี้\n12.3 อบรม" + BEHIND, BEFORE + "ดังนี้\n6.3 อบรม" + BEHIND))
                .isEmpty();
        assertThat(Compare.of(BEFORE + "ตามข้อ 12.3 และ 12.4" + BEHIND, BEFORE + "ตามข้อ 6.3 และ 6.4" + BEHIND))
                .isEmpty();
        assertThat(Compare.of(
                        BEFORE + "https://example.org/n/123" + BEHIND, BEFORE + "https://example.org/n/456" + BEHIND))
                .isEmpty();
    }

    @Test
    void inACorpusOnlyTextsOfOneDayAreSetBesideEachOther() {
        String day = "วันนี้ (26 กันยายน 2566) ที่ทำเนียบรัฐบาล ";
        String agree = "ใช้งบประมาณ 4,321 ล้านบาท ใน 14 จังหวัด รวม 87 อำเภอ เป็นเวลา 3 ปี ";
        LocalDate out = LocalDate.of(2023, 9, 26);
        List<Trace.Text> corpus = List.of(
                new Trace.Text("a", out, day + agree + BEFORE + "180 แห่ง" + BEHIND),
                new Trace.Text("b", out, day + agree + BEFORE + "160 แห่ง" + BEHIND),
                new Trace.Text("c", out, day.replace("26", "27") + agree + BEFORE + "150 แห่ง" + BEHIND));
        assertThat(Compare.find(corpus)).singleElement().satisfies(pair -> {
            assertThat(pair.a()).isEqualTo("a");
            assertThat(pair.b()).isEqualTo("b");
            assertThat(pair.differences()).extracting(d -> d.a().text()).containsExactly("180");
        });
    }

    @Test
    void whichTextComesFirstDoesNotMatter() {
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            String a = random.nextInt(90) + " " + BEFORE + random.nextInt(400) + " แห่ง" + BEHIND + " ใช้เงิน "
                    + random.nextInt(50) + " บาท";
            String b =
                    BEFORE + random.nextInt(400) + " แห่ง" + BEHIND + " ใช้เงิน " + random.nextInt(50) + " บาท ในปีนี้";
            assertThat(Compare.of(a, b).stream().map(d -> d.verdict() + d.a().text() + "|" + d.b().text()))
                    .containsExactlyInAnyOrderElementsOf(Compare.of(b, a).stream()
                            .map(d -> d.verdict() + d.b().text() + "|" + d.a().text())
                            .toList());
        }
    }

    @Test
    void anyTwoTextsAreComparedWithSpansInside() {
        Random random = new Random(8);
        List<String> texts = new ArrayList<>(List.of(
                "", "1", "9".repeat(100_000), "(".repeat(50_000) + "1", "ก".repeat(100_000), "1,".repeat(30_000)));
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder(BEFORE);
            for (int k = random.nextInt(80); k > 0; k--) {
                text.append("0123456789๐๑๒,./() \n\uD83Dล้านกว่า".charAt(random.nextInt(28)));
            }
            texts.add(text.append(BEHIND).toString());
        }
        for (String a : texts) {
            String b = texts.get(random.nextInt(texts.size()));
            assertThat(Compare.of(a, b)).allSatisfy(d -> {
                assertThat(a.substring(d.a().start(), d.a().end())).isEqualTo(d.a().text());
                assertThat(b.substring(d.b().start(), d.b().end())).isEqualTo(d.b().text());
                assertThat(d.a().statementEnd()).isLessThanOrEqualTo(a.length());
            });
        }
    }

    private static Compare.Verdict verdict(String a, String b) {
        List<Compare.Difference> differences = Compare.of(BEFORE + a + BEHIND, BEFORE + b + BEHIND);
        assertThat(differences).hasSize(1);
        return differences.getFirst().verdict();
    }
}
