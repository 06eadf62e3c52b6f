package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Whatever Jazzer makes up, every front door answers, with spans inside the text. In a plain run of the tests only the saved
 * inputs are tried; the profile {@code fuzz} looks for new ones for a minute, and saves one that fails.
 */
class FuzzTests {

    private static final Engine ENGINE = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 5);

    @FuzzTest(maxDuration = "60s")
    void every_front_door_answers(FuzzedDataProvider data) {
        switch (data.consumeInt(0, 3)) {
            case 0 -> check(data.consumeBoolean(), data.consumeRemainingAsString());
            case 1 -> compare(data.consumeString(2_000), data.consumeRemainingAsString());
            case 2 -> trace(data.consumeString(2_000), data.consumeRemainingAsString());
            default -> normalise(data.consumeRemainingAsString());
        }
    }

    private static void check(boolean amidRelease, String made) {
        String text = amidRelease ? AnyInputTests.RELEASE + made + AnyInputTests.RELEASE : made;
        Report report = ENGINE.check(new Draft(text, DAY), Set.of("clean-kiln"));
        for (Finding f : report.findings()) {
            assertThat(text.substring(f.start(), f.end())).isEqualTo(f.text());
        }
        for (Report.Statement s : report.statements()) {
            assertThat(s.start()).isBetween(0, s.end());
            assertThat(s.end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static void compare(String a, String b) {
        for (Compare.Difference d : Compare.of(AnyInputTests.RELEASE + a, b + AnyInputTests.RELEASE)) {
            assertThat((AnyInputTests.RELEASE + a).substring(d.a().start(), d.a().end()))
                    .isEqualTo(d.a().text());
            assertThat((b + AnyInputTests.RELEASE).substring(d.b().start(), d.b().end()))
                    .isEqualTo(d.b().text());
        }
    }

    private static void trace(String a, String b) {
        String later = a + AnyInputTests.RELEASE + b;
        Trace trace = Trace.of(List.of(
                new Trace.Text("a", DAY, AnyInputTests.RELEASE + a), new Trace.Text("b", DAY.plusDays(1), later)));
        for (Trace.Reuse reuse : trace.origins().getLast().sources()) {
            assertThat(reuse.spans()).allSatisfy(s -> assertThat(s.end()).isBetween(s.start() + 1, later.length()));
        }
    }

    private static void normalise(String text) {
        NormalText once = NormalText.of(text);
        String normal = once.text(0, once.length);
        assertThat(Tables.normal(normal)).isEqualTo(normal);
        for (int i = 0; i < once.length; i++) {
            assertThat(once.originalEnd(i + 1)).isBetween(once.originalStart(i), text.length());
        }
    }
}
