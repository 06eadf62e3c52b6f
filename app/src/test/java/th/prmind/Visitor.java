package th.prmind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Somebody at a browser without script: pages come over HTTP, forms carry the token of the page they stand on. */
public final class Visitor {

    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visitor(int port) {
        this.port = port;
    }

    /** Signs in as that person of the demo ministry. */
    public static Visitor signedIn(int port, String personName) {
        Visitor visitor = new Visitor(port);
        String page = visitor.get("/sign-in").body();
        String id = Jsoup.parse(page).select("button[name=person]").stream()
                .filter(button -> button.text().contains(personName))
                .findFirst()
                .orElseThrow()
                .attr("value");
        visitor.post("/sign-in", "/sign-in", Map.of("person", id));
        return visitor;
    }

    /** Somebody who has not signed in. */
    public static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    /** Downloads a file. */
    public byte[] getBytes(String path) {
        try {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form, with the token of the page {@code on}. Redirects are followed. */
    public HttpResponse<String> post(String on, String path, Map<String, String> fields) {
        return post(on, path, fields, "", List.of());
    }

    /** The same with a field that stands there several times. */
    public HttpResponse<String> post(
            String on, String path, Map<String, String> fields, String repeated, List<String> values) {
        String form = Stream.concat(
                        fields.entrySet().stream(), values.stream().map(value -> Map.entry(repeated, value)))
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token(on)) + "&", ""));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends JSON as a script of the page {@code on} does. */
    public HttpResponse<String> postJson(String on, String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token(on))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Puts JSON as a script of the page {@code on} does. */
    public HttpResponse<String> putJson(String on, String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token(on))
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Asks in any method, without a body, as a script of the page {@code on} does. */
    public HttpResponse<String> ask(String on, String method, String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token(on))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends one file in a form. */
    public HttpResponse<String> upload(String on, String path, String field, String name, byte[] bytes) {
        return uploadWith(on, path, field, name, bytes, Map.of());
    }

    /** Sends one file in a form that has other fields too. */
    public HttpResponse<String> uploadWith(
            String on, String path, String field, String name, byte[] bytes, Map<String, String> fields) {
        String boundary = "----visitor";
        String others = fields.entrySet().stream()
                .map(each -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + each.getKey()
                        + "\"\r\n\r\n" + each.getValue() + "\r\n")
                .collect(Collectors.joining());
        byte[] head = (others + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + token(on)
                        + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofByteArray(foot))));
    }

    private String token(String on) {
        return Jsoup.parse(get(on).body()).select("input[name=_csrf]").attr("value");
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
