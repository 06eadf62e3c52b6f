package th.prmind.platform.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import th.prmind.platform.sheets.SheetFile;

/** {@code prmind bench desk}: the promises about people and units, measured on this machine now, in an instance of its own. */
public final class BenchDesk {

    private static final int PEOPLE = 1_000;
    private static final int UNITS = 120;
    private static final int BAD = 500;
    private static final String OPERATOR = "ชวินทร์";

    private final Instance instance;
    private final List<Bar> bars = new ArrayList<>();

    private BenchDesk(Instance instance) {
        this.instance = instance;
    }

    /**
     * @param arguments {@code desk}, {@code --json} and {@code --launcher FILE}
     * @return exit status: 0 all bars hold, 1 some fall short, 2 refused
     */
    public static int run(List<String> arguments) {
        int at = arguments.indexOf("--launcher");
        if (at < 0 || at + 1 == arguments.size()) {
            System.err.println("usage: prmind bench desk [--json]");
            return 2;
        }
        try (Instance instance = new Instance(Path.of(arguments.get(at + 1)))) {
            BenchDesk bench = new BenchDesk(instance);
            bench.measure();
            boolean json = arguments.contains("--json");
            bench.bars.forEach(bar -> System.out.println(json ? bar.json() : bar.line()));
            return bench.bars.stream().allMatch(Bar::holds) ? 0 : 1;
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
                "machine: %d processors, Java %s; data: the demo ministry, tables made for the bench%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        if (instance.run("start") != 0) {
            throw new IOException(instance.said().strip());
        }
        instance.signIn(OPERATOR);
        // Once small, for the compiler to have seen the way.
        take("units", table(units("warm", 5)));
        take("people", table(people("warm", 20)));
        String how = "from Excel, sent, shown and saved, once, by one person";
        long began = System.nanoTime();
        int units = take("units", table(units("bench", UNITS)));
        int people = take("people", table(people("bench", PEOPLE)));
        double seconds = (System.nanoTime() - began) / 1e9;
        bars.add(Bar.atMost(
                "1,000 people and 120 units", units == UNITS && people == PEOPLE ? seconds : null, "s", 10, how));
        badRows();
    }

    /** @return how many were taken over, as the page told before */
    private int take(String kind, byte[] table) throws IOException, InterruptedException {
        HttpResponse<String> shown = instance.upload("/" + kind + "/intakes/new", "/" + kind + "/intakes", table);
        String action = Instance.first(shown.body(), "action=\"([^\"]+/applications)\"");
        String mark = Instance.first(shown.body(), "name=\"mark\" value=\"([^\"]+)\"");
        int added = Integer.parseInt(
                Instance.first(shown.body(), "class=\"stat\"><strong>([\\d,]+)").replace(",", ""));
        HttpResponse<String> saved = instance.post("/" + kind + "/intakes/new", action, "mark=" + mark);
        return saved.statusCode() == 200 ? added : 0;
    }

    private void badRows() throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(people("bad", 0).getFirst());
        IntStream.rangeClosed(1, BAD).forEach(i -> rows.add(List.of("", "no-such-unit", "no address", "wizard")));
        long began = System.nanoTime();
        String page = instance.upload("/people/intakes/new", "/people/intakes", table(rows))
                .body();
        double seconds = (System.nanoTime() - began) / 1e9;
        Matcher named = Pattern.compile("<th scope=\"row\">([^<]+)</th>").matcher(page);
        long distinct = named.results().map(found -> found.group(1)).distinct().count();
        bars.add(Bar.atLeast("bad rows named at once", (double) distinct, "of " + BAD, BAD, "four faults in each"));
        bars.add(Bar.atMost("500 bad rows shown", seconds, "s", 10, "from sending to the whole page"));
    }

    private static List<List<String>> units(String mark, int count) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Unit code", "Unit name", "Parent unit"));
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(mark + "-" + i, "หน่วยงานวัดผล " + mark + " " + i, "ops"));
        }
        return rows;
    }

    private static List<List<String>> people(String mark, int count) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Name", "Unit", "E-mail", "Roles"));
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(
                    "นายวัดผล " + mark + " คนที่ " + i,
                    "ops",
                    mark + i + "@example.go.th",
                    i % 5 == 0 ? "writer; approver" : "writer"));
        }
        return rows;
    }

    private static byte[] table(List<List<String>> rows) {
        return SheetFile.write(SheetFile.Form.XLSX, "bench", rows);
    }
}
