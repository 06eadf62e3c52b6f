package th.prmind.platform.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tab of the system's Chromium, driven over its own protocol: navigation, keys, scripts. The product needs a browser
 * for nothing but this, so it brings no library for it.
 */
final class BrowserTab implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process browser;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> answers = new ArrayBlockingQueue<>(10_000);
    private final WebSocket socket;
    private int last;

    private BrowserTab(Process browser, Path profile, URI tab) {
        this.browser = browser;
        this.profile = profile;
        this.socket = http.newWebSocketBuilder().buildAsync(tab, new Listener()).join();
    }

    /** @throws IllegalStateException where there is no Chromium */
    static BrowserTab open() throws IOException, InterruptedException {
        String named = System.getenv("PRMIND_CHROMIUM");
        Path executable = Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
        Path profile = Files.createTempDirectory("prmind-bench-browser-");
        Process browser = new ProcessBuilder(List.of(
                        executable.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=1280,900",
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path active = profile.resolve("DevToolsActivePort");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(active) || Files.readAllLines(active).size() < 2) {
            if (System.nanoTime() > until || !browser.isAlive()) {
                browser.destroyForcibly();
                throw new IllegalStateException("Chromium did not start");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        String port = Files.readAllLines(active).getFirst();
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            for (JsonNode target : JSON.readTree(in)) {
                if (target.path("type").asString().equals("page")) {
                    return new BrowserTab(
                            browser,
                            profile,
                            URI.create(target.path("webSocketDebuggerUrl").asString()));
                }
            }
        }
        browser.destroyForcibly();
        throw new IllegalStateException("Chromium opened no tab");
    }

    /** Goes there and waits until the page is whole. */
    void go(URI url) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", url.toString()));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Waits until a condition of the page's script holds. */
    void await(String condition) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("!!(" + condition + ")").asBoolean(false)) {
            if (System.nanoTime() > until) {
                throw new IOException("the page never came to " + condition);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Types text as a keyboard does for one key, or pastes a longer one. */
    void type(String text) throws IOException, InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    void backspace() throws IOException, InterruptedException {
        for (String kind : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", kind, "key", "Backspace", "code", "Backspace", "windowsVirtualKeyCode", 8));
        }
    }

    /** The value of an expression, awaited where it is a promise. */
    JsonNode evaluate(String expression) throws IOException, InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(
                    "script failed: " + answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int id = ++last;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        for (JsonNode answer = next(); answer != null; answer = next()) {
            if (answer.path("id").asInt(0) == id) {
                return answer.path("result");
            }
        }
        throw new IOException("Chromium gave no answer to " + method);
    }

    private @org.jspecify.annotations.Nullable JsonNode next() throws InterruptedException {
        return answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                answers.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, whole);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        http.close();
        List<ProcessHandle> all = new ArrayList<>(browser.descendants().toList());
        all.add(browser.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        browser.waitFor(10, TimeUnit.SECONDS);
        FileSystemUtils.deleteRecursively(profile);
    }
}
