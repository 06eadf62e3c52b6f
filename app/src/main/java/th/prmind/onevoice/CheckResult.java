package th.prmind.onevoice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief.Weight;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;

/**
 * What a check of one text found. Facts and messages of an office's overlay stand under the brief to which they belong;
 * their ids begin with {@code o}.
 *
 * @param briefs by which the text was checked
 * @param findings by start offset
 * @param messages of all those briefs
 * @param statements every place where the text states a fact, rightly or wrongly
 */
public record CheckResult(
        List<Checked> briefs, List<Finding> findings, List<Message> messages, List<Report.Statement> statements) {

    public CheckResult {
        briefs = List.copyOf(briefs);
        findings = List.copyOf(findings);
        messages = List.copyOf(messages);
        statements = List.copyOf(statements);
    }

    /**
     * A brief by which the text was checked.
     *
     * @param guessed recognised by its words rather than named by the writer
     */
    public record Checked(
            UUID id, String slug, String title, @Nullable String titleEnglish, boolean guessed) {}

    /** A message and how much of it the text tells; offsets are -1 when it is missing. */
    public record Message(
            String brief,
            String id,
            String text,
            @Nullable String english,
            Weight weight,
            boolean required,
            Report.State state,
            int start,
            int end) {}

    /** Findings that are errors, and so need a repair or the writer's reason. */
    public List<Finding> errors() {
        return findings.stream().filter(finding -> finding.kind().isError()).toList();
    }

    public Optional<Checked> brief(String slug) {
        return briefs.stream().filter(brief -> brief.slug().equals(slug)).findFirst();
    }

    /** The same finding over later saves has the same key. */
    public static String key(Finding finding) {
        return finding.kind().code() + "/" + finding.brief() + "/" + finding.ref() + "/" + finding.text();
    }

    /** The text with every repair made that needs no person; of overlapping ones the first. */
    public String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text);
        int free = text.length();
        List<Finding> backwards = findings.stream()
                .sorted(Comparator.comparingInt(Finding::start).reversed())
                .toList();
        for (Finding finding : backwards) {
            if (finding.repair() != null && finding.end() <= free) {
                repaired.replace(finding.start(), finding.end(), finding.repair());
                free = finding.start();
            }
        }
        return repaired.toString();
    }
}
