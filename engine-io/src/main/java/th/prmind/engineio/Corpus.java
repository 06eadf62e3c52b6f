package th.prmind.engineio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All releases of a file, in memory.
 *
 * @param complete whether every line could be used
 */
record Corpus(List<Release> releases, Map<String, Release> byId, boolean complete) {

    /** Reads a file; lines that cannot be used, and ids that come twice, are told on the terminal and passed over. */
    static Corpus read(Path file, Command.Terminal terminal) throws BadInput, IOException {
        List<Problem> bad = new ArrayList<>();
        Map<String, Release> byId = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        try (Releases releases = Releases.open(file, bad::add)) {
            for (Release release = releases.next(); release != null; release = releases.next()) {
                if (byId.putIfAbsent(release.id(), release) != null && twice.add(release.id())) {
                    bad.add(new Problem(
                            file.toString(),
                            (int) release.line(),
                            "รหัส " + release.id() + " ซ้ำกับบรรทัดก่อน จึงข้ามไป",
                            "the id " + release.id() + " came before; the line was passed over"));
                }
            }
        }
        terminal.warn(bad);
        if (byId.isEmpty()) {
            throw new BadInput(
                    file.toString(), 0, "ไม่มีข้อความที่ใช้ได้ในแฟ้มนี้", "there is no usable text in this file");
        }
        return new Corpus(List.copyOf(byId.values()), byId, bad.isEmpty());
    }

    @Nullable
    Release find(String id) {
        return byId.get(id);
    }

    /** Id, day and title, for a person. */
    String label(String id) {
        Release release = byId.get(id);
        return release == null ? id : id + " " + release.published() + " " + release.title();
    }

    /** Exit status of a command over this corpus that otherwise succeeded. */
    int status() {
        return complete ? Command.DONE : Command.FELL_SHORT;
    }
}
