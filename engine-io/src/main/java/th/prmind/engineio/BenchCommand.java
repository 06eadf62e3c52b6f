package th.prmind.engineio;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import th.prmind.engine.Compare;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Register;
import th.prmind.engine.Trace;

/**
 * {@code bench engine}: measures check, trace and compare on this machine, one line a bar. Everything is warmed up first;
 * figures are the best of the runs, and those of check the processor time of its thread, since the machine may be shared.
 */
final class BenchCommand implements Command {

    private static final int[] BRIEFS = {1, 10, 50, 100, 1000};

    /** How often a thousand passages are planted anew: one planting alone is right to within four in a thousand only. */
    private static final int SEEDS = 3;

    private final List<Bar> bars = new ArrayList<>();
    private Consumer<Bar> print = bar -> {};

    @Override
    public int run(List<String> words, Terminal terminal) throws BadInput, BadOption, IOException {
        Options options = Options.of(words, Set.of("--corpus"), Set.of("--json"));
        if (!options.rest().equals(List.of("engine"))) {
            throw new BadOption("โปรดระบุ bench engine", "name the bench: bench engine");
        }
        List<Trace.Text> corpus = corpus(options, terminal);
        print = bar -> {
            terminal.out().println(options.has("--json") ? bar.json() : bar.line());
            terminal.out().flush();
        };
        terminal.err().flush();
        BenchBriefs briefs = new BenchBriefs(corpus);
        checkThroughput(corpus, briefs);
        checkLatency(corpus, briefs);
        trace(corpus);
        compare(corpus);
        memory();
        return bars.stream().allMatch(Bar::holds) ? DONE : FELL_SHORT;
    }

    /** The corpus named, or the one that stands beside the checkout, or generated texts; says which. */
    private static List<Trace.Text> corpus(Options options, Terminal terminal) throws BadInput, IOException {
        String named = options.last("--corpus");
        String shared = System.getenv().getOrDefault("PRMIND_SHARED", "../shared");
        Path file = named != null ? Path.of(named) : Path.of(shared, "corpus", "releases.jsonl.gz");
        String machine =
                System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                        + " cores, Java " + Runtime.version() + ", heap "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB";
        if (named != null || Files.exists(file)) {
            List<Trace.Text> texts = Corpus.read(file, terminal).releases().stream()
                    .map(TraceCommand::text)
                    .toList();
            terminal.err()
                    .println(machine + "; " + texts.size() + " releases of " + file.getFileName()
                            + "; closed loop, no think time");
            return texts;
        }
        terminal.err().println(machine + "; no corpus found: generated texts; closed loop, no think time");
        return new GeneratedTexts(1).corpus(14_933, 3_800);
    }

