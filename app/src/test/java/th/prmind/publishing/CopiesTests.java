package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.engine.Report;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

@ApplicationTest
class CopiesTests {

    private static final String BRIEF = "full-depth-inspection";
    private static final String DEADLINE = "f2";

    @Autowired
    PasteRelease pasteRelease;

    @Autowired
    ReadStatements readStatements;

    @Autowired
    WithdrawRelease withdrawRelease;

    @Autowired
    Statements statements;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void pastedLinkIsReadAtOnceRightOrWrong() {
        UUID right = paste(
                "right", "กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือวันที่ 31 สิงหาคม 2566");
        UUID wrong = paste(
                "wrong", "กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือวันที่ 30 กันยายน 2566");
        assertThat(verdicts(right)).containsExactly(Report.Verdict.RIGHT);
        assertThat(verdicts(wrong)).containsExactly(Report.Verdict.CONTRADICTED);
        assertThat(statements.of(wrong))
                .first()
                .satisfies(statement -> assertThat(statement.words()).contains("30 กันยายน 2566"));
    }

    @Test
    void whatWasReadAgainstAnOlderVersionIsReadAgain() {
        UUID release = paste(
                "again", "กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือวันที่ 31 สิงหาคม 2566");
        jdbc.sql("UPDATE publishing.reading SET version = 0 WHERE release = ?")
                .param(release)
                .update();
        jdbc.sql("UPDATE publishing.statement SET value = 'เดิม' WHERE release = ?")
                .param(release)
                .update();
        readStatements.all();
        assertThat(statements.of(release))
                .isNotEmpty()
                .noneMatch(statement -> statement.value().equals("เดิม"));
        int once = statements.of(release).size();
        readStatements.all();
        assertThat(statements.of(release)).hasSize(once);
    }

    @Test
    void withdrawnTextIsNoLiveCopy() {
        UUID release = paste(
                "gone", "กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือวันที่ 31 สิงหาคม 2566");
        SignIn.run(person("saengchai"), () -> withdrawRelease.withdraw(release, "ลบโพสต์แล้ว"));
        assertThat(verdicts(release)).isEmpty();
    }

    @Test
    void badLinkForeignUnitAndSameLinkAgainAreRefused() {
        assertThatThrownBy(() -> SignIn.run(
                        person("kaewta"), () -> pasteRelease.paste("javascript:alert(1)", "ข้อความ", null, List.of())))
                .isInstanceOf(Refusal.class);
        UUID foreign = people.find(person("natchapon")).orElseThrow().unit();
        assertThatThrownBy(() -> SignIn.run(
                        person("kaewta"),
                        () -> pasteRelease.paste("https://example.go.th/" + mark, "ข้อความ", foreign, List.of())))
                .isInstanceOf(NotAllowed.class);
        paste("same", "ข้อความ");
        assertThatThrownBy(() -> paste("same", "ข้อความ")).isInstanceOf(Refusal.class);
    }

    private UUID paste(String name, String text) {
        UUID[] made = new UUID[1];
        SignIn.run(
                person("kaewta"),
                () -> made[0] = pasteRelease
                        .paste("https://example.go.th/" + mark + "/" + name, text, null, List.of(BRIEF))
                        .id());
        return made[0];
    }

    private List<Report.Verdict> verdicts(UUID release) {
        return statements.copies(BRIEF, DEADLINE).stream()
                .filter(copy -> copy.statement().release().equals(release))
                .map(copy -> copy.statement().verdict())
                .toList();
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }
}
