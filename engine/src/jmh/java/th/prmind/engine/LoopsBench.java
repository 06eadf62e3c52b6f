package th.prmind.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The engine's inner loops, each beside the plain way to the same answer ({@link Plain}), which the tests hold it to. By
 * {@code ./prmind bench loops [--json] [JMH's own options]}; one figure is the time for the whole sample of
 * 24,000 characters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoopsBench {

    private final String text = AnyInputTests.RELEASE.repeat(40);
    private final NormalText normal = NormalText.of(text);
    private final String normalText = normal.text(0, normal.length);
    private final char[] folded = Fold.of(text).text();
    private final List<String> patterns = patterns();
    private final AhoCorasick automaton = new AhoCorasick(patterns);
    private final Lexicon.Hits hits = hits();
    private final char[][] texts = texts();
    private final long[][] prints =
            Arrays.stream(texts).map(Fingerprints::of).toArray(long[][]::new);
    private final Postings postings = Postings.of(prints);
    private final Alignment alignment = new Alignment();
    private final char[] other = Fold.of("ข่าวอีกชิ้นหนึ่ง" + text.substring(90)).text();
    private final long[] hashes = postings.hashes(1);
    private final long[] otherHashes = postings.hashes(2);

    private Lexicon.Hits hits() {
        Lexicon lexicon = new Lexicon();
        Values.in(lexicon);
        lexicon.compile();
        return lexicon.find(normal);
    }

    /** Two thousand stretches of the sample and of what stands in no text. */
    private List<String> patterns() {
        Random random = new Random(3);
        return random.ints(2_000, 0, normalText.length() - 12)
                .mapToObj(at -> normalText.substring(at, at + 4 + random.nextInt(8)) + (at % 3 == 0 ? "" : at))
                .distinct()
                .toList();
    }

    /** Two hundred texts, a quarter of which share passages. */
    private static char[][] texts() {
        Random random = new Random(4);
        char[][] texts = new char[200][];
        Arrays.setAll(texts, i -> {
            StringBuilder made = new StringBuilder();
            random.ints(400, 'ก', 'ฮ').forEach(c -> made.append((char) c));
            int at = random.nextInt(AnyInputTests.RELEASE.length() - 200);
            return Fold.of(made + (i % 4 == 0 ? AnyInputTests.RELEASE.substring(at, at + 200) : ""))
                    .text();
        });
        return texts;
    }

    @Benchmark
    public Object normalFormFast() {
        return NormalText.of(text);
    }

    @Benchmark
    public Object normalFormPlain() {
        return Plain.normal(text);
    }

    @Benchmark
    public Object foldFast() {
        return Fold.of(text);
    }

    @Benchmark
    public Object foldPlain() {
        return Plain.fold(text);
    }

    @Benchmark
    public int wordsFast() {
        int[] found = new int[1];
        automaton.find(normal.chars, normal.length, (pattern, start, end) -> found[0]++);
        return found[0];
    }

    @Benchmark
    public int wordsPlain() {
        return Plain.find(patterns, normalText).size();
    }

    /** From trigger words found in the one pass; the plain way makes a pass of its own. */
    @Benchmark
    public Object valuesFast() {
        return Values.scan(normal, hits, new int[] {0, normal.length});
    }

    @Benchmark
    public Object valuesPlain() {
        return Values.scan(normal);
    }

    @Benchmark
    public double figuresFast() {
        double sum = 0;
        for (int at = 0; at < normal.length; at++) {
            if (NormalText.digit(normal.at(at))) {
                Numbers.Figure figure = Numbers.digits(normal, at);
                if (figure != null) {
                    sum += figure.value();
                    at = figure.end();
                }
            }
        }
        return sum;
    }

    @Benchmark
    public Object figuresPlain() {
        return Plain.figures(normalText);
    }

    @Benchmark
    public Object fingerprintsFast() {
        return Fingerprints.of(folded);
    }

    @Benchmark
    public Object fingerprintsPlain() {
        return Plain.fingerprints(folded);
    }

    @Benchmark
    public int postingsFast() {
        int[] found = new int[1];
        EarlierTexts search = new EarlierTexts(Postings.of(prints), texts);
        for (int text = 0; text < prints.length; text++) {
            search.find(text, (earlier, places, from, to) -> found[0] += to - from);
        }
        return found[0];
    }

    @Benchmark
    public Object postingsPlain() {
        return Plain.shared(prints);
    }

    @Benchmark
    public int gapFast() {
        return alignment.gap(folded, 0, folded.length, other, 0, other.length, 1);
    }

    @Benchmark
    public int gapPlain() {
        return Plain.gap(folded, other);
    }

    @Benchmark
    public double similarityFast() {
        return NearDuplicates.similarity(hashes, otherHashes);
    }

    @Benchmark
    public double similarityPlain() {
        return Plain.similarity(hashes, otherHashes);
    }

    /** Runs them all, or those that JMH's options name, and prints a line for each loop. */
    public static void main(String... words) throws RunnerException, CommandLineOptionException {
        boolean json = List.of(words).contains("--json");
        String[] own = Arrays.stream(words).filter(word -> !word.equals("--json")).toArray(String[]::new);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(own))
                        .include(own.length == 0 ? LoopsBench.class.getName() : "^$")
                        .forks(1)
                        .jvmArgs("--sun-misc-unsafe-memory-access=allow")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.milliseconds(300))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(300))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, double[]> loops = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            boolean fast = name.endsWith("Fast");
            String loop = name.substring(0, name.length() - (fast ? 4 : 5));
            loops.computeIfAbsent(loop, k -> new double[2])[fast ? 0 : 1] =
                    result.getPrimaryResult().getScore();
            names.add(loop);
        }
        names.stream().distinct().forEach(loop -> {
            double fast = loops.get(loop)[0];
            double plain = loops.get(loop)[1];
            System.out.println(String.format(
                    Locale.ROOT,
                    json
                            ? "{\"what\":\"loop %s\",\"figure\":%.3f,\"unit\":\"us\",\"plain\":%.3f,\"bar\":\"\",\"verdict\":\"holds\"}"
                            : "%-20s %12.2f us, plain %12.2f us, %8.1f times as fast",
                    json ? new Object[] {loop, fast, plain} : new Object[] {loop, fast, plain, plain / fast}));
        });
    }
}
