package th.prmind.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.prmind.engine.Finding;
import th.prmind.onevoice.CheckResult;
import th.prmind.onevoice.OneVoice;
import th.prmind.platform.time.Dates;

/** Runs the one-voice check over an edition, its summary too, and puts the writers' reasons beside the findings. */
@Component
class EditionCheck {

    private final OneVoice oneVoice;
    private final Reasons reasons;
    private final Clock clock;

    EditionCheck(OneVoice oneVoice, Reasons reasons, Clock clock) {
        this.oneVoice = oneVoice;
        this.reasons = reasons;
        this.clock = clock;
    }

    CheckedEdition of(Edition edition) {
        LocalDate day = Dates.day(
                edition.state() == Edition.State.RELEASED || edition.state() == Edition.State.SUPERSEDED
                        ? edition.stateSince()
                        : clock.instant());
        Set<String> briefs = new LinkedHashSet<>(edition.briefs());
        CheckResult text = oneVoice.check(edition.wholeText(), day, briefs, edition.unit());
        Map<String, Reasons.Reason> given =
                reasons.of(edition.id()).stream().collect(Collectors.toMap(Reasons.Reason::key, Function.identity()));
        List<CheckedEdition.Noted> noted = new ArrayList<>(noted(text.findings(), false, given));
        if (!edition.summary().isBlank()) {
            noted.addAll(noted(
                    oneVoice.check(edition.summary(), day, briefs, edition.unit())
                            .findings(),
                    true,
                    given));
        }
        return new CheckedEdition(noted, text.messages(), text.briefs());
    }

    private static List<CheckedEdition.Noted> noted(
            List<Finding> findings, boolean inSummary, Map<String, Reasons.Reason> given) {
        return findings.stream()
                .map(finding -> {
                    String key = CheckResult.key(finding);
                    return new CheckedEdition.Noted(finding, key, inSummary, given.get(key));
                })
                .toList();
    }
}
