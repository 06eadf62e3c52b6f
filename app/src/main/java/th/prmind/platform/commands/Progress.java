package th.prmind.platform.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Shows on standard error how far a long command has come: a bar with rate and time left on a terminal, a plain line now
 * and then elsewhere. For one thread.
 */
public final class Progress {

    private static final int WIDTH = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ON_PAPER = Duration.ofSeconds(5);

    private final String what;
    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant started;
    private Instant shown;

    /** @param what what is being done, in a word or two */
    public Progress(String what) {
        this(what, System.err, System.getenv("TERM") != null && isTerminal(), Clock.systemUTC());
    }

    Progress(String what, PrintStream out, boolean terminal, Clock clock) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.started = clock.instant();
        this.shown = started;
    }

    /** @param share of the work done, 0 to 1; how many things were done so far */
    public void at(double share, long done) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(terminal ? ON_TERMINAL : ON_PAPER) >= 0) {
            shown = now;
            show(share, done, now);
        }
    }

    /** The last line, which stays. */
    public void end(long done) {
        show(1, done, clock.instant());
        if (terminal) {
            out.println();
        }
    }

    /** Says something in between without breaking the bar. */
    public void say(String line) {
        out.println(terminal ? "\r\u001B[K" + line : line);
    }

    private void show(double share, long done, Instant now) {
        double seconds = Math.max(0.001, Duration.between(started, now).toMillis() / 1000.0);
        String figures = "%3d%%  %,d  %,.0f/s  %s"
                .formatted(
                        Math.round(share * 100),
                        done,
                        done / seconds,
                        share >= 1 ? "took " + clockTime(seconds) : "left " + clockTime(seconds / share - seconds));
        if (terminal) {
            int full = (int) Math.round(share * WIDTH);
            out.print("\r\u001B[K" + what + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + figures);
            out.flush();
        } else {
            out.println(what + " " + figures);
        }
    }

    private static String clockTime(double seconds) {
        long whole = Double.isFinite(seconds) ? Math.round(seconds) : 0;
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
