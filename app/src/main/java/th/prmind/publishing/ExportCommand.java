package th.prmind.publishing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.platform.commands.Command;
import th.prmind.platform.commands.Progress;
import th.prmind.platform.time.Dates;
import tools.jackson.databind.json.JsonMapper;

/** {@code prmind export FILE}: writes every live release in the shape that {@code import} reads. */
@Component
class ExportCommand implements Command {

    private final Releases releases;
    private final ReleaseCards cards;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ExportCommand(Releases releases, ReleaseCards cards, TransactionTemplate transaction, JsonMapper json) {
        this.releases = releases;
        this.cards = cards;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("usage: prmind export FILE    (.jsonl, or .jsonl.gz to have it packed)");
            return 2;
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Long written =
                    transaction.execute(_ -> write(unfinished, file.toString().endsWith(".gz")));
            Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            System.out.println("%,d releases exported to %s".formatted(written, file));
            return 0;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("prmind: " + file + " can't be written: " + e.getMessage());
            return 2;
        }
    }

    private long write(Path file, boolean packed) {
        long total = cards.count(ReleaseFilter.live());
        Progress progress = new Progress("export");
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file);
                Writer lines = new BufferedWriter(
                        new OutputStreamWriter(packed ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
                Stream<Release> all = releases.all()) {
            for (Iterator<Release> each = all.iterator(); each.hasNext(); ) {
                lines.write(json.writeValueAsString(line(each.next())));
                lines.write('\n');
                progress.at((double) ++written / Math.max(1, total), written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.end(written);
        return written;
    }

    private static Map<String, String> line(Release release) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("id", release.sourceId() == null ? release.slug() : release.sourceId());
        line.put("published", Dates.day(release.publishedAt()).toString());
        line.put("category", release.category() == null ? "" : release.category());
        line.put("title", release.title());
        line.put("url", release.url() == null ? "" : release.url());
        line.put("text", release.text());
        return line;
    }
}
