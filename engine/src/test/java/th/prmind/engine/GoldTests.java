package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bars on the labelled cases, counted as the cases' own scorer counts them. Skipped where the cases are absent. */
class GoldTests {

    private record Span(String kind, String ref, int start, int end) {

        boolean meets(Span o) {
            int common = Math.min(end, o.end) - Math.max(start, o.start);
            return kind.equals(o.kind)
                    && ref.equals(o.ref)
                    && common > 0
                    && common * 2 >= Math.min(end - start, o.end - o.start);
        }
    }

    private static int factRight;
    private static int factFound;
    private static int factGold;
    private static int otherRight;
    private static int otherFound;
    private static int otherGold;
    private static int traps;
    private static int trapsHit;
    private static int labels;
    private static int labelsRight;
    private static int missingRight;
    private static int missingFound;
    private static int missingGold;

    @BeforeAll
    static void checkEveryDraft() throws IOException {
        List<Gold.Case> cases = Gold.cases();
        assumeTrue(!cases.isEmpty(), "The labelled cases are not beside this checkout: their bars are not tested");
        for (Gold.Case c : cases) {
            Engine engine = Engine.compile(List.of(c.brief()), Register.EMPTY);
            Map<?, ?> expected =
                    (Map<?, ?>) new Gold.Flow(Files.readString(c.folder().resolve("expected.json"))).value();
            for (Path draft : c.drafts()) {
                String text = Files.readString(draft);
                String name = draft.getFileName().toString().replace(".txt", "");
                score(text, engine.check(Draft.of(text)), Gold.map(expected.get(name)));
            }
        }
    }

    private static void score(String text, Report report, Map<?, ?> expected) {
        List<Span> gold = spans(text, Gold.list(expected.get("findings")));
        List<Span> right = spans(text, Gold.list(expected.get("traps")));
        List<Span> found = report.findings().stream()
                .filter(f -> f.kind() != Finding.Kind.SENSITIVE)
                .map(f -> new Span(family(f.kind().code()), f.ref(), f.start(), f.end()))
                .toList();
        Set<Span> used = new HashSet<>();
        for (Span f : found) {
            boolean hit = gold.stream().anyMatch(g -> f.meets(g) && used.add(g));
            if (f.kind.equals("fact")) {
                factFound++;
                factRight += hit ? 1 : 0;
            } else {
                otherFound++;
                otherRight += hit ? 1 : 0;
            }
        }
        factGold += (int) gold.stream().filter(g -> g.kind.equals("fact")).count();
        otherGold += (int) gold.stream().filter(g -> !g.kind.equals("fact")).count();
        for (Span t : right) {
            traps++;
            trapsHit += found.stream()
                            .anyMatch(f -> Math.min(f.end, t.end) > Math.max(f.start, t.start)
                                    && gold.stream().noneMatch(f::meets))
                    ? 1
                    : 0;
        }
        Map<?, ?> messages = Gold.map(expected.get("messages"));
        for (Report.MessageState m : report.messages()) {
            boolean missing = m.state() == Report.State.MISSING;
            boolean shouldMiss = "missing".equals(messages.get(m.id()));
            labels++;
            labelsRight += m.state().name().equalsIgnoreCase(String.valueOf(messages.get(m.id()))) ? 1 : 0;
            missingFound += missing ? 1 : 0;
            missingGold += shouldMiss ? 1 : 0;
            missingRight += missing && shouldMiss ? 1 : 0;
        }
    }

    private static List<Span> spans(String text, List<?> rows) {
        List<Span> out = new ArrayList<>();
        for (Object row : rows) {
            Map<?, ?> m = (Map<?, ?>) row;
            int start = text.offsetByCodePoints(0, Integer.parseInt(String.valueOf(m.get("start"))));
            int end = text.offsetByCodePoints(0, Integer.parseInt(String.valueOf(m.get("end"))));
            out.add(new Span(family(String.valueOf(m.get("kind"))), String.valueOf(m.get("ref")), start, end));
        }
        return out;
    }

    private static String family(String kind) {
        return kind.endsWith("-fact") ? "fact" : kind;
    }

    private static double f1(int right, int found, int gold) {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }

    @Test
    void facts_are_found_with_f1_of_85_or_more() {
        assertThat(f1(factRight, factFound, factGold)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void at_most_one_trap_in_twenty_is_hit() {
        assertThat(trapsHit / (double) traps).isLessThanOrEqualTo(0.05);
    }

    @Test
    void the_other_kinds_are_found_with_f1_of_90_or_more() {
        assertThat(f1(otherRight, otherFound, otherGold)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void three_message_labels_in_four_are_exactly_right() {
        assertThat(labelsRight / (double) labels).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void missing_messages_are_found_with_f1_of_75_or_more() {
        assertThat(f1(missingRight, missingFound, missingGold)).isGreaterThanOrEqualTo(0.75);
    }
}
