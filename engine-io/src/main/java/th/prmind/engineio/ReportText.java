package th.prmind.engineio;

import java.io.PrintStream;
import java.util.List;
import th.prmind.engine.Brief;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;

/** Prints what a check found for a person at a terminal: the line of the draft, the words underlined, what to write. */
final class ReportText {

    /** Characters shown on either side of the words. */
    private static final int AROUND = 40;

    private final PrintStream out;
    private final List<Brief> briefs;

    ReportText(PrintStream out, List<Brief> briefs) {
        this.out = out;
        this.briefs = briefs;
    }

    void print(String name, String text, Report report) {
        out.println(name + ": " + summary(report));
        for (Finding finding : report.findings()) {
            out.println();
            out.println(name + ":" + line(text, finding.start()) + ": "
                    + FindingJson.id(finding.brief(), finding.ref(), briefs.size() > 1) + " "
                    + finding.reason().th() + " (" + finding.reason().en() + ")");
            underline(text, finding.start(), finding.end());
            String repair = finding.repair();
            if (repair != null) {
                out.println("    → " + repair);
            } else if (!finding.expected().isEmpty()) {
                out.println("    ✓ " + finding.expected());
            }
        }
        out.println();
        for (Report.MessageState message : report.messages()) {
            String sign = switch (message.state()) {
                case CONVEYED -> "● ครบ (conveyed)     ";
                case PARTIAL -> "◐ บางส่วน (partial)   ";
                case MISSING -> "○ ยังไม่พบ (missing)   ";
            };
            out.println(
                    sign + FindingJson.id(message.brief(), message.id(), briefs.size() > 1) + " " + sentence(message));
        }
        out.println();
    }

    private static String summary(Report report) {
        int findings = report.findings().size();
        long missing = report.messages().stream()
                .filter(m -> m.state() == Report.State.MISSING)
                .count();
        return (findings == 0
                        ? "ไม่พบข้อที่ต่างจากสาร (nothing differs)"
                        : "พบ " + findings + " แห่งที่ควรแก้ (" + findings + " to mend)")
                + (missing == 0 ? "" : " · ยังไม่ได้เล่า " + missing + " สาร (" + missing + " messages missing)");
    }

    private static int line(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    private void underline(String text, int start, int end) {
        int from = Math.max(Math.max(0, start - AROUND), text.lastIndexOf('\n', start - 1) + 1);
        while (from < start && from > 0 && joins(text, from)) {
            from++;
        }
        int newline = text.indexOf('\n', end);
        int to = Math.min(Math.min(text.length(), end + AROUND), newline < 0 ? text.length() : newline);
        while (to > end && to < text.length() && joins(text, to)) {
            to--;
        }
        out.println("    " + visible(text.substring(from, to)));
        out.println("    " + " ".repeat(columns(text.substring(from, start)))
                + "~".repeat(Math.max(1, columns(text.substring(start, end)))));
    }

    /** Whether cutting before this place would part a mark from its letter. */
    private static boolean joins(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) || columns(text.substring(at, at + 1)) == 0;
    }

    /** Columns of a terminal: Thai vowels and tone marks above and below take none. */
    static int columns(String text) {
        return (int) text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
                    default -> true;
                })
                .count();
    }

    static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private String sentence(Report.MessageState state) {
        return briefs.stream()
                .filter(b -> b.slug().equals(state.brief()))
                .flatMap(b -> b.messages().stream())
                .filter(m -> m.id().equals(state.id()))
                .map(Brief.Message::text)
                .findFirst()
                .orElse("");
    }
}
