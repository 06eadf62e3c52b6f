package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/** A holder's own badge as a file and as a picture; and for programs that check one, who we are and what was withdrawn. */
@Controller
class BadgeController {

    private static final int MOST_LISTS = 1_000;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");

    private final ProgrammeAccess access;
    private final Certificates certificates;
    private final OpenBadge badge;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final BaseUrl baseUrl;
    private final JsonMapper json;

    BadgeController(
            ProgrammeAccess access,
            Certificates certificates,
            OpenBadge badge,
            CurrentActor currentActor,
            Texts texts,
            BaseUrl baseUrl,
            JsonMapper json) {
        this.access = access;
        this.certificates = certificates;
        this.badge = badge;
        this.currentActor = currentActor;
        this.texts = texts;
        this.baseUrl = baseUrl;
        this.json = json;
    }

    @GetMapping("/programmes/{slug}/certificate.jwt")
    ResponseEntity<byte[]> credential(@PathVariable String slug) {
        Certificate certificate = mine(slug);
        return file(
                MediaType.TEXT_PLAIN,
                slug + "-" + certificate.code() + ".jwt",
                badge.of(certificate, baseUrl.get()).getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping("/programmes/{slug}/certificate.png")
    ResponseEntity<byte[]> picture(@PathVariable String slug) {
        Certificate certificate = mine(slug);
        return file(
                MediaType.IMAGE_PNG,
                slug + "-" + certificate.code() + ".png",
                BadgePicture.of(
                        certificate, texts.get("th", "learning.certificate"), badge.of(certificate, baseUrl.get())));
    }

    @GetMapping("/certificates/issuer.json")
    ResponseEntity<String> issuer() {
        // Whatever the asker says it accepts: there is this form alone.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(json.writeValueAsString(badge.issuer(baseUrl.get())));
    }

    @GetMapping("/certificates/status/{number}.jwt")
    ResponseEntity<String> status(@PathVariable String number) {
        Integer list = Typed.count(number, 0, MOST_LISTS);
        if (list == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(VC_JWT)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(badge.statusList(list, baseUrl.get()));
    }

    private Certificate mine(String slug) {
        return certificates
                .valid(access.readable(slug).id(), currentActor.get().id())
                .filter(certificate -> !certificate.erased())
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
