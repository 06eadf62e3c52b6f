package th.prmind.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.time.Dates;

/** A brief on paper: the memo that makes it known to offices, or a page for a committee. */
final class BriefPaper {

    static final String USUALLY_TO = "หัวหน้าส่วนราชการในสังกัด และอุตสาหกรรมจังหวัดทุกจังหวัด";

    private BriefPaper() {}

    static Paper of(BriefVersion version, String office, LocalDate today, PaperForm form) {
        BriefContent content = version.content();
        List<String> words = new ArrayList<>();
        words.add("ด้วย" + office + "ได้จัดทำสารนโยบาย เรื่อง “" + content.title() + "” ฉบับที่ " + version.version()
                + letter(content.letter()) + inForce(content)
                + " เพื่อให้ทุกหน่วยงานสื่อสารเป็นเนื้อหาเดียวกัน โดยมีประเด็นที่ต้องสื่อ ดังนี้");
        int number = 0;
        for (BriefContent.Message message : content.messages()) {
            words.add(++number + ". " + message.text());
        }
        List<String> closing = new ArrayList<>();
        if (!content.terms().isEmpty()) {
            closing.add("คำที่ใช้ "
                    + String.join(
                            "  ",
                            content.terms().stream()
                                    .map(term ->
                                            "“" + term.use() + "” (ไม่ใช้ " + String.join(", ", term.insteadOf()) + ")")
                                    .toList()));
        }
        if (!content.avoid().isEmpty()) {
            closing.add("ถ้อยคำที่ควรเลี่ยง "
                    + String.join(
                            "  ",
                            content.avoid().stream()
                                    .map(avoid -> "“" + avoid.phrase() + "” เพราะ" + avoid.because())
                                    .toList()));
        }
        if (content.localAngle() != null) {
            closing.add("แนวทางของพื้นที่ " + content.localAngle());
        }
        Paper.@Nullable Heading heading = form.heading(office, today, USUALLY_TO);
        if (heading != null) {
            closing.add("จึงเรียนมาเพื่อโปรดทราบ และใช้เป็นแนวทางเดียวกันในการประชาสัมพันธ์");
        }
        return new Paper(
                heading,
                heading == null ? content.title() : "แจ้งสารนโยบาย เรื่อง " + content.title(),
                words,
                content.facts().isEmpty() ? null : facts(content.facts()),
                closing,
                form.signature(),
                List.of());
    }

    private static String letter(BriefContent.@Nullable Letter letter) {
        if (letter == null || letter.number() == null) {
            return "";
        }
        return " ตามหนังสือที่ " + letter.number()
                + (letter.date() == null ? "" : " ลงวันที่ " + Dates.longDate(letter.date(), true));
    }

    private static String inForce(BriefContent content) {
        return (content.from() == null ? "" : " มีผลตั้งแต่วันที่ " + Dates.longDate(content.from(), true))
                + (content.to() == null ? "" : " ถึงวันที่ " + Dates.longDate(content.to(), true));
    }

    private static Paper.Table facts(List<BriefContent.Fact> facts) {
        return new Paper.Table(
                List.of("ลำดับ", "ข้อเท็จจริง", "ค่าที่ใช้", "ที่มา"),
                List.of(2, 10, 5, 5),
                java.util.stream.IntStream.range(0, facts.size())
                        .mapToObj(i -> {
                            BriefContent.Fact fact = facts.get(i);
                            String source = Objects.requireNonNullElse(fact.source(), "");
                            String day = fact.asOf() == null ? "" : " ณ " + Dates.date(fact.asOf(), true);
                            return List.of(String.valueOf(i + 1), fact.plain(), fact.value(), (source + day).strip());
                        })
                        .toList());
    }
}
