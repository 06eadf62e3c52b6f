package th.prmind.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.platform.settings.Settings;

/** The tus protocol as tus.io/protocols/resumable-upload 1.0.0 has it, and what becomes of a picture that came by it. */
@ApplicationTest
class UploadTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settings settings;

    @Autowired
    SetClock clock;

    private CookieManager cookies;
    private HttpClient http;
    private String csrf;

    @BeforeEach
    void signIn() throws Exception {
        as("แก้วตา");
    }

    @Test
    void theServerTellsWhatItCan() throws Exception {
        HttpResponse<String> answer = send(request("/pictures/uploads").method("OPTIONS", none()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Extension").orElseThrow())
                .contains("creation", "expiration", "checksum", "termination");
        assertThat(answer.headers().firstValue("Tus-Max-Size")).hasValue(String.valueOf(40 * 1024 * 1024));
    }

    @Test
    void aPictureComesInPiecesAndIsThereOnceWhole() throws Exception {
        byte[] picture = picture();
        String upload = begun(picture.length, "โรงงาน ที่ลำปาง.png");
        assertThat(offset(upload)).isZero();
        int half = picture.length / 2;
        assertThat(piece(upload, 0, Arrays.copyOf(picture, half)).statusCode()).isEqualTo(204);
        assertThat(offset(upload)).isEqualTo(half);
        // Not whole, so nothing yet.
        assertThat(post(upload + "/pictures").statusCode()).isEqualTo(422);
        // From the wrong place: refused, and nothing is spoilt.
        assertThat(piece(upload, 0, Arrays.copyOf(picture, half)).statusCode()).isEqualTo(409);
        assertThat(piece(upload, half, Arrays.copyOfRange(picture, half, picture.length))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> made = post(upload + "/pictures");
        assertThat(made.statusCode()).isEqualTo(200);
        String id = made.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(post(upload + "/pictures").body())
                .as("an answer that was lost")
                .contains(id);
        assertThat(send(request("/pictures/" + id).GET()).body()).contains("โรงงาน ที่ลำปาง.png");
        assertThat(parts(upload)).isFalse();
    }

    @Test
    void whatCameBeforeTheLineBrokeStays() throws Exception {
        byte[] picture = picture();
        String upload = begun(picture.length, "รถไฟ.png");
        int came = picture.length / 3;
        // Claims to send all of it, sends a third, and is gone.
        try (Socket phone = new Socket("localhost", port)) {
            String head =
                    "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + picture.length
                            + "\r\nX-CSRF-TOKEN: " + csrf + "\r\nCookie: " + cookie() + "\r\n\r\n";
            phone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            phone.getOutputStream().write(picture, 0, came);
            phone.getOutputStream().flush();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> offset(upload) == came);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(piece(upload, came, Arrays.copyOfRange(picture, came, picture.length))
                                .statusCode())
                        .isEqualTo(204));
        assertThat(post(upload + "/pictures").statusCode()).isEqualTo(200);
    }

    @Test
    void aPieceThatDoesNotAddUpIsNotKept() throws Exception {
        byte[] picture = picture();
        String upload = begun(picture.length, "ภาพ.png");
        String sum = "sha1 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1").digest(picture));
        byte[] spoilt = picture.clone();
        spoilt[spoilt.length / 2] ^= 1;
        assertThat(checked(upload, spoilt, sum).statusCode()).isEqualTo(460);
        assertThat(offset(upload)).isZero();
        assertThat(checked(upload, picture, "md9 " + sum.substring(5)).statusCode())
                .isEqualTo(400);
        assertThat(checked(upload, picture, sum).statusCode()).isEqualTo(204);
        assertThat(post(upload + "/pictures").statusCode()).isEqualTo(200);
    }

    @Test
    void moreThanWasSaidIsNotWritten() throws Exception {
        String upload = begun(10, "สั้น.png");
        piece(upload, 0, new byte[5000]);
        assertThat(offset(upload)).isEqualTo(10);
    }

    @Test
    void whatIsNoPictureIsRefusedInPlainWordsAndThrownAway() throws Exception {
        byte[] text = "ไม่ใช่ภาพ".getBytes(StandardCharsets.UTF_8);
        String upload = begun(text.length, "ภาพ.jpg");
        piece(upload, 0, text);
        HttpResponse<String> answer = post(upload + "/pictures");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("message");
        assertThat(send(request(upload).method("HEAD", none())).statusCode()).isEqualTo(404);
        assertThat(parts(upload)).isFalse();
        assertThat(create(41L * 1024 * 1024, "ใหญ่.jpg").statusCode()).isEqualTo(422);
        assertThat(create(0, "ว่าง.jpg").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyElseGoesOnWithIt() throws Exception {
        String upload = begun(100, "ของฉัน.png");
        as("แสงชัย");
        assertThat(send(request(upload).method("HEAD", none())).statusCode()).isEqualTo(404);
        assertThat(piece(upload, 0, new byte[100]).statusCode()).isEqualTo(404);
        assertThat(post(upload + "/pictures").statusCode()).isEqualTo(404);
        assertThat(send(request(upload).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySendsForAUnitOfOthers() throws Exception {
        String unit = jdbc.sql("SELECT id::text FROM network.unit WHERE slug = 'diw'")
                .query(String.class)
                .single();
        assertThat(send(request("/pictures/uploads")
                                .header("Upload-Length", "10")
                                .header("Upload-Metadata", "unit " + base64(unit))
                                .POST(none()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void afterADayItIsThrownAway() throws Exception {
        String upload = begun(100, "ลืม.png");
        clock.at(Instant.now().plus(Duration.ofHours(25)), () -> {
            try {
                assertThat(send(request(upload).method("HEAD", none())).statusCode())
                        .isEqualTo(404);
                begun(100, "ใหม่.png");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(parts(upload)).isFalse();
    }

    @Test
    void leftUploadsGoAtOnce() throws Exception {
        String upload = begun(100, "ไม่เอาแล้ว.png");
        assertThat(send(request(upload).DELETE()).statusCode()).isEqualTo(204);
        assertThat(parts(upload)).isFalse();
        assertThat(send(request(upload).method("HEAD", none())).statusCode()).isEqualTo(404);
    }

    private void as(String person) throws Exception {
        cookies = new CookieManager();
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String page = send(request("/sign-in").GET()).body();
        String id = Jsoup.parse(page).select("button[name=person]").stream()
                .filter(button -> button.text().contains(person))
                .findFirst()
                .orElseThrow()
                .attr("value");
        csrf = Jsoup.parse(page).select("input[name=_csrf]").attr("value");
        send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&person=" + id)));
        csrf = Jsoup.parse(send(request("/pictures").GET()).body())
                .select("input[name=_csrf]")
                .attr("value");
    }

    private String begun(long length, String name) throws Exception {
        HttpResponse<String> answer = create(length, name);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Upload-Expires")).isPresent();
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> create(long length, String name) throws Exception {
        return send(request("/pictures/uploads")
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "filename " + base64(name) + ",other")
                .POST(none()));
    }

    private HttpResponse<String> piece(String upload, long offset, byte[] bytes) throws Exception {
        return send(patch(upload, offset, bytes));
    }

    private HttpResponse<String> checked(String upload, byte[] bytes, String sum) throws Exception {
        return send(patch(upload, 0, bytes).header("Upload-Checksum", sum));
    }

    private HttpRequest.Builder patch(String upload, long offset, byte[] bytes) {
        return request(upload)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    private long offset(String upload) throws Exception {
        HttpResponse<String> answer = send(request(upload).method("HEAD", none()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(request(path).POST(none()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.contains("/uploads") ? "application/json" : "text/html")
                .header("Tus-Resumable", "1.0.0");
        return csrf == null ? request : request.header("X-CSRF-TOKEN", csrf);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
    }

    private boolean parts(String upload) {
        return Files.exists(Path.of(settings.data(), "uploads", upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private static HttpRequest.BodyPublisher none() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(UUID.randomUUID().hashCode()));
        graphics.fillOval(50, 50, 200, 200);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
