package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** English drafts: held to the brief's English statements, names and posts, and mended in English. */
class EnglishTests {

    private static final Brief BRIEF = new Brief(
            "kilns",
            1,
            "เตาเผาสะอาด",
            "กตป.",
            null,
            LocalDate.of(2023, 12, 31),
            List.of(new Brief.Message(
                    "m1",
                    Brief.Weight.CORE,
                    true,
                    "ทุกโรงงานต้องขึ้นทะเบียนเตาผ่านระบบ KilnForm",
                    "Every pottery has to register its kilns through KilnForm")),
            List.of(
                    fact(
                            "f1",
                            "โรงงานเซรามิกที่ต้องขึ้นทะเบียนมีทั้งหมด [กว่า 65,000 แห่ง]",
                            "[More than 65,000 potteries] nationwide must register their kilns"),
                    fact(
                            "f2",
                            "กำหนดสุดท้ายของการขึ้นทะเบียนเตาคือ [วันที่ 31 สิงหาคม 2566]",
                            "The deadline for registering kilns through KilnForm is [31 August 2023]"),
                    fact(
                            "f3",
                            "งบประมาณของโครงการทั้งหมด [186.5 ล้านบาท]",
                            "The programme of clean kilns has a budget of [186.5 million baht]")),
            List.of(new Brief.Person("p1", "นาย", "ธนพล ดินแดงดี", "ปลัดกระทรวงงานช่าง")),
            List.of(new Brief.Term("t1", "KilnForm", List.of("Kiln-Form", "E-Kiln"))),
            List.of(new Brief.Avoid("a1", "illegal potteries", "they still hold a licence")));

    private static final Register REGISTER = new Register(List.of(
            new Register.Entry(
                    "thanapol",
                    List.of("นาย"),
                    "ธนพล ดินแดงดี",
                    "Thanapol Dindaengdee",
                    List.of(),
                    List.of(new Register.Post(
                            "ปลัดกระทรวงงานช่าง", "Permanent Secretary, Ministry of Crafts", null, null, false))),
            new Register.Entry(
                    "kanda",
                    List.of("นางสาว"),
                    "กานดา วงศ์ช่างปั้น",
                    "Kanda Wongchangpan",
                    List.of(),
                    List.of(new Register.Post("อธิบดีกรมเตาและเครื่องปั้น", null, null, false)))));

    static final Engine ENGINE = Engine.compile(List.of(BRIEF), REGISTER);

    @Test
    void aWrongFigureIsFoundAndMendedInEnglish() {
        assertThat(repairs("More than 75,000 potteries nationwide have to register their kilns."))
                .containsExactly("More than 75,000 potteries -> More than 65,000 potteries");
    }

    @Test
    void aWrongFigureIsFoundBesideTheRightOne() {
        assertThat(repairs("More than 65,000 potteries nationwide must register their kilns.\n\n"
                        + "More than 75,000 potteries nationwide have to register their kilns."))
                .containsExactly("More than 75,000 potteries -> More than 65,000 potteries");
    }

    @Test
    void aWrongDayIsFoundAndMendedInEnglish() {
        assertThat(repairs("The deadline for registering kilns through KilnForm is 30 August 2023."))
                .containsExactly("30 August 2023 -> 31 August 2023");
    }

    @Test
    void theSameValueInAnotherFormIsRight() {
        assertThat(repairs("Over 65,000 potteries across the country must register their kilns."))
                .isEmpty();
        assertThat(repairs(
                        "Potteries have until August 31, 2023, the deadline for registering kilns through KilnForm."))
                .isEmpty();
        assertThat(repairs("The programme of clean kilns has a budget of 186.5 million baht."))
                .isEmpty();
        assertThat(repairs("The programme of clean kilns has a budget of 186,500,000 baht."))
                .isEmpty();
    }

    @Test
    void aValueAboutAnotherThingIsNotOurs() {
        assertThat(
                        repairs(
                                "The ministry of Crafts opened a fair with 75,000 visitors. Potteries must register their kilns."))
                .isEmpty();
    }

    @Test
    void aWrongPostIsFoundAndMendedInEnglish() {
        assertThat(
                        repairs(
                                "Thanapol Dindaengdee, Deputy Permanent Secretary of the Ministry of Crafts, said that it works."))
                .containsExactly(
                        "Deputy Permanent Secretary of the Ministry of Crafts -> Permanent Secretary, Ministry of Crafts");
    }

    @Test
    void aPostInOtherWordsIsRight() {
        for (String post : List.of(
                "Permanent Secretary of the Ministry of Crafts,",
                "Permanent Secretary for Crafts,",
                "the Permanent Secretary,",
                "Permanent Secretary, Ministry of Crafts,")) {
            assertThat(repairs("Thanapol Dindaengdee, " + post + " said that it works."))
                    .as(post)
                    .isEmpty();
        }
    }

    @Test
    void aPostThatTheRegisterHasOnlyInThaiIsHeldToItsRank() {
        assertThat(repairs("Kanda Wongchangpan, Director-General of the Department of Kilns, said that it works."))
                .isEmpty();
        assertThat(repairs(
                        "Kanda Wongchangpan, Deputy Director-General of the Department of Kilns, said that it works."))
                .hasSize(1);
    }

    @Test
    void aMisspeltNameIsFound() {
        assertThat(repairs("Thanapol Dindangdee, Permanent Secretary, said that it works."))
                .containsExactly("Thanapol Dindangdee -> Thanapol Dindaengdee");
    }

    @Test
    void termsAndPhrasesAreFoundInEnglish() {
        assertThat(repairs("Register through E-Kiln. There are no illegal potteries."))
                .contains("E-Kiln -> KilnForm")
                .anyMatch(each -> each.startsWith("illegal potteries"));
    }

    @Test
    void messagesAreToldInEnglish() {
        assertThat(ENGINE.check(draft("Every pottery has to register its kilns through KilnForm."), Set.of("kilns"))
                        .messages())
                .extracting(Report.MessageState::state)
                .containsExactly(Report.State.CONVEYED);
    }

    @Test
    void anEnglishDraftIsKnownToBeAboutABriefByTheBriefsEnglish() {
        Draft about = draft("More than 75,000 potteries nationwide must register their kilns through KilnForm.");
        assertThat(ENGINE.check(about).findings())
                .extracting(Finding::text)
                .containsExactly("More than 75,000 potteries");
        assertThat(ENGINE.check(draft("More than 75,000 people came to the fair on 30 August 2023."))
                        .topics())
                .isEmpty();
    }

    private static List<String> repairs(String text) {
        return ENGINE.check(draft(text), Set.of("kilns")).findings().stream()
                .map(f -> f.text() + " -> " + f.repair())
                .toList();
    }

    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

    static Draft draft(String text) {
        return draft(text, DAY);
    }

    /** @param day of the draft, or null for one on which the brief is in force */
    static Draft draft(String text, @Nullable LocalDate day) {
        return new Draft(text, day == null ? DAY : day);
    }

    @Test
    void anOlderValueIsOutdatedThoughTheBriefKeepsItInThai() {
        assertThat(ENGINE.check(
                                draft("More than 47,000 potteries nationwide must register their kilns."),
                                Set.of("kilns"))
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.OUTDATED_FACT);
    }

    private static Brief.Fact fact(String id, String thai, String english) {
        return new Brief.Fact(id, thai, english, List.of(id.equals("f1") ? "กว่า 47,000 แห่ง" : "1 ล้านบาท"));
    }
}
