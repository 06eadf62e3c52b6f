package th.prmind.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import th.prmind.engineio.BadInput;
import th.prmind.engineio.Problem;
import th.prmind.engineio.Releases;
import th.prmind.platform.commands.Command;
import th.prmind.platform.commands.Progress;

/**
 * {@code prmind import FILE}: takes an archive in, portion by portion, each whole or not at all. After a kill, the same
 * command goes on where it stopped.
 */
@Component
class ImportCommand implements Command {

    private static final int PORTION = 200;

    private final ImportReleases importReleases;
    private final ReadStatements readStatements;

    ImportCommand(ImportReleases importReleases, ReadStatements readStatements) {
        this.importReleases = importReleases;
        this.readStatements = readStatements;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println(
                    "usage: prmind import FILE    (.jsonl or .jsonl.gz: {id, published, category, title, url, text})");
            return 2;
        }
        try {
            return read(Path.of(arguments.getFirst()));
        } catch (BadInput unreadable) {
            System.err.println("prmind: " + unreadable.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("prmind: " + arguments.getFirst() + " can't be read: " + e.getMessage());
            return 2;
        }
    }

    private int read(Path file) throws BadInput, IOException {
        Progress progress = new Progress("import");
        AtomicLong bad = new AtomicLong();
        long read = 0;
        long added = 0;
        try (Releases archive = Releases.open(file, problem -> complain(problem, progress, bad))) {
            Filing filing = importReleases.filing();
            List<th.prmind.engineio.Release> portion = new ArrayList<>(PORTION);
            for (var next = archive.next(); next != null; next = archive.next()) {
                portion.add(next);
                if (portion.size() == PORTION) {
                    added += importReleases.add(portion, filing);
                    read += portion.size();
                    portion.clear();
                    progress.at(archive.progress(), read);
                }
            }
            added += portion.isEmpty() ? 0 : importReleases.add(portion, filing);
            read += portion.size();
        } finally {
            if (added > 0) {
                importReleases.note(file.getFileName().toString(), added);
            }
        }
        progress.end(read);
        readStatements.now();
        System.out.println(result(read, added, bad.get()));
        return bad.get() > 0 ? 1 : 0;
    }

    private static void complain(Problem problem, Progress progress, AtomicLong bad) {
        bad.incrementAndGet();
        progress.say("prmind: " + problem);
    }

    private static String result(long read, long added, long bad) {
        String known = read > added ? ", %,d known already".formatted(read - added) : "";
        String wrong = bad > 0 ? ", %,d bad lines passed over".formatted(bad) : "";
        return added == 0 && read > 0
                ? "nothing changed: all %,d releases are here already%s".formatted(read, wrong)
                : "%,d releases imported%s%s".formatted(added, known, wrong);
    }
}
