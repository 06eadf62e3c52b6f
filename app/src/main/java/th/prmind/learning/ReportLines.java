package th.prmind.learning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in lines of three cells, the same on screen, on paper and in a sheet. */
final class ReportLines {

    private ReportLines() {}

    /** Words by key, in some language. */
    @FunctionalInterface
    interface Words {
        String get(String key, Object... arguments);
    }

    /** @param level from 1 to 4; 0 for what stands before them */
    record Line(int level, String what, String result, String note) {}

    static List<Line> of(Report report, Words words) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                0,
                words.get("learning.report.participants"),
                words.get("learning.report.people", report.participants()),
                words.get("learning.report.offices", report.offices())));
        lines.add(new Line(0, words.get("learning.report.attendance"), percent(report.attendance()), ""));
        lines.add(new Line(
                0,
                words.get("learning.report.certificates"),
                words.get("learning.report.people", report.certificates()),
                ""));
        for (Report.Thought thought : report.thoughts()) {
            lines.add(new Line(
                    1,
                    thought.session(),
                    words.get("learning.report.thought", one(thought.useful()), one(thought.clear())),
                    words.get("learning.report.thought.note", thought.round(), thought.people())));
        }
        for (Gain gain : report.gains()) {
            lines.add(new Line(
                    2,
                    words.get("learning.competency." + gain.competency().code()),
                    gain.before() == null || gain.after() == null
                            ? "–"
                            : words.get("learning.report.gain", Math.round(gain.before()), Math.round(gain.after())),
                    gain.selfBefore() == null || gain.selfNow() == null
                            ? words.get("learning.report.both", gain.people())
                            : words.get(
                                    "learning.report.gain.note",
                                    gain.people(),
                                    one(gain.selfBefore()),
                                    one(gain.selfNow()))));
        }
        lines.addAll(done(report, words));
        Report.Reach reach = report.reach();
        lines.add(new Line(
                4,
                words.get("learning.report.reach"),
                words.get("learning.report.reach.result", reach.above(), reach.above() + reach.notAbove()),
                words.get("learning.report.reach.note", reach.withoutBaseline(), reach.unread())));
        return lines;
    }

    private static List<Line> done(Report report, Words words) {
        Report.Done done = report.done();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                3,
                words.get("learning.report.works"),
                words.get("learning.report.of", done.handedIn(), done.asked()),
                words.get("learning.report.works.note", done.inTime(), done.improved(), done.signedOff())));
        lines.add(new Line(
                3,
                words.get("learning.report.published"),
                done.publishedAfter() == null
                        ? "–"
                        : words.get("learning.report.from-to", done.publishedBefore(), done.publishedAfter()),
                words.get(
                        done.publishedAfter() == null
                                ? "learning.report.published.later"
                                : "learning.report.published.note")));
        for (Report.Followed followed : report.followed()) {
            long said = followed.applies() + followed.appliesNot();
            lines.add(new Line(
                    3,
                    words.get("learning.report.followed", followed.months()),
                    said == 0 ? "–" : words.get("learning.report.of", followed.applies(), said),
                    words.get("learning.report.followed.note", report.participants())));
        }
        return lines;
    }

    private static String percent(@Nullable Double value) {
        return value == null ? "–" : Math.round(value) + " %";
    }

    private static String one(double value) {
        return "%.1f".formatted(value);
    }
}
