package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets two texts about the same event beside each other: statements that say the same but for a figure, and whether the two
 * figures contradict each other.
 *
 * <p>How: figures are masked ({@link Masked}), the masked texts laid side by side ({@link Alignment}), and figures that come to
 * stand together and differ are judged by what stands around them ({@link Judgement}).
 */
public final class Compare {

    /** Characters of a gram by which two masked texts find each other. */
    static final int GRAM = 14;

    /** How often a gram of one text is looked up in the other before it counts as a standing phrase. */
    private static final int MOST_PLACES = 12;

    private Compare() {}

    /** What a difference is. */
    public enum Verdict {
        /** Two values for the same thing: one of the texts is wrong. */
        CONTRADICTION,
        /** The same value, less exactly told in one of the texts. */
        ROUNDING,
        /** A footnote mark stands glued to one of the figures. */
        FOOTNOTE,
        /** The values are about different things, times, places or bodies. */
        OTHER_REFERENT;

        /** The name used in files: {@code other-referent}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A value in one text, in UTF-16 code units, and the statement around it. */
    public record Stated(int start, int end, String text, int statementStart, int statementEnd) {}

    /** Two values that stand at the same place of the same statement and differ. */
    public record Difference(Verdict verdict, Stated a, Stated b, Finding.Reason reason) {}

    /** The differences between two texts, by their place in the first. */
    public static List<Difference> of(String a, String b) {
        return between(Masked.of(a), Masked.of(b), false);
    }

    /** Two texts of a corpus that tell the same event with different values. */
    public record Pair(String a, String b, List<Difference> differences) {
        public Pair {
            differences = List.copyOf(differences);
        }
    }

    /** Finds the pairs of a corpus that tell the same event and contradict each other, on two threads at most. */
    public static List<Pair> find(List<Trace.Text> corpus) {
        return SameEvent.find(corpus);
    }

    /**
     * The differences between two texts.
     *
     * @param strict whether it is not known that the texts are about the same event: then only what stands amid figures that
     *     agree is called a contradiction
     */
    static List<Difference> between(Masked a, Masked b, boolean strict) {
        List<Aligned> aligned = align(a, b);
        List<Difference> differences = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Aligned pair : aligned) {
            if (pair.agrees()) {
                told.add(pair.a().place());
            }
        }
        aligned.stream()
                .filter(pair -> !pair.agrees())
                .sorted(Comparator.comparingInt(Aligned::context).reversed())
                .filter(pair -> told.add(pair.a().place()))
                .forEach(pair -> differences.add(new Judgement(a, b, aligned, strict).difference(pair)));
        differences.sort(Comparator.comparingInt(d -> d.a().start()));
        return differences;
    }

    /**
     * Two numbers that stand at the same place of a stretch in common.
     *
     * @param left equal characters right before both
     * @param right equal characters right behind both
     * @param before equal characters in the neighbourhood before, over small differences
     * @param behind the same behind
     * @param stretch which stretch it was
     */
    record Aligned(Masked.Number a, Masked.Number b, int left, int right, int before, int behind, int stretch) {

        int context() {
            return before + behind;
        }

        boolean agrees() {
            return Judgement.isSame(a, b);
        }
    }

    /** Every pair of numbers that come to stand together in a stretch that the texts have in common. */
    static List<Aligned> align(Masked a, Masked b) {
        boolean swapped = a.text().length > b.text().length;
        Masked shorter = swapped ? b : a;
        Masked longer = swapped ? a : b;
        Grams grams = Grams.of(shorter.text(), GRAM);
        Alignment alignment = new Alignment();
        List<Aligned> aligned = new ArrayList<>();
        List<Alignment.Stretch> stretches = new ArrayList<>();
        Set<Long> pairs = new HashSet<>();
        grams.findIn(longer.text(), MOST_PLACES, (place, otherPlace) -> {
            if (covered(stretches, place, otherPlace)) {
                return;
            }
            Alignment.Stretch stretch = alignment.around(shorter.text(), place, longer.text(), otherPlace);
            if (stretch == null || stretch.matched() < Alignment.LEAST_MATCHED) {
                return;
            }
            List<Alignment.Run> runs = alignment.runs(shorter.text(), place, longer.text(), otherPlace, stretch);
            for (Aligned pair : pairs(shorter, longer, runs, stretches.size())) {
                if (pairs.add((long) pair.a.place() << 32 | pair.b.place())) {
                    aligned.add(
                            swapped
                                    ? new Aligned(
                                            pair.b,
                                            pair.a,
                                            pair.left,
                                            pair.right,
                                            pair.before,
                                            pair.behind,
                                            pair.stretch)
                                    : pair);
                }
            }
            stretches.add(stretch);
        });
        return aligned;
    }

    private static boolean covered(List<Alignment.Stretch> stretches, int place, int otherPlace) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Alignment.Stretch s = stretches.get(i);
            // The same stretch, entered again a little later: places on its diagonal need no second look.
            if (s.covers(place, otherPlace)
                    && Math.abs((place - s.start()) - (otherPlace - s.otherStart()))
                            <= Math.abs((s.end() - s.start()) - (s.otherEnd() - s.otherStart())) + Alignment.GAP) {
                return true;
            }
        }
        return false;
    }

    private static List<Aligned> pairs(Masked a, Masked b, List<Alignment.Run> runs, int stretch) {
        List<Aligned> pairs = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            Alignment.Run run = runs.get(r);
            for (int i = a.firstFrom(run.start()); i < a.numbers().length && a.numbers()[i].place() < run.end(); i++) {
                Masked.Number number = a.numbers()[i];
                Masked.Number other = b.at(run.otherStart() + number.place() - run.start());
                if (other != null && number.counts() && other.counts()) {
                    pairs.add(new Aligned(
                            number,
                            other,
                            number.place() - run.start(),
                            run.end() - number.place() - 1,
                            context(runs, r, number.place() - AROUND, number.place()),
                            context(runs, r, number.place() + 1, number.place() + 1 + AROUND),
                            stretch));
                }
            }
        }
        return pairs;
    }

    /** Characters looked at on either side of a number. */
    static final int AROUND = 60;

    /** Characters of the runs around one of them that lie between two places. */
    private static int context(List<Alignment.Run> runs, int at, int from, int to) {
        int context = 0;
        for (int r = at; r >= 0 && runs.get(r).end() > from; r--) {
            context += overlap(runs.get(r), from, to);
        }
        for (int r = at + 1; r < runs.size() && runs.get(r).start() < to; r++) {
            context += overlap(runs.get(r), from, to);
        }
        return context;
    }

    private static int overlap(Alignment.Run run, int from, int to) {
        return Math.max(0, Math.min(run.end(), to) - Math.max(run.start(), from));
    }
}
