package th.prmind.engineio;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import th.prmind.engine.Brief;
import th.prmind.engine.Compare;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Register;
import th.prmind.engine.Trace;
import th.prmind.engine.Words;
import tools.jackson.core.JsonGenerator;

/**
 * {@code bench engine}: measures check, trace and compare on this machine, one line a bar. Everything is warmed up first;
 * figures are the best of the runs, and those of check the processor time of its thread, since the machine may be shared.
 */
final class BenchCommand implements Command {

    private static final int[] BRIEFS = {1, 10, 50, 100, 1000};

    private final List<Bar> bars = new ArrayList<>();
    private Consumer<Bar> print = bar -> {};

    /** One bar: what was measured, and what it must be. */
    private record Bar(String what, double figure, String unit, String bar, boolean holds) {}

    @Override
    public int run(List<String> words, Terminal terminal) throws BadInput, BadOption, IOException {
        Options options = Options.of(words, Set.of("--corpus"), Set.of("--json"));
        if (!options.rest().equals(List.of("engine"))) {
            throw new BadOption("โปรดระบุ bench engine", "name the bench: bench engine");
        }
        List<Trace.Text> corpus = corpus(options, terminal);
        print = bar -> {
            terminal.out().println(options.has("--json") ? json(bar) : line(bar));
            terminal.out().flush();
        };
        terminal.err().flush();
        checkThroughput(corpus);
        checkLatency(corpus);
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

    private void checkThroughput(List<Trace.Text> corpus) {
        List<Draft> drafts = drafts(corpus, 2_000_000);
        double bytes = drafts.stream()
                .mapToDouble(d -> d.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        List<String> vocabulary = vocabulary(corpus);
        double first = 0;
        for (int count : BRIEFS) {
            Engine engine = Engine.compile(briefs(count, vocabulary), Register.EMPTY);
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

    /**
     * Words of middling frequency of a corpus, from four letters on: those by which topics differ.
     */
    private static List<String> vocabulary(List<Trace.Text> corpus) {
        Map<String, Integer> texts = new HashMap<>();
        int step = Math.max(1, corpus.size() / 1_000);
        int count = 0;
        for (int i = 0; i < corpus.size(); i += step, count++) {
            String text = corpus.get(i).text();
            Words.cut(text).stream()
                    .map(w -> text.substring(w.start(), w.end()))
                    .filter(w ->
                            w.length() >= 4 && w.length() <= 14 && w.chars().allMatch(BenchCommand::thai))
                    .distinct()
                    .forEach(w -> texts.merge(w, 1, Integer::sum));
        }
        double most = count * 0.03;
        return texts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() < most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean thai(int c) {
        return c >= 0x0e01 && c <= 0x0e4e;
    }

    /** Briefs of the size of the labelled cases, each on a topic of its own: sixteen words of the corpus tell it. */
    private static List<Brief> briefs(int count, List<String> vocabulary) {
        Random random = new Random(7);
        GeneratedTexts names = new GeneratedTexts(7);
        List<Brief> briefs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> own = random.ints(16, 0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .toList();
            Supplier<String> word = () -> own.get(random.nextInt(own.size()));
            Supplier<String> other = () -> vocabulary.get(random.nextInt(vocabulary.size()));
            String topic = own.get(0) + own.get(1);
            List<Brief.Message> messages = new ArrayList<>();
            for (int m = 1; m <= 5; m++) {
                messages.add(new Brief.Message(
                        "m" + m,
                        m <= 2 ? Brief.Weight.CORE : Brief.Weight.SUPPORTING,
                        m <= 2,
                        topic + "ช่วยให้" + word.get() + "และ" + other.get() + "ดำเนินการ" + word.get() + other.get()
                                + "ได้ครบตามกฎหมาย",
                        null));
            }
            List<Brief.Fact> facts = new ArrayList<>();
            for (int f = 1; f <= 8; f++) {
                String value = switch (f % 4) {
                    case 0 -> (1 + random.nextInt(28)) + " กันยายน 2566";
                    case 1 -> String.format(Locale.ROOT, "กว่า %,d แห่ง", 100 + random.nextInt(90_000));
                    case 2 -> random.nextInt(10, 99) + "%";
                    default -> String.format(Locale.ROOT, "%,d ล้านบาท", 10 + random.nextInt(9_000));
                };
                facts.add(new Brief.Fact(
                        "f" + f, topic + "มี" + word.get() + word.get() + other.get() + " [" + value + "]", List.of()));
            }
            List<Brief.Person> people = new ArrayList<>();
            for (int p = 1; p <= 3; p++) {
                people.add(new Brief.Person(
                        "p" + p,
                        "นาย",
                        names.word() + names.word() + names.word() + " " + names.word() + names.word() + names.word(),
                        p == 1 ? "อธิบดีกรม" + word.get() : "รองปลัดกระทรวง" + word.get()));
            }
            briefs.add(new Brief(
                    "topic-" + i,
                    1,
                    topic + own.get(2),
                    "สปอ.",
                    null,
                    null,
                    messages,
                    facts,
                    people,
                    List.of(
                            new Brief.Term("t1", topic, List.of("แผน" + topic)),
                            new Brief.Term("t2", "ระบบ" + topic, List.of("ระบบงาน" + topic))),
                    List.of(
                            new Brief.Avoid("a1", "ยกเลิก" + topic, "ยังไม่มีมติ"),
                            new Brief.Avoid("a2", "ปิด" + topic, "ยังไม่มีมติ"))));
        }
        return briefs;
    }

    private void checkLatency(List<Trace.Text> corpus) {
        Engine engine = Engine.compile(briefs(50, vocabulary(corpus)), Register.EMPTY);
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

    private void trace(List<Trace.Text> corpus) {
        int[] sizes = {2_000, 5_000, 14_933};
        double[] seconds = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            List<Trace.Text> sample = sample(corpus, sizes[i]);
            seconds[i] = best(2, () -> Trace.of(sample).size());
            boolean bar = sizes[i] == 14_933;
            add(
                    String.format(Locale.ROOT, "trace of %,d texts, two threads", sample.size()),
                    seconds[i],
                    "s",
                    bar ? "at most 5" : "",
                    !bar || seconds[i] <= 5);
        }
        double growth = seconds[2] / seconds[0] / (nLogN(sizes[2]) / nLogN(sizes[0]));
        add("trace, growth from 2,000 to 14,933 texts against n log n", growth, "times", "at most 1", growth <= 1);
        PlantedReuse planted = PlantedReuse.plant(corpus, 1_000, 1);
        double found = 100 * planted.found(Trace.of(planted.texts()));
        add("trace, planted passages found", found, "of 100", "at least 98", found >= 98);
    }

    private static double nLogN(int n) {
        return n * Math.log(n);
    }

    private static List<Trace.Text> sample(List<Trace.Text> corpus, int size) {
        int count = Math.min(size, corpus.size());
        List<Trace.Text> sample = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sample.add(corpus.get((int) ((long) i * corpus.size() / count)));
        }
        return sample;
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

    private static String line(Bar bar) {
        return String.format(
                Locale.ROOT,
                "%-62s %10.2f %-7s %-14s %s",
                bar.what,
                bar.figure,
                bar.unit,
                bar.bar,
                bar.bar.isEmpty() ? "" : bar.holds ? "holds" : "falls short");
    }

    private static String json(Bar bar) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FindingJson.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("what", bar.what);
            json.writeNumberProperty("figure", Math.round(bar.figure * 1000) / 1000.0);
            json.writeStringProperty("unit", bar.unit);
            json.writeStringProperty("bar", bar.bar);
            json.writeStringProperty("verdict", bar.holds ? "holds" : "falls short");
            json.writeEndObject();
        }
        return out.toString();
    }
}
