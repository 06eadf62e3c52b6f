package th.prmind.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Report;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.time.Dates;

/** The live copies of a fact on paper: how many are right, and which are to be mended. */
final class CopiesPaper {

    static final String USUALLY_TO = "ปลัดกระทรวงอุตสาหกรรม";

    private CopiesPaper() {}

    /** @param lines the copies that need mending first */
    static Paper of(Copies copies, List<Copies.Line> lines, String office, LocalDate today, PaperForm form) {
        Copies.Tally counts = copies.counts();
        Paper.@Nullable Heading heading = form.heading(office, today, USUALLY_TO);
        String of = "ข้อเท็จจริงตามสารนโยบาย เรื่อง “" + copies.brief().title() + "” ฉบับที่ "
                + copies.brief().version() + " ที่ว่า “" + copies.fact().plain() + "”";
        String counted = "ณ วันที่ " + Dates.longDate(today, true) + " มีข่าวที่เผยแพร่แล้วกล่าวถึง "
                + copies.total() + " ข่าว ตรงกับสารนโยบาย " + counts.right() + " ข่าว ใช้ค่าเดิม "
                + counts.outdated() + " ข่าว และไม่ตรงกับสารนโยบาย " + counts.contradicted() + " ข่าว";
        return new Paper(
                heading,
                "รายงานข่าวที่กล่าวถึง “" + copies.fact().plain() + "”",
                List.of((heading == null ? "" : "ด้วย" + office + "ได้ติดตามข่าวที่กล่าวถึง") + of + " " + counted
                        + (lines.isEmpty() ? "" : " รายละเอียดดังนี้")),
                lines.isEmpty() ? null : table(lines),
                heading == null
                        ? List.of()
                        : List.of(
                                "จึงเรียนมาเพื่อโปรดทราบ และพิจารณาสั่งการให้หน่วยงานที่เกี่ยวข้องแก้ไขข่าวที่ไม่ตรงกับสารนโยบาย"),
                form.signature(),
                List.of());
    }

    private static Paper.Table table(List<Copies.Line> lines) {
        return new Paper.Table(
                List.of("วันที่", "หน่วยงาน", "ข่าว", "ค่าที่ระบุ", "ผล"),
                List.of(4, 5, 10, 5, 4),
                lines.stream()
                        .map(line -> List.of(
                                Dates.date(Dates.day(line.copy().publishedAt()), true),
                                line.unit() == null
                                        ? String.valueOf(line.copy().sourceName())
                                        : line.unit().shortName(),
                                line.copy().title(),
                                line.copy().statement().value(),
                                verdict(line.copy().statement().verdict())))
                        .toList());
    }

    static String verdict(Report.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "ตรง";
            case OUTDATED -> "ค่าเดิม";
            case CONTRADICTED -> "ไม่ตรง";
        };
    }
}
