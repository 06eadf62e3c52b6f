package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTests {

    private static final RegisterPerson KNOWN = new RegisterPerson(
            new UUID(0, 1),
            "somchai",
            List.of("ดร."),
            "สมชาย ใจงาม",
            null,
            List.of(),
            List.of(new RegisterPerson.Post("อธิบดีกรมทดสอบ", null, null, null, null, false, null)));

    private final Proposal proposal = Proposal.of("""
            กรมทดสอบเดินหน้าตรวจโรงงานทั่วประเทศ
            ดร.สมชาย ใจงาม อธิบดีกรมทดสอบ เปิดเผยว่า โรงงานทั่วประเทศที่ต้องรายงานมีกว่า 65,000 แห่ง ต้องรายงานภายในวันที่ 31 สิงหาคม 2566
            ใช้อำนาจตามมาตรา 37 และมาตรา 39 ของพระราชบัญญัติโรงงาน วงเงินสนับสนุน 12.5 ล้านบาท คิดเป็นร้อยละ 80 ของโรงงานทั้งหมด
            ขอให้ผู้ประกอบการทุกท่านรายงานข้อมูลผ่าน iSingle Form ให้ครบถ้วนเพื่อความปลอดภัยของชุมชนรอบโรงงาน
            นางสาวสุดา รักเรียน ผู้อำนวยการกองส่งเสริม กล่าวเพิ่มเติม ดูรายละเอียดที่ www.example.go.th
            """, List.of(KNOWN));

    @Test
    void valuesStandWholeInTheirSentences() {
        assertThat(proposal.facts())
                .anyMatch(fact -> fact.contains("[กว่า 65,000 แห่ง]"))
                .anyMatch(fact -> fact.contains("[วันที่ 31 สิงหาคม 2566]"))
                .anyMatch(fact -> fact.contains("[มาตรา 37 และมาตรา 39]"))
                .anyMatch(fact -> fact.contains("[12.5 ล้านบาท]"))
                .anyMatch(fact -> fact.contains("[ร้อยละ 80]"))
                .allMatch(Sentence::holdsOneValue);
    }

    @Test
    void peopleComeFromTheRegisterAndFromTheText() {
        assertThat(proposal.people())
                .extracting(BriefContent.Spokesperson::name)
                .contains("สมชาย ใจงาม", "สุดา รักเรียน");
        assertThat(proposal.people().getFirst().position()).isEqualTo("อธิบดีกรมทดสอบ");
        assertThat(proposal.people().getLast().position()).isEqualTo("ผู้อำนวยการกองส่งเสริม");
    }

    @Test
    void messagesTellWithoutValues() {
        assertThat(proposal.title()).isEqualTo("กรมทดสอบเดินหน้าตรวจโรงงานทั่วประเทศ");
        assertThat(proposal.messages()).anyMatch(message -> message.startsWith("ขอให้ผู้ประกอบการทุกท่าน"));
    }

    @Test
    void termsAreWordsAndNotAddresses() {
        assertThat(proposal.terms()).contains("iSingle Form").noneMatch(term -> term.contains("example"));
    }

    @Test
    void anEmptyTextProposesNothing() {
        assertThat(Proposal.of("", List.of()).nothing()).isTrue();
    }
}
