package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class BriefFormTests {

    @Test
    void rowsTakenOutAndEmptyOnesLeaveNoHole() {
        BriefForm form = posted(Map.of(
                "title", "ก",
                "messages[0].text", "สารแรก",
                "messages[0].id", "m1",
                "messages[1].weight", "CORE",
                "messages[7].text", "สารใหม่"));
        assertThat(form.read().content().messages())
                .extracting(BriefContent.Message::id)
                .containsExactly("m1", "m2");
    }

    @Test
    void aNewRowNeverTakesAnIdThatWasUsedBefore() {
        BriefForm form = posted(Map.of(
                "title", "ก",
                "facts[0].id", "f9",
                "facts[0].statement", "มี [1 แห่ง]",
                "facts[1].statement", "มี [2 แห่ง]"));
        assertThat(form.read().content().facts())
                .extracting(BriefContent.Fact::id)
                .containsExactly("f9", "f10");
    }

    @Test
    void aBulletinNeedsTheMomentForWhichItSpeaks() {
        assertThat(posted(Map.of("title", "ก", "kind", "situation")).read().errors())
                .containsEntry("asOf", "brief.error.as-of");
        assertThat(posted(Map.of("title", "ก", "kind", "situation", "asOf", "2026-11-25T08:30"))
                        .read()
                        .content()
                        .asOf())
                .isEqualTo(Instant.parse("2026-11-25T01:30:00Z"));
    }

    @Test
    void errorsNameTheirFields() {
        assertThat(posted(Map.of(
                                "from", "2026-02-30",
                                "facts[0].statement", "[1] และ [2]",
                                "people[0].name", "สมชาย ใจงาม",
                                "avoid[0].phrase", "คำหนึ่ง"))
                        .read()
                        .errors())
                .containsOnlyKeys("title", "from", "facts[0].statement", "people[0].position", "avoid[0].because");
    }

    @Test
    void theRegisterFillsInThePostOfTheDay() {
        RegisterPerson known = new RegisterPerson(
                new UUID(0, 1),
                "x",
                List.of("ดร."),
                "สมชาย ใจงาม",
                null,
                List.of(),
                List.of(
                        new RegisterPerson.Post("อธิบดี", null, null, LocalDate.of(2026, 1, 1), null, false, null),
                        new RegisterPerson.Post(
                                "รองอธิบดี", null, null, null, LocalDate.of(2025, 12, 31), false, null)));
        BriefForm form = posted(Map.of("people[0].name", "สมชาย ใจงาม"));
        assertThat(form.completed(List.of(known), LocalDate.of(2026, 6, 1)).field("people", 0, "position"))
                .isEqualTo("อธิบดี");
        assertThat(form.completed(List.of(known), LocalDate.of(2025, 6, 1)).field("people", 0, "position"))
                .isEqualTo("รองอธิบดี");
    }

    @Test
    void whatIsShownAgainIsWhatWasTyped() {
        BriefContent content = posted(Map.of(
                        "title", "ชื่อเรื่อง",
                        "facts[0].statement", "มี [1 แห่ง]",
                        "facts[0].was", "2 แห่ง\n3 แห่ง",
                        "terms[0].use", "คำ",
                        "terms[0].insteadOf", "อีกคำ"))
                .read()
                .content();
        assertThat(BriefForm.of(Kind.POLICY, content).read().content()).isEqualTo(content);
    }

    private static BriefForm posted(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return BriefForm.posted(form);
    }
}
