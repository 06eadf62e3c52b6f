package th.prmind.platform.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code prmind bench learn}: the pages of programmes with 100 cohorts of 40 people, read by 40 people at a time, and forty
 * certificates; measured on this machine now, in an instance of its own.
 */
public final class BenchLearn {

    private static final int COHORTS = 100;
    private static final int PARTICIPANTS = 30;
    private static final int ORGANISERS = 6;
    private static final int SPEAKERS = 4;
    private static final int THINK_SECONDS = 5;
    private static final int WARM_SECONDS = 60;
    private static final int SECONDS = 180;
    private static final int BAR = 120;
    private static final String ORGANISER = "มัณฑนา";

    private final Instance instance;
    private final List<Bar> bars = new ArrayList<>();

    private BenchLearn(Instance instance) {
        this.instance = instance;
    }

    /**
     * @param arguments {@code learn}, {@code --json} and {@code --launcher FILE}
     * @return exit status: 0 all bars hold, 1 some fall short, 2 refused
     */
    public static int run(List<String> arguments) {
        int at = arguments.indexOf("--launcher");
        if (at < 0 || at + 1 == arguments.size()) {
            System.err.println("usage: prmind bench learn [--json]");
            return 2;
        }
        try (Instance instance = new Instance(Path.of(arguments.get(at + 1)))) {
            BenchLearn bench = new BenchLearn(instance);
            bench.measure();
            boolean json = arguments.contains("--json");
            bench.bars.forEach(bar -> System.out.println(json ? bar.json() : bar.line()));
            return bench.bars.stream().allMatch(Bar::holds) ? 0 : 1;
        } catch (IOException | SQLException e) {
            System.err.println("prmind: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    /** Somebody with a session of their own, and the pages they go through again and again. */
    private record Walker(Instance session, List<Step> steps) {}

    /** @param page by which its times are counted */
    private record Step(String page, String path) {}

    private void measure() throws IOException, InterruptedException, SQLException {
        System.err.printf(
                "machine: %d processors, Java %s; data: %d cohorts of 40 people, 120 works each%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), COHORTS);
        if (instance.run("start") != 0) {
            throw new IOException(instance.said().strip());
        }
        List<Walker> walkers;
        try (Connection database =
                DriverManager.getConnection(instance.databaseUrl(), "prmind", instance.databasePassword())) {
            try (Statement statement = database.createStatement()) {
                statement.execute(seed());
            }
            walkers = walkers(database);
        }
        try {
            walk(walkers, WARM_SECONDS);
            Map<String, Queue<Long>> times = walk(walkers, SECONDS);
            times.forEach((page, taken) -> bars.add(Bar.atMost(
                    page + ", 95th percentile",
                    taken.contains(-1L)
                            ? null
                            : BenchRoad.percentile(
                                    taken.stream().mapToLong(Long::longValue).toArray(), 95),
                    "ms",
                    BAR,
                    "open loop, %d people, a page each %d s, %d asked for in %d s"
                            .formatted(walkers.size(), THINK_SECONDS, taken.size(), SECONDS))));
        } finally {
            walkers.forEach(walker -> walker.session().leave());
        }
        bars.addAll(CertificateBars.measure(instance));
    }

    private static String seed() throws IOException {
        try (InputStream sql = BenchLearn.class.getResourceAsStream("learn.sql")) {
            if (sql == null) {
                throw new IOException("learn.sql is not there");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Walker> walkers(Connection database) throws SQLException, IOException, InterruptedException {
        List<Walker> walkers = new ArrayList<>();
        for (int i = 0; i < PARTICIPANTS; i++) {
            int cohort = 1 + i * COHORTS / PARTICIPANTS;
            Instance session = instance.another();
            session.signInAs(
                    one(database, "SELECT id FROM network.person WHERE slug = 'bench-" + cohort + "-" + (1 + i) + "'"));
            walkers.add(new Walker(session, participant("/programmes/bench-" + cohort)));
        }
        for (int i = 0; i < ORGANISERS; i++) {
            Instance session = instance.another();
            session.signIn(ORGANISER);
            walkers.add(new Walker(session, organiser("/programmes/bench-" + (5 + 15 * i))));
        }
        instance.signIn(ORGANISER);
        for (Walker walker : List.copyOf(walkers)) {
            String path = walker.steps().get(2).path();
            certify(path.split("/")[2]);
        }
        for (int i = 0; i < SPEAKERS; i++) {
            walkers.add(new Walker(instance.another(), speaker(database, 7 + 20 * i)));
        }
        return walkers;
    }

    /** To whoever is ready by the usual rule; a second time changes nothing. */
    private void certify(String slug) throws IOException, InterruptedException {
        String list = "/programmes/" + slug + "/certificates";
        instance.post(list, list, "");
    }

    private static List<Step> participant(String programme) {
        return List.of(
                new Step("home", "/"),
                new Step("programmes", "/programmes"),
                new Step("programme", programme),
                new Step("work", programme + "/assignments/1"),
                new Step("advisers", programme + "/advisers"),
                new Step("certificate", programme + "/certificate"),
                new Step("portfolio", "/me/portfolio"),
                new Step("exchange", "/exchange"));
    }

    private static List<Step> organiser(String programme) {
        return List.of(
                new Step("participants", programme + "/enrolments"),
                new Step("works", programme + "/assignments/1/works"),
                new Step("advice", programme + "/advice"),
                new Step("certificates", programme + "/certificates"),
                new Step("attendance", programme + "/rounds/2/attendance"),
                new Step("report", programme + "/report"));
    }

    /** By a link that the organiser gives them. */
    private List<Step> speaker(Connection database, int cohort) throws SQLException, IOException, InterruptedException {
        String programme = "/programmes/bench-" + cohort;
        String id = one(
                database,
                "SELECT speaker.id FROM learning.speaker JOIN learning.programme ON programme.id = speaker.programme"
                        + " WHERE programme.slug = 'bench-" + cohort + "' ORDER BY position");
        String page = programme + "/speakers/" + id + "/link";
        String shown = instance.post(page, page, "").body();
        String queue = Instance.first(shown, "value=\"[^\"]*(/outside/advice/[^\"?]+)");
        Matcher work = Pattern.compile("href=\"(" + Pattern.quote(queue) + "/works/[^\"?]+)\"")
                .matcher(instance.get(queue).body());
        if (!work.find()) {
            throw new IOException("nobody waits at " + queue);
        }
        return List.of(new Step("speaker's queue", queue), new Step("speaker's work", work.group(1)));
    }

    /** Each asks for the next page when it is due, whether the one before was answered or not. */
    private static Map<String, Queue<Long>> walk(List<Walker> walkers, int seconds) throws InterruptedException {
        Map<String, Queue<Long>> times = new LinkedHashMap<>();
        walkers.forEach(walker ->
                walker.steps().forEach(step -> times.putIfAbsent(step.page(), new ConcurrentLinkedQueue<>())));
        long began = System.nanoTime();
        long apart = TimeUnit.SECONDS.toNanos(THINK_SECONDS) / walkers.size();
        long all = TimeUnit.SECONDS.toNanos(seconds) / apart;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < all; i++) {
                long due = began + i * apart;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                Walker walker = walkers.get((int) (i % walkers.size()));
                int round = (int) (i / walkers.size());
                Step step = walker.steps().get(round % walker.steps().size());
                Queue<Long> taken = Objects.requireNonNull(times.get(step.page()));
                readers.execute(() -> taken.add(ok(walker, step) ? System.nanoTime() - due : Long.valueOf(-1)));
            }
        }
        return times;
    }

    private static boolean ok(Walker walker, Step step) {
        try {
            return walker.session().get(step.path()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql + " LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
