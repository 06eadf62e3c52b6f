package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.prmind.content.Topic;
import th.prmind.network.Unit;
import th.prmind.platform.provinces.Provinces;

class FilingTests {

    private static final Unit MINISTRY = unit("กระทรวงอุตสาหกรรม", "อก.", null);
    private static final Unit WORKS = unit("กรมโรงงานอุตสาหกรรม", "กรอ.", MINISTRY.id());
    private static final Unit MINES = unit("กรมอุตสาหกรรมพื้นฐานและการเหมืองแร่", "กพร.", MINISTRY.id());

    private final Filing filing = new Filing(
            List.of(
                    new Topic("standards", "มาตรฐาน", "Standards", List.of("มอก.", "สมอ.")),
                    new Topic("sme", "เอสเอ็มอี", "SMEs", List.of("SME")),
                    new Topic("ministry", "กระทรวง", "Ministry", List.of("อก."))),
            Provinces.all(),
            List.of(MINISTRY, WORKS, MINES));

    @Test
    void abbreviationWithinALongerOneIsNotIt() {
        assertThat(filing.topics("ตรวจมาตรฐาน มอก. 24", "")).containsExactly("standards");
        assertThat(filing.topics("SMEs ไทย", "")).containsExactly("sme");
        assertThat(filing.topics("SMELTER", "")).isEmpty();
    }

    @Test
    void provincesAreKnownByNameUnlessTheNameIsAnEverydayWord() {
        assertThat(filing.places("ลงพื้นที่เชียงใหม่", "")).containsExactly("50");
        assertThat(filing.places("เผยแพร่ข่าวเลยหรือไม่", "")).isEmpty();
        assertThat(filing.places("น้ำท่วม จ.แพร่", "")).containsExactly("54");
    }

    @Test
    void unitIsTheLowestOneNamedAndNoneWhereTwoAre() {
        assertThat(filing.unit("กระทรวงอุตสาหกรรม โดย กรอ. ตรวจโรงงาน", "")).isEqualTo(WORKS.id());
        assertThat(filing.unit("กรอ. และ กพร. ร่วมลงนาม", "")).isNull();
        assertThat(filing.unit("ข่าวทั่วไป", "ไม่มีหน่วยงาน")).isNull();
    }

    private static Unit unit(String name, String abbr, @Nullable UUID parent) {
        return new Unit(
                UUID.randomUUID(),
                abbr,
                parent,
                null,
                "department",
                name,
                null,
                abbr,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
