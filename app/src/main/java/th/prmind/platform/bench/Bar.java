package th.prmind.platform.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One promise and what was measured of it now.
 *
 * @param what in words
 * @param figure as measured; null where it could not be measured, which counts as falling short
 * @param bar that it must not pass, or must reach
 * @param atMost whether the bar is an upper one
 * @param how loop, load and data, in words
 */
record Bar(String what, @Nullable Double figure, String unit, double bar, boolean atMost, String how) {

    static Bar atMost(String what, @Nullable Double figure, String unit, double bar, String how) {
        return new Bar(what, figure, unit, bar, true, how);
    }

    static Bar atLeast(String what, @Nullable Double figure, String unit, double bar, String how) {
        return new Bar(what, figure, unit, bar, false, how);
    }

    boolean holds() {
        return figure != null && (atMost ? figure <= bar : figure >= bar);
    }

    /** For people. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %12s   bar %s %,.0f %s   %s   (%s)",
                what,
                figure == null ? "not measured" : String.format(Locale.ROOT, "%,.1f %s", figure, unit),
                atMost ? "at most" : "at least",
                bar,
                unit,
                holds() ? "holds" : "falls short",
                how);
    }

    /** For programs: one object a line. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"what\":\"%s\",\"figure\":%s,\"unit\":\"%s\",\"bar\":%s,\"atMost\":%b,\"holds\":%b,\"how\":\"%s\"}",
                what,
                figure == null ? "null" : String.format(Locale.ROOT, "%.3f", figure),
                unit,
                bar,
                atMost,
                holds(),
                how.replace("\"", "'"));
    }
}
