package th.prmind.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds in a corpus the pairs of texts that tell the same event, and keeps those that contradict each other. */
final class SameEvent {

    /** Characters at the head of a text in which it tells its day; the day it was published may be years later. */
    private static final int HEAD = 600;

    /** A text shorter than this tells one thing, and may name its day anywhere. */
    private static final int SHORT = 8000;

    /** Days after which a like text tells the next of its kind. */
    private static final int APART = 3;

    /** Texts that came out on one day from which that day says nothing: an archive was loaded on it. */
    private static final int LOADED = 100;

    private final List<Trace.Text> corpus;
    private final Masked[] masked;
    private final Moment[] moments;
    private final Postings postings;
    private final Map<LocalDate, Integer> published = new HashMap<>();

    private SameEvent(List<Trace.Text> corpus) {
        this.corpus = corpus;
        this.masked = new Masked[corpus.size()];
        this.moments = new Moment[corpus.size()];
        corpus.forEach(text -> published.merge(text.date(), 1, Integer::sum));
        long[][] prints = new long[corpus.size()][];
        TwoThreads.share(masked.length, () -> text -> {
            masked[text] = Masked.of(corpus.get(text).text());
            prints[text] = Fingerprints.of(masked[text].text());
            moments[text] = Moment.of(corpus.get(text).text());
        });
        this.postings = Postings.of(prints);
    }

    /**
     * When a text speaks, as its head tells.
     *
     * @param first the first whole day it names, or null
     * @param days all whole days it names, at its head or, where it is short, anywhere
     * @param hours all times of day, in minutes after midnight
     */
    record Moment(@Nullable List<Integer> first, Set<List<Integer>> days, Set<Integer> hours) {

        static Moment of(String text) {
            Set<List<Integer>> days = new LinkedHashSet<>();
            Set<Integer> hours = new HashSet<>();
            int read = text.length() < SHORT ? text.length() : HEAD;
            for (Value value : Values.scan(NormalText.of(text.substring(0, read)))) {
                if (value instanceof Value.Day day
                        && day.day() > 0
                        && day.month() > 0
                        && day.year() > 0
                        && !day.range()) {
                    days.add(List.of(day.day(), day.month(), day.year()));
                } else if (value instanceof Value.Clock clock && clock.start() < HEAD) {
                    hours.add(clock.from());
                }
            }
            return new Moment(days.isEmpty() ? null : days.iterator().next(), days, hours);
        }

        /** Whether each text names the other's own day. */
        boolean meets(Moment other) {
            return first != null && other.first != null && days.contains(other.first) && other.days.contains(first);
        }

        /** Whether the texts tell two hours of one day: sittings of a house, bulletins of a morning and an evening. */
        boolean isAnotherHour(Moment other) {
            return !hours.isEmpty() && !other.hours.isEmpty() && Collections.disjoint(hours, other.hours);
        }
    }

    /** The pairs with at least one contradiction, in the order of the corpus. */
    static List<Compare.Pair> find(List<Trace.Text> corpus) {
        SameEvent events = new SameEvent(corpus);
        List<List<Compare.Pair>> found = IntStream.range(0, corpus.size())
                .<List<Compare.Pair>>mapToObj(text -> new ArrayList<>())
                .toList();
        char[][] characters = Arrays.stream(events.masked).map(Masked::text).toArray(char[][]::new);
        TwoThreads.share(corpus.size(), () -> {
            EarlierTexts earlierTexts = new EarlierTexts(events.postings, characters);
            Alignment alignment = new Alignment();
            return text -> earlierTexts.find(text, (earlier, places, from, to) -> {
                if (events.isWorthComparing(text, earlier, places, from, to, alignment)) {
                    List<Compare.Difference> differences =
                            Compare.between(events.masked[earlier], events.masked[text], true);
                    if (differences.stream().anyMatch(d -> d.verdict() == Compare.Verdict.CONTRADICTION)) {
                        found.get(text)
                                .add(new Compare.Pair(
                                        corpus.get(earlier).id(),
                                        corpus.get(text).id(),
                                        differences));
                    }
                }
            });
        });
        return found.stream()
                .flatMap(pairs -> pairs.stream().sorted(Comparator.comparing(Compare.Pair::a)))
                .toList();
    }

    /** A first look at the places that the postings gave: a day in common, and figures that differ in a stretch in common. */
    private boolean isWorthComparing(int text, int earlier, int[] places, int from, int to, Alignment alignment) {
        Moment mine = moments[text];
        Moment other = moments[earlier];
        boolean sameTime;
        if (Judgement.isSummary(masked[text], masked[earlier])) {
            boolean longer = masked[text].text().length > masked[earlier].text().length;
            List<Integer> meeting = (longer ? mine : other).first;
            sameTime = cameOutTogether(text, earlier)
                    || (meeting != null && (longer ? other : mine).days.contains(meeting));
        } else {
            sameTime = mine.meets(other) && !mine.isAnotherHour(other) && !cameOutApart(text, earlier);
        }
        return sameTime
                && alignment.stretches(masked[text].text(), masked[earlier].text(), places, from, to).stream()
                        .anyMatch(stretch -> differs(masked[text], masked[earlier], stretch));
    }

    private boolean cameOutTogether(int text, int earlier) {
        return daysAreKnown(text, earlier) && daysBetween(text, earlier) <= 1;
    }

    private boolean cameOutApart(int text, int earlier) {
        return daysAreKnown(text, earlier) && daysBetween(text, earlier) > APART;
    }

    private boolean daysAreKnown(int text, int earlier) {
        return published.getOrDefault(corpus.get(text).date(), 0) < LOADED
                && published.getOrDefault(corpus.get(earlier).date(), 0) < LOADED;
    }

    private long daysBetween(int text, int earlier) {
        return Math.abs(ChronoUnit.DAYS.between(
                corpus.get(text).date(), corpus.get(earlier).date()));
    }

    /** Whether the figures of a stretch, read one after another, are not all the same. */
    private static boolean differs(Masked text, Masked other, Alignment.Stretch stretch) {
        int i = text.firstFrom(stretch.start());
        int j = other.firstFrom(stretch.otherStart());
        while (i < text.numbers().length
                && text.numbers()[i].place() < stretch.end()
                && j < other.numbers().length
                && other.numbers()[j].place() < stretch.otherEnd()) {
            if (!Judgement.isSame(text.numbers()[i++], other.numbers()[j++])) {
                return true;
            }
        }
        return false;
    }
}
