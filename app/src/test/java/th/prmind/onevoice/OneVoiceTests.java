package th.prmind.onevoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;
import th.prmind.network.UnitDirectory;

@ApplicationTest
class OneVoiceTests {

    private static final String WRONG =
            "กระทรวงอุตสาหกรรมแจ้งว่า กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือ วันที่ 30 กันยายน 2566";

    @Autowired
    OneVoice oneVoice;

    @Autowired
    UnitDirectory units;

    @Test
    void aWrongDateIsFoundWithItsRepair() {
        CheckResult result = oneVoice.check(WRONG, LocalDate.of(2023, 9, 1), Set.of("full-depth-inspection"), null);
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CONTRADICTED_FACT);
            assertThat(finding.ref()).isEqualTo("f2");
        });
        assertThat(result.repaired(WRONG)).contains("31 สิงหาคม 2566").doesNotContain("30 กันยายน");
        assertThat(result.messages()).hasSize(5);
    }

    @Test
    void theBriefIsGuessedFromTheWords() {
        CheckResult result = oneVoice.check(WRONG, LocalDate.of(2023, 9, 1), Set.of(), null);
        assertThat(result.briefs().getFirst().slug()).isEqualTo("full-depth-inspection");
        assertThat(result.briefs().getFirst().guessed()).isTrue();
        assertThat(oneVoice.guess("ขอเชิญประชุมประจำเดือน")).isEmpty();
    }

    @Test
    void aShortPostAboutOneBriefIsGuessed() {
        String post =
                "อย่าลืมรายงานข้อมูลโรงงานผ่าน iSingle Form กันนะคะ พ้นกำหนดแล้วทีมตรวจสุดซอยลงพื้นที่จริง ไม่รายงานมีโทษปรับ #ตรวจสุดซอย";
        assertThat(oneVoice.guess(post))
                .extracting(guess -> guess.brief().slug())
                .containsExactly("full-depth-inspection");
    }

    @Test
    void aBareSentenceIsHeldToTheBriefThatWasChosen() {
        CheckResult result = oneVoice.check(
                "มีโรงงานทั่วประเทศทั้งหมด กว่า 75,000 แห่ง",
                LocalDate.of(2023, 9, 1),
                Set.of("full-depth-inspection"),
                null);
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.ref()).isEqualTo("f1"));
    }

    @Test
    void anOverlayHoldsForItsOwnOfficeOnly() {
        String text = "ปัจจุบันจังหวัดระยองมีโรงงานอุตสาหกรรม 3,100 โรงงาน";
        Set<String> brief = Set.of("full-depth-inspection");
        LocalDate day = LocalDate.of(2023, 9, 1);
        assertThat(oneVoice.check(text, day, brief, unit("province-rayong")).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.brief()).isEqualTo("full-depth-inspection");
                    assertThat(finding.ref()).isEqualTo("o1");
                });
        assertThat(oneVoice.check(text, day, brief, unit("province-krabi")).statements())
                .extracting(Report.Statement::fact)
                .doesNotContain("o1");
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }
}
