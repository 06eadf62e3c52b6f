package th.prmind.engineio;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import th.prmind.engine.Compare;
import tools.jackson.core.JsonGenerator;

/** {@code compare}: two files, pairs of a corpus, or the pairs of a corpus whose values differ. */
final class CompareCommand implements Command {

    @Override
    public int run(List<String> words, Terminal terminal) throws BadInput, BadOption, IOException {
        Options options = Options.of(words, Set.of("--corpus", "--pairs"), Set.of("--json", "--find"));
        String corpus = options.last("--corpus");
        String pairs = options.last("--pairs");
        if (corpus == null && pairs == null && options.rest().size() == 2) {
            return twoFiles(options.rest().get(0), options.rest().get(1), options.has("--json"), terminal);
        }
        boolean find = options.has("--find");
        if (corpus == null || !options.rest().isEmpty() || find == (pairs != null)) {
            throw new BadOption(
                    "โปรดระบุสองแฟ้ม หรือ --corpus คู่กับ --pairs หรือ --find",
                    "name two files, or --corpus with either --pairs or --find");
        }
        Corpus texts = Corpus.read(Path.of(corpus), terminal);
        if (pairs != null) {
            for (Ids ids : ids(pairs, texts)) {
                List<Compare.Difference> differences = Compare.of(ids.a.text(), ids.b.text());
                tell(ids.a, ids.b, differences, options.has("--json"), texts, terminal);
            }
        } else {
            List<Compare.Pair> found = Compare.find(
                    texts.releases().stream().map(TraceCommand::text).toList());
            for (Compare.Pair pair : found) {
                Release a = texts.byId().get(pair.a());
                Release b = texts.byId().get(pair.b());
                if (a != null && b != null) {
                    tell(a, b, pair.differences(), options.has("--json"), texts, terminal);
                }
            }
        }
        return texts.status();
    }

    private static int twoFiles(String a, String b, boolean json, Terminal terminal) throws BadInput, IOException {
        String first = TextFile.read(Path.of(a));
        String second = TextFile.read(Path.of(b));
        List<Compare.Difference> differences = Compare.of(first, second);
        if (json) {
            terminal.out().println(json(a, b, differences));
        } else {
            print(a, first, b, second, differences, terminal);
        }
        return DONE;
    }

    private record Ids(Release a, Release b) {}

    /** The distinct pairs of a tab-separated file whose first line names the columns id_a and id_b. */
    private static Set<Ids> ids(String file, Corpus texts) throws BadInput, IOException {
        List<String> lines = TextFile.read(Path.of(file)).lines().toList();
        List<String> head =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split("\t", -1));
        int a = head.indexOf("id_a");
        int b = head.indexOf("id_b");
        if (a < 0 || b < 0) {
            throw new BadInput(
                    file,
                    1,
                    "บรรทัดแรกต้องมีชื่อคอลัมน์ id_a และ id_b คั่นด้วยแท็บ",
                    "the first line must name the columns id_a and id_b, separated by tabs");
        }
        Set<Ids> pairs = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            Release first = cells.length > Math.max(a, b) ? texts.byId().get(cells[a]) : null;
            Release second = cells.length > Math.max(a, b) ? texts.byId().get(cells[b]) : null;
            if (first == null || second == null) {
                problems.add(new Problem(
                        file,
                        i + 1,
                        "ไม่มีรหัสนี้ในคลังข่าว โปรดตรวจ id_a และ id_b",
                        "no such id in the corpus; check id_a and id_b"));
            } else {
                pairs.add(new Ids(first, second));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return pairs;
    }

    private static void tell(
            Release a, Release b, List<Compare.Difference> differences, boolean json, Corpus texts, Terminal terminal) {
        if (json) {
            terminal.out().println(json(a.id(), b.id(), differences));
        } else {
            print(texts.label(a.id()), a.text(), texts.label(b.id()), b.text(), differences, terminal);
        }
    }

    private static String json(String a, String b, List<Compare.Difference> differences) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FindingJson.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("a", a);
            json.writeStringProperty("b", b);
            json.writeArrayPropertyStart("differences");
            for (Compare.Difference difference : differences) {
                json.writeStartObject();
                json.writeStringProperty("verdict", difference.verdict().code());
                write(json, "a", difference.a());
                write(json, "b", difference.b());
                json.writeObjectPropertyStart("reason");
                json.writeStringProperty("th", difference.reason().th());
                json.writeStringProperty("en", difference.reason().en());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, String name, Compare.Stated stated) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("start", stated.start());
        json.writeNumberProperty("end", stated.end());
        json.writeStringProperty("text", stated.text());
        json.writeEndObject();
    }

    private static void print(
            String a, String textA, String b, String textB, List<Compare.Difference> differences, Terminal terminal) {
        terminal.out().println("A " + a);
        terminal.out().println("B " + b);
        if (differences.isEmpty()) {
            terminal.out().println("  ไม่พบค่าที่ต่างกันในข้อความที่ตรงกัน (no values differ in statements alike)");
        }
        for (Compare.Difference difference : differences) {
            terminal.out()
                    .println("  " + difference.verdict().code() + ": "
                            + difference.a().text() + " | "
                            + difference.b().text() + " · "
                            + difference.reason().th() + " ("
                            + difference.reason().en() + ")");
            statement("    A ", textA, difference.a(), terminal);
            statement("    B ", textB, difference.b(), terminal);
        }
        terminal.out().println();
    }

    private static void statement(String label, String text, Compare.Stated stated, Terminal terminal) {
        terminal.out()
                .println(label + ReportText.visible(text.substring(stated.statementStart(), stated.statementEnd())));
        terminal.out()
                .println(" "
                                .repeat(label.length()
                                        + ReportText.columns(text.substring(stated.statementStart(), stated.start())))
                        + "~".repeat(Math.max(1, ReportText.columns(stated.text()))));
    }
}
