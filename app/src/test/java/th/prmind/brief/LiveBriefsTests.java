package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.network.UnitDirectory;

@ApplicationTest
class LiveBriefsTests {

    @Autowired
    LiveBriefs liveBriefs;

    @Autowired
    PeopleRegister register;

    @Autowired
    Overlays overlays;

    @Autowired
    UnitDirectory units;

    @Test
    void theDemosBriefsAreInForceWithTheirValues() {
        LiveBrief brief = liveBriefs.find("full-depth-inspection").orElseThrow();
        assertThat(brief.owner()).isEqualTo("สปอ.");
        assertThat(brief.content().fact("f2").orElseThrow().value()).isEqualTo("วันที่ 31 สิงหาคม 2566");
        assertThat(brief.content().units()).hasSize(76);
        assertThat(brief.engine().facts()).hasSameSizeAs(brief.content().facts());
    }

    @Test
    void theRegisterKnowsPostsByDay() {
        assertThat(register.engine().people()).hasSizeGreaterThan(20);
        RegisterPerson secretary = register.find("nattapol-rangsitpol").orElseThrow();
        assertThat(secretary
                        .postOn(java.time.LocalDate.of(2022, 9, 1))
                        .orElseThrow()
                        .position())
                .isEqualTo("อธิบดีกรมส่งเสริมอุตสาหกรรม");
        assertThat(secretary
                        .postOn(java.time.LocalDate.of(2023, 9, 15))
                        .orElseThrow()
                        .position())
                .isEqualTo("ปลัดกระทรวงอุตสาหกรรม");
    }

    @Test
    void anOfficesOverlayIsItsOwn() {
        LiveBrief brief = liveBriefs.find("full-depth-inspection").orElseThrow();
        assertThat(overlays.of(
                        brief.id(),
                        units.findBySlug("province-rayong").orElseThrow().id()))
                .hasValueSatisfying(overlay -> assertThat(overlay.facts()).hasSize(2));
        assertThat(overlays.of(
                        brief.id(),
                        units.findBySlug("province-krabi").orElseThrow().id()))
                .isEmpty();
    }
}
