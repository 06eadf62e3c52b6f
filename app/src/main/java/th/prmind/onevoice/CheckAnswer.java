package th.prmind.onevoice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Finding;
import th.prmind.platform.web.View;

/** What the browser gets to show of a check, in the reader's language. */
record CheckAnswer(List<Found> findings, List<Told> messages, List<Asked> briefs, String repaired) {

    /**
     * @param repair what to put in place of the words, or null where only a person can mend it
     * @param title of the kind of finding
     */
    record Found(
            String key,
            String kind,
            String brief,
            String ref,
            int start,
            int end,
            String text,
            String expected,
            String reason,
            @Nullable String repair,
            String title) {}

    record Told(
            String brief, String id, String text, String weight, boolean required, String state, int start, int end) {}

    record Asked(String slug, String title, boolean guessed) {}

    static CheckAnswer of(String text, CheckResult result, View view) {
        return new CheckAnswer(
                result.findings().stream().map(finding -> found(finding, view)).toList(),
                result.messages().stream()
                        .map(m -> new Told(
                                m.brief(),
                                m.id(),
                                view.pick(m.text(), m.english()),
                                code(m.weight()),
                                m.required(),
                                code(m.state()),
                                m.start(),
                                m.end()))
                        .toList(),
                result.briefs().stream()
                        .map(b -> new Asked(b.slug(), view.pick(b.title(), b.titleEnglish()), b.guessed()))
                        .toList(),
                result.repaired(text));
    }

    private static Found found(Finding finding, View view) {
        return new Found(
                CheckResult.key(finding),
                finding.kind().code(),
                finding.brief(),
                finding.ref(),
                finding.start(),
                finding.end(),
                finding.text(),
                finding.expected(),
                view.thai() ? finding.reason().th() : finding.reason().en(),
                finding.repair(),
                view.text("onevoice.finding." + finding.kind().code()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
