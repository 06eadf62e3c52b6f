package th.prmind.platform.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** {@code prmind bench road}: the promises of the main road, measured on this machine now, in an instance of its own. */
public final class BenchRoad {

    private static final int RATE = 20;
    private static final int SECONDS = 30;
    private static final int FRAGMENTS = 50;
    private static final String WRITER = "แก้วตา";
    private static final List<String> COMMON = List.of(
            "กระทรวง",
            "รัฐบาล",
            "ประชาชน",
            "โรงงาน",
            "จังหวัด",
            "นายกรัฐมนตรี",
            "เศรษฐกิจ",
            "การพัฒนา",
            "โครงการ",
            "ประเทศไทย");

    private final Instance instance;
    private final Corpus corpus;
    private final List<Bar> bars = new ArrayList<>();

    private BenchRoad(Instance instance, Corpus corpus) {
        this.instance = instance;
        this.corpus = corpus;
    }

    /**
     * @param arguments {@code road}, {@code --json} and {@code --launcher FILE}
     * @return exit status: 0 all bars hold, 1 some fall short, 2 refused
     */
    public static int run(List<String> arguments) {
        int at = arguments.indexOf("--launcher");
        if (at < 0 || at + 1 == arguments.size() || !arguments.contains("road")) {
            System.err.println("usage: prmind bench road [--json]    (or: prmind bench desk, learn or engine)");
            return 2;
        }
        Path launcher = Path.of(arguments.get(at + 1));
        try {
            Path scratch = Files.createTempDirectory("prmind-bench-");
            try (Instance instance = new Instance(launcher)) {
                BenchRoad bench = new BenchRoad(instance, Corpus.find(launcher, scratch));
                bench.measure();
                boolean json = arguments.contains("--json");
                bench.bars.forEach(bar -> System.out.println(json ? bar.json() : bar.line()));
                return bench.bars.stream().allMatch(Bar::holds) ? 0 : 1;
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        } catch (IOException e) {
            System.err.println("prmind: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private void measure() throws IOException, InterruptedException {
        System.err.printf(
                "machine: %d processors, Java %s; data: %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), corpus.words());
        must("start");
        must("stop");
        bars.add(warmStart());
        bars.add(importTime());
        awaitIndex();
        bars.add(Bar.atMost(
                "memory after import", instance.residentMegabytes(), "MB", 600, "resident, of the application"));
        search();
        bars.add(fragments());
        article();
        bars.add(copies());
        bars.add(keyToUnderline());
    }

    private Bar warmStart() throws IOException, InterruptedException {
        long began = System.nanoTime();
        must("start");
        instance.get("/sign-in");
        return Bar.atMost("warm start to first page", seconds(began), "s", 8, "prmind start, then the sign-in page");
    }

    private Bar importTime() throws IOException, InterruptedException {
        long began = System.nanoTime();
        must("import", corpus.file().toString());
        return Bar.atMost(
                "import", seconds(began), "s", 90, corpus.words() + ", filed, and read against the live briefs");
    }

    /** Until what was imported last is found. */
    private void awaitIndex() throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        long before = -1;
        long now = total("กระทรวง");
        while ((now != before || now == 0) && System.nanoTime() < until) {
            TimeUnit.SECONDS.sleep(5);
            before = now;
            now = total("กระทรวง");
        }
    }

    private long total(String words) throws IOException, InterruptedException {
        String page =
                instance.get(searchPath(words, System.nanoTime() % 90 + 2)).body();
        Matcher count = Pattern.compile("role=\"status\">\\D*([\\d,]+)").matcher(page);
        return count.find() ? Long.parseLong(count.group(1).replace(",", "")) : 0;
    }

    /** Enough for the compiler to have seen the road, with words that are not asked later. */
    private void warmUp() {
        for (int i = 0; i < 300; i++) {
            ask(searchPath(
                    List.of("ข่าว", "วันนี้", "เกษตรกร ราคา", "การประชุม").get(i % 4), 1 + i / 4));
        }
    }

    /** Open loop: a request every 50 ms whether the ones before are answered or not, and none asked twice. */
    private void search() throws InterruptedException {
        warmUp();
        List<String> paths = new ArrayList<>();
        for (int i = 0; paths.size() < RATE * SECONDS; i++) {
            String word = COMMON.get(i % COMMON.size());
            String other = COMMON.get((i / COMMON.size()) % COMMON.size());
            paths.add(searchPath(i % 3 == 0 ? word : word + " " + other, 1 + i / 10));
        }
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicLong errors = new AtomicLong();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int i = 0; i < paths.size(); i++) {
                long due = began + i * 1_000_000_000L / RATE;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                String path = paths.get(i);
                readers.execute(() -> {
                    if (ask(path) == 200) {
                        times.add(System.nanoTime() - due);
                    } else {
                        errors.incrementAndGet();
                    }
                });
            }
        }
        bars.add(Bar.atMost(
                "search, 95th percentile",
                errors.get() > 0
                        ? null
                        : percentile(times.stream().mapToLong(Long::longValue).toArray(), 95),
                "ms",
                60,
                "open loop, %d/s for %d s, common words, no page twice, %d errors"
                        .formatted(RATE, SECONDS, errors.get())));
    }

    private int ask(String path) {
        try {
            return instance.get(path).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Bar fragments() throws IOException, InterruptedException {
        List<Corpus.Titled> fragments = corpus.uniqueFragments(FRAGMENTS);
        int first = 0;
        for (Corpus.Titled fragment : fragments) {
            String page = instance.get(searchPath(fragment.title(), 1)).body();
            Matcher link = Pattern.compile("<h3><a href=\"/news/([^\"]+)\"").matcher(page);
            if (link.find() && link.group(1).equals("archive-" + fragment.id().toLowerCase(java.util.Locale.ROOT))) {
                first++;
            } else {
                System.err.println("not first: " + fragment.title() + " (" + fragment.id() + ")");
            }
        }
        return Bar.atLeast(
                "fragments of a title found first",
                (double) first,
                "of " + fragments.size(),
                fragments.size(),
                "each stands in one title only");
    }

    private void article() throws IOException, InterruptedException {
        String path = "/news/archive-" + corpus.titles().getLast().id().toLowerCase(java.util.Locale.ROOT);
        HttpResponse<String> page = instance.get(path);
        Load load = page.statusCode() == 200 ? Load.of(instance.url(path)) : new Load(0, 1, "the page is not there");
        bars.add(Bar.atLeast("article page", load.perSecond(), "requests/s", 1_500, load.how()));
        bars.add(Bar.atMost("article page, errors", (double) load.errors(), "errors", 0, load.how()));
    }

    private Bar copies() throws IOException, InterruptedException {
        instance.signIn(WRITER);
        long worst = 0;
        for (int i = 1; i <= 8; i++) {
            long began = System.nanoTime();
            instance.get("/briefs/full-depth-inspection/facts/f" + i + "/copies");
            worst = Math.max(worst, System.nanoTime() - began);
        }
        return Bar.atMost("live copies of a fact", worst / 1e9, "s", 1, "the slowest of eight facts, first asked");
    }

    private Bar keyToUnderline() throws IOException, InterruptedException {
        String how = "10,000 characters, in headless Chromium, 60 keys";
        @Nullable long[] times = null;
        try (BrowserTab tab = BrowserTab.open()) {
            times = new EditorKeys(tab, instance).measure(60);
        } catch (IllegalStateException | IOException e) {
            how = how + "; " + e.getMessage();
        }
        return Bar.atMost(
                "key press to underline, 95th percentile",
                times == null ? null : percentile(times, 95),
                "ms",
                150,
                how);
    }

    private void must(String... command) throws IOException, InterruptedException {
        int status = instance.run(command);
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": "
                    + instance.said().strip());
        }
    }

    private static String searchPath(String words, long page) {
        return "/news/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + page;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** In milliseconds, of times in nanoseconds. */
    static double percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
