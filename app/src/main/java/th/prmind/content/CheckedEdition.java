package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;
import th.prmind.onevoice.CheckResult;
import th.prmind.review.Sensitivity;

/**
 * An edition as the one-voice check sees it now.
 *
 * @param findings of title and body, then of the summary
 * @param messages of the briefs that it carries
 * @param briefs by which it was checked
 */
record CheckedEdition(List<Noted> findings, List<CheckResult.Message> messages, List<CheckResult.Checked> briefs) {

    /**
     * A finding, and why it was left, if somebody said so.
     *
     * @param key the same over later saves
     * @param inSummary its offsets count in the summary, not in the text
     */
    record Noted(Finding finding, String key, boolean inSummary, Reasons.@Nullable Reason reason) {

        /** Whether it has to be mended or reasoned. */
        boolean error() {
            return finding.kind().isError();
        }

        String why(boolean thai) {
            return thai ? finding.reason().th() : finding.reason().en();
        }
    }

    /** Errors that were neither mended nor reasoned. */
    List<Noted> open() {
        return findings.stream()
                .filter(noted -> noted.error() && noted.reason() == null)
                .toList();
    }

    List<Noted> reasoned() {
        return findings.stream().filter(noted -> noted.reason() != null).toList();
    }

    /** What in its words asks for a specialist's eyes. */
    Set<Sensitivity> sensitive() {
        return findings.stream()
                .map(Noted::finding)
                .filter(finding -> finding.kind() == Finding.Kind.SENSITIVE)
                .map(finding -> Sensitivity.of(finding.ref()))
                .collect(Collectors.toSet());
    }

    List<CheckResult.Message> missing() {
        return messages.stream()
                .filter(message -> message.required() && message.state() == Report.State.MISSING)
                .toList();
    }

    long conveyed() {
        return messages.stream()
                .filter(message -> message.state() == Report.State.CONVEYED)
                .count();
    }

    /** Where the findings stand in the body, each pointing to what is told about it ({@code finding-0}). */
    List<BodyHtml.Mark> marks(Edition edition) {
        int bodyStart = edition.title().length() + 1;
        List<BodyHtml.Mark> marks = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i).finding();
            if (!findings.get(i).inSummary() && finding.start() >= bodyStart) {
                marks.add(new BodyHtml.Mark(
                        finding.start() - bodyStart, finding.end() - bodyStart, "finding", "finding-" + i));
            }
        }
        return marks;
    }
}
