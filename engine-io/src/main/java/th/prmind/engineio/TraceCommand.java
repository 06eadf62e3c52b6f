package th.prmind.engineio;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.prmind.engine.Trace;
import tools.jackson.core.JsonGenerator;

/** {@code trace}: for every text of a corpus its sources and descendants. */
final class TraceCommand implements Command {

    @Override
    public int run(List<String> words, Terminal terminal) throws BadInput, BadOption, IOException {
        Options options = Options.of(words, Set.of("--corpus", "--query"), Set.of("--json"));
        String corpus = options.last("--corpus");
        if (corpus == null || !options.rest().isEmpty()) {
            throw new BadOption(
                    "โปรดระบุคลังข่าวด้วย --corpus แฟ้ม .jsonl หรือ .jsonl.gz",
                    "name a corpus with --corpus, a .jsonl or .jsonl.gz file");
        }
        Corpus texts = Corpus.read(Path.of(corpus), terminal);
        Trace trace = Trace.of(texts.releases().stream().map(TraceCommand::text).toList());
        List<String> queries = options.all("--query");
        List<Trace.Origin> origins = new ArrayList<>();
        for (String id : queries) {
            Trace.Origin origin = trace.origin(id);
            if (origin == null) {
                throw new BadInput(corpus, 0, "ไม่มีข้อความรหัส " + id, "there is no text with the id " + id);
            }
            origins.add(origin);
        }
        for (Trace.Origin origin : queries.isEmpty() ? trace.origins() : origins) {
            if (options.has("--json")) {
                terminal.out().println(json(origin));
            } else {
                print(origin, texts, terminal);
            }
        }
        return texts.status();
    }

    static Trace.Text text(Release release) {
        return new Trace.Text(release.id(), release.published(), release.text());
    }

    private static String json(Trace.Origin origin) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FindingJson.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("id", origin.id());
            json.writeName("group");
            json.writeString(origin.group());
            write(json, "sources", origin.sources());
            write(json, "descendants", origin.descendants());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, String name, List<Trace.Reuse> reuses) {
        json.writeArrayPropertyStart(name);
        for (Trace.Reuse reuse : reuses) {
            json.writeStartObject();
            json.writeStringProperty("id", reuse.id());
            json.writeArrayPropertyStart("spans");
            for (Trace.Span span : reuse.spans()) {
                json.writeArray(new int[] {span.start(), span.end(), span.otherStart(), span.otherEnd()}, 0, 4);
            }
            json.writeEndArray();
            json.writeNumberProperty("share", Math.round(reuse.share() * 10_000) / 10_000.0);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A text that shares nothing is left out; each other one gets a line, and a line for each text it shares with. */
    private static void print(Trace.Origin origin, Corpus texts, Terminal terminal) {
        if (origin.sources().isEmpty() && origin.descendants().isEmpty()) {
            return;
        }
        terminal.out()
                .println(texts.label(origin.id())
                        + (origin.group() == null ? "" : " · กลุ่ม (group) " + origin.group()));
        print("  ← ", origin.sources(), texts, terminal);
        print("  → ", origin.descendants(), texts, terminal);
    }

    private static void print(String arrow, List<Trace.Reuse> reuses, Corpus texts, Terminal terminal) {
        for (Trace.Reuse reuse : reuses) {
            terminal.out()
                    .println(arrow
                            + String.format(Locale.ROOT, "%3.0f%% ", 100 * reuse.share())
                            + texts.label(reuse.id()));
        }
    }
}
