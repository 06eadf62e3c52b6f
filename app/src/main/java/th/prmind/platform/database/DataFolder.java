package th.prmind.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The one folder that holds all that is to be kept: the cluster, the secrets, pictures, and what can be made again
 * (search index). It knows its version.
 */
public record DataFolder(Path root) {

    private static final int VERSION = 1;

    /** {@code PRMIND_DATA}, else {@code data} below the working directory. */
    public static DataFolder ofEnvironment() {
        String named = System.getProperty("prmind.data", System.getenv().getOrDefault("PRMIND_DATA", "data"));
        return new DataFolder(Path.of(named).toAbsolutePath().normalize());
    }

    void prepare() {
        try {
            Files.createDirectories(root);
            Path version = root.resolve("VERSION");
            if (Files.exists(version)) {
                int found = Integer.parseInt(Files.readString(version).strip());
                if (found > VERSION) {
                    throw new DatabaseTrouble("the data folder " + root + " is of version " + found
                            + ", newer than this program's " + VERSION + "; install the newer PR MIND");
                }
            } else {
                Files.writeString(version, VERSION + "\n");
            }
        } catch (NumberFormatException e) {
            throw new DatabaseTrouble(
                    "the file VERSION in " + root + " is not a number; restore the folder from a backup", e);
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "the data folder " + root + " can't be written; choose another with --data DIR", e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-" + EmbeddedPostgres.VERSION);
    }

    /** A secret of that name, made at its first use: 32 random bytes in hexadecimal, readable by the owner alone. */
    public String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
