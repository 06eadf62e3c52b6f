package th.prmind.engineio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Gold cases and corpus, which stand beside the checkout and are not part of it. */
final class SharedData {

    private SharedData() {}

    /** A file or folder of the shared data; the test is skipped when it is not there. */
    static Path orSkip(String name) {
        String named = System.getenv("PRMIND_SHARED");
        Path root = named != null ? Path.of(named) : Path.of("..", "..", "shared");
        Path path = root.resolve(name);
        assumeTrue(
                Files.exists(path), () -> "skipped: no " + path.toAbsolutePath().normalize());
        return path;
    }
}