    private void checkThroughput(List<Trace.Text> corpus, BenchBriefs briefs) {
        List<Draft> drafts = drafts(corpus, 2_000_000);
        double bytes = drafts.stream()
                .mapToDouble(d -> d.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double first = 0;
        for (int count : BRIEFS) {
            Engine engine = Engine.compile(briefs.onTopicsOfTheirOwn(count), Register.EMPTY);
            // The time of this thread alone: another's work on a shared core is not the check's.
            double seconds = best(4, BenchCommand::processorTime, () -> checkAll(engine, drafts));
            double rate = bytes / seconds / 1e6;
            if (count == 1) {
                first = seconds;
            }
            boolean bar = count == 50;
            add(
                    "check, processor time, " + count + " briefs",
                    rate,
                    "MB/s",
                    bar ? "at least 50" : "",
                    !bar || rate >= 50);
            if (count == 1000) {
                add("check, time of 1,000 briefs to 1", seconds / first, "times", "at most 5", seconds <= 5 * first);
            }
        }
        Engine overlapping = Engine.compile(briefs.ofReleases(50), Register.EMPTY);
        double seconds = best(2, BenchCommand::processorTime, () -> checkAll(overlapping, drafts));
        add(
                "check, processor time, 50 briefs made of releases, topics overlap",
                bytes / seconds / 1e6,
                "MB/s",
                "",
                true);
    }

    /** Drafts of the corpus, evenly taken, of about so many characters together. */
    private static List<Draft> drafts(List<Trace.Text> corpus, int characters) {
        long all = corpus.stream().mapToLong(t -> t.text().length()).sum();
        double part = Math.min(1, (double) characters / Math.max(1, all));
        List<Draft> drafts = new ArrayList<>();
        double due = 0;
        for (Trace.Text text : corpus) {
            due += part;
            if (due >= 1) {
                drafts.add(new Draft(text.text(), text.date()));
                due -= 1;
            }
        }
        return drafts;
    }

    private static int checkAll(Engine engine, List<Draft> drafts) {
        int found = 0;
        for (Draft draft : drafts) {
            found += engine.check(draft).findings().size();
        }
        return found;
    }

    private void checkLatency(List<Trace.Text> corpus, BenchBriefs briefs) {
        Engine engine = Engine.compile(briefs.onTopicsOfTheirOwn(50), Register.EMPTY);
        String all = joined(corpus, 2_000_000);
        for (int length : new int[] {1_000, 10_000, 100_000}) {
            int runs = length >= 100_000 ? 100 : 1_000;
            double[] milliseconds = new double[runs];
            for (int i = -runs / 3; i < runs; i++) {
                int from = Math.floorMod(i * 7919 * 13, Math.max(1, all.length() - length));
                Draft draft = Draft.of(all.substring(from, Math.min(all.length(), from + length)));
                long start = processorTime();
                engine.check(draft);
                if (i >= 0) {
                    milliseconds[i] = (processorTime() - start) / 1e6;
                }
            }
            Arrays.sort(milliseconds);
            double p99 = milliseconds[(int) Math.ceil(runs * 0.99) - 1];
            boolean bar = length == 10_000;
            add(
                    String.format(Locale.ROOT, "check of %,d characters, 50 briefs, 99th percentile", length),
                    p99,
                    "ms",
                    bar ? "at most 5" : "",
                    !bar || p99 <= 5);
        }
    }

    private static String joined(List<Trace.Text> corpus, int length) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < length && i < corpus.size(); i++) {
            all.append(corpus.get((int) ((long) i * 7919 % corpus.size())).text())
                    .append('\n');
        }
        return all.toString();
    }

    /**
     * Traces the archive as it stood when it had so many texts. Growth is told by the processor time of all threads; and, since
     * the larger an archive the more of its texts have something to share, also by what was found.
     */
    private void trace(List<Trace.Text> corpus) {
        List<Trace.Text> archive =
                corpus.stream().sorted(Comparator.comparing(Trace.Text::date)).toList();
        int[] sizes = {Math.min(2_000, archive.size()), Math.min(5_000, archive.size()), archive.size()};
        double[] processor = new double[sizes.length];
        long[] pairs = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            List<Trace.Text> texts = archive.subList(0, sizes[i]);
            // As long for few texts as for many, so that each size is measured on code as well compiled.
            int runs = Math.clamp(20_000 / sizes[i], 2, 10);
            pairs[i] = sources(Trace.of(texts));
            double seconds = best(runs, () -> Trace.of(texts).size());
            processor[i] = best(
                    runs,
                    BenchCommand::processorTimeOfAll,
                    () -> Trace.of(texts).size());
            boolean bar = i == 2;
            String what = String.format(Locale.ROOT, "trace of %,d texts, two threads", texts.size());
            add(what, seconds, "s", bar ? "at most 5" : "", !bar || seconds <= 5);
            add(what + ", processor time", processor[i], "s", "", true);
        }
        for (int i = 0; i < 2; i++) {
            double growth = processor[2] / processor[i] / (nLogN(sizes[2]) / nLogN(sizes[i]));
            String from = String.format(Locale.ROOT, " from %,d to %,d texts against n log n", sizes[i], sizes[2]);
            add("trace, growth" + from, growth, "times", "at most 1", growth <= 1);
            double more = (double) pairs[2] / pairs[i] / (nLogN(sizes[2]) / nLogN(sizes[i]));
            add("trace, growth of the pairs found" + from, more, "times", "", true);
        }
        double found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            PlantedReuse planted = PlantedReuse.plant(corpus, 1_000, seed);
            found += 100 * planted.found(Trace.of(planted.texts())) / SEEDS;
        }
        add("trace, planted passages found", found, "of 100", "at least 98", found >= 98);
    }

    private static long sources(Trace trace) {
        return trace.origins().stream().mapToLong(o -> o.sources().size()).sum();
    }

    private static double nLogN(int n) {
        return n * Math.log(n);
    }

    private void compare(List<Trace.Text> corpus) {
        double seconds = best(1, () -> Compare.find(corpus).size());
        add("compare, finding pairs in " + corpus.size() + " texts", seconds, "s", "at most 60", seconds <= 60);
    }

    private void memory() {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        add("heap that all this ran in", limit, "MB", "at most 2048", limit <= 2048);
    }

    private static double best(int runs, Supplier<Integer> work) {
        return best(runs, System::nanoTime, work);
    }

    /** Nanoseconds that all threads of this process have worked, those of the compiler and the collector among them. */
    private static long processorTimeOfAll() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Nanoseconds that this thread has worked. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds of the best of some runs, after one that is not counted. */
    private static double best(int runs, LongSupplier clock, Supplier<Integer> work) {
        double best = Double.MAX_VALUE;
        int sink = work.get();
        for (int i = 0; i < runs; i++) {
            long start = clock.getAsLong();
            sink += work.get();
            best = Math.min(best, (clock.getAsLong() - start) / 1e9);
        }
        if (sink == Integer.MIN_VALUE) {
            throw new IllegalStateException("nothing was measured");
        }
        return best;
    }

    private void add(String what, double figure, String unit, String bar, boolean holds) {
        Bar measured = new Bar(what, figure, unit, bar, holds);
        bars.add(measured);
        print.accept(measured);
    }
}
