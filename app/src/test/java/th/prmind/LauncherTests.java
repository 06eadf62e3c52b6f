package th.prmind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says before it builds or starts anything, and what it ends. */
class LauncherTests {

    /** Where nothing ever listens, and nothing is started in these tests. */
    private static final String FREE = "9";

    @TempDir
    private Path folder;

    private final List<Process> others = new ArrayList<>();

    @AfterEach
    void endOthers() {
        others.forEach(Process::destroyForcibly);
    }

    @Test
    void eachMissingThingIsNamedInALineOfItsOwn() throws Exception {
        Path tools = toolsWithout("javac", "mvn", "node");
        Run run =
                prmind(Map.of("PATH", tools.toString(), "PRMIND_JDKS", ""), "start", "--data", data(), "--port", FREE);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).contains("JDK 25", "JAVA_HOME");
        assertThat(run.lines().get(1)).contains("Maven", "apt-get install maven");
        assertThat(run.lines().get(2)).contains("Node", "apt-get install nodejs npm");
    }

    @Test
    void anotherJdkIsNotTaken() throws Exception {
        Path old = folder.resolve("jdks/jdk-17");
        Files.createDirectories(old.resolve("bin"));
        Files.createSymbolicLink(old.resolve("bin/javac"), Path.of("/bin/true"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Run run = prmind(
                Map.of("PATH", toolsWithout("javac").toString(), "PRMIND_JDKS", folder + "/jdks"),
                "start",
                "--data",
                data(),
                "--port",
                FREE);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).anyMatch(line -> line.contains("JDK 25"));
    }

    @Test
    void aTakenPortIsSaidWithTheOptionThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = prmind("start", "--data", data(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.lines()).hasSize(1).first().asString().contains("port " + taken.getLocalPort(), "--port N");
        }
    }

    @Test
    void aWordIsNoPort() throws Exception {
        Run run = prmind("start", "--data", data(), "--port", "http");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).containsExactly("prmind: --port wants a number from 1 to 65535, not http");
    }

    @Test
    void aDataFolderInUseIsSaidWithTheAddressOfItsInstance() throws Exception {
        Files.createDirectories(Path.of(data()));
        Files.writeString(Path.of(data(), "application.port"), "8091\n");
        hold(Path.of(data(), "application.lock"));
        Run run = prmind("start", "--data", data());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("in use", "http://localhost:8091/", "--data DIR");
    }

    @Test
    void nothingIsStoppedWhereNothingRuns() throws Exception {
        assertThat(prmind("stop", "--data", data()).status()).isZero();
        Files.createDirectories(Path.of(data()));
        Run run = prmind("stop", "--data", data());
        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly("PR MIND was not running in " + data() + ".");
    }

    @Test
    void aStalePidFileHarmsNobody() throws Exception {
        Process bystander = other("sleep", "60");
        Files.createDirectories(Path.of(data(), "postgres"));
        Files.writeString(Path.of(data(), "application.pid"), bystander.pid() + "\n");
        Files.writeString(Path.of(data(), "application.lock"), "");
        Files.writeString(Path.of(data(), "postgres/postmaster.pid"), bystander.pid() + "\n");
        Run run = prmind("stop", "--data", data());
        assertThat(run.status()).isZero();
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void aDatabaseThatAKilledApplicationLeftIsStopped() throws Exception {
        Path cluster = Files.createDirectories(Path.of(data(), "postgres"));
        Path lock = cluster.resolve("postmaster.pid");
        Process server = other(
                "bash",
                "-c",
                "trap 'rm \"$0/postmaster.pid\"; exit' INT; while :; do sleep 0.1; done",
                cluster.toString());
        Files.writeString(lock, server.pid() + "\n" + cluster + "\n");
        Run run = prmind("stop", "--data", data());
        assertThat(run.lines()).containsExactly("PR MIND is stopped.");
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFolderWithSpacesInItsNameServes() throws Exception {
        Path home = Files.createDirectories(folder.resolve("a folder"));
        Files.copy(Tree.ROOT.resolve("prmind"), home.resolve("prmind"));
        home.resolve("prmind").toFile().setExecutable(true);
        Run run = run(Map.of(), home.resolve("prmind").toString(), "stop", "--data", home + "/my data");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(1).first().asString().contains("my data");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void hold(Path lock) throws Exception {
        Process holder = other("flock", lock.toString(), "sh", "-c", "echo held; sleep 60");
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
    }

    private Process other(String... command) throws IOException {
        Process other = new ProcessBuilder(command).start();
        others.add(other);
        return other;
    }

    /** A folder with all the programs of this machine but some. */
    private Path toolsWithout(String... absent) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (Path source : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
            try (Stream<Path> programs = Files.list(source)) {
                for (Path program : (Iterable<Path>) programs::iterator) {
                    Path link = tools.resolve(program.getFileName());
                    if (!Set.of(absent).contains(program.getFileName().toString()) && Files.notExists(link)) {
                        Files.createSymbolicLink(link, program);
                    }
                }
            }
        }
        return tools;
    }

    private record Run(int status, List<String> lines) {}

    private static Run prmind(String... arguments) throws Exception {
        return prmind(Map.of(), arguments);
    }

    private static Run prmind(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Tree.ROOT.resolve("prmind").toString()));
        command.addAll(List.of(arguments));
        return run(environment, command.toArray(String[]::new));
    }

    private static Run run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(new HashMap<>(Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said.lines().toList());
    }
}
