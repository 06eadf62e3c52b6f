package th.prmind.platform.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** An instance of the application of its own, in a folder and on a port of its own, gone when closed. */
final class Instance implements AutoCloseable {

    private final Path launcher;
    private final Path data;
    private final int port;
    private final boolean own;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Instance(Path launcher) throws IOException {
        this.launcher = launcher;
        // The database server may run under another account, which has to reach its folder.
        this.data = Files.createTempDirectory(
                "prmind-bench-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.own = true;
    }

    private Instance(Instance other) {
        this.launcher = other.launcher;
        this.data = other.data;
        this.port = other.port;
        this.own = false;
    }

    /** The same instance, as somebody else's browser sees it. */
    Instance another() {
        return new Instance(this);
    }

    /** Of the database that it has brought along. */
    String databaseUrl() throws IOException {
        // Its fourth line; see the manual of PostgreSQL on postmaster.pid.
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/prmind";
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("secrets/database-password")).strip();
    }

    /** Runs one command of the launcher on this instance, to its end. */
    int run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).waitFor();
    }

    /** Starts one command of the launcher on this instance. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        if (arguments[0].equals("start")) {
            command.addAll(List.of("--port", String.valueOf(port)));
        }
        return new ProcessBuilder(command)
                .redirectOutput(data.resolve("bench.log").toFile())
                .redirectError(data.resolve("bench.log").toFile())
                .start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Signs in as somebody of the demo ministry; later {@link #get}s are theirs. */
    void signIn(String person) throws IOException, InterruptedException {
        String page = get("/sign-in").body();
        String token = first(page, "name=\"_csrf\" value=\"([^\"]+)\"");
        int name = page.indexOf(person);
        int button = page.lastIndexOf("name=\"person\" value=\"", name < 0 ? page.length() : name);
        signInAs(first(page.substring(Math.max(0, button)), "name=\"person\" value=\"([^\"]+)\""), token);
    }

    /** Signs in as anybody of the demo ministry. */
    void signInAs(String id) throws IOException, InterruptedException {
        signInAs(id, token("/sign-in"));
    }

    private void signInAs(String id, String token) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(url("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&person=" + id))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** Sends a form, with the token of the page {@code on}, and follows where it leads. */
    HttpResponse<String> post(String on, String path, String form) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token(on), StandardCharsets.UTF_8) + "&" + form)));
    }

    /** Sends one file, named {@code file}, with the token of the page {@code on}, and follows where it leads. */
    HttpResponse<String> upload(String on, String path, byte[] bytes) throws IOException, InterruptedException {
        String head = "--bench\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(on)
                + "\r\n--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\n\r\n";
        return follow(HttpRequest.newBuilder(url(path))
                .header("Content-Type", "multipart/form-data; boundary=bench")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--bench--\r\n"))));
    }

    private String token(String on) throws IOException, InterruptedException {
        return first(get(on).body(), "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        @Nullable String location = answer.headers().firstValue("Location").orElse(null);
        return location == null ? answer : get(URI.create(location).getRawPath());
    }

    /** Of the serving process, its files mapped into memory included. */
    double residentMegabytes() throws IOException {
        String pid = Files.readString(data.resolve("application.pid")).strip();
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What the last command said. */
    String said() throws IOException {
        Path log = data.resolve("bench.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("nothing like " + pattern + " on the page");
        }
        return found.group(1);
    }

    /** Ends this browser, not the instance. */
    void leave() {
        http.close();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!own) {
            leave();
            return;
        }
        run("stop");
        http.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
