package th.prmind.platform.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests of one page as the server answers: by wrk where it is installed, else by our own client. */
record Load(double perSecond, long errors, String how) {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 15;

    static Load of(URI url) throws IOException, InterruptedException {
        try {
            wrk(url, 3); // warms up
            return wrk(url, SECONDS);
        } catch (IOException notInstalled) {
            return own(url);
        }
    }

    private static Load wrk(URI url, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder("wrk", "-t2", "-c" + CONNECTIONS, "-d" + seconds + "s", url.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        long errors = number(said, "Non-2xx or 3xx responses: (\\d+)")
                + number(said, "connect (\\d+)")
                + number(said, "read (\\d+)")
                + number(said, "write (\\d+)")
                + number(said, "timeout (\\d+)");
        Matcher rate = Pattern.compile("Requests/sec:\\s*([\\d.]+)").matcher(said);
        return new Load(
                rate.find() ? Double.parseDouble(rate.group(1)) : 0,
                errors,
                "wrk on the same machine, %d connections, %d s, closed loop".formatted(CONNECTIONS, seconds));
    }

    private static long number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static Load own(URI url) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        AtomicLong errors = new AtomicLong();
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                readers.execute(() -> {
                    while (System.nanoTime() < until) {
                        (ok(http, url) ? done : errors).incrementAndGet();
                    }
                });
            }
        }
        return new Load(
                done.get() / (double) SECONDS,
                errors.get(),
                "wrk is not installed; our own client on the same machine, %d connections, %d s, closed loop"
                        .formatted(CONNECTIONS, SECONDS));
    }

    private static boolean ok(HttpClient http, URI url) {
        try {
            return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
