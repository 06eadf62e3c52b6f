package th.prmind.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.images.ImageType;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Pictures in pieces, for lines that break: the tus protocol 1.0.0 (tus.io/protocols/resumable-upload), its core with
 * creation, expiration, checksum and termination. When all of it has come, {@code POST …/pictures} makes the picture.
 */
@RestController
class UploadController {

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String PIECES = "application/offset+octet-stream";

    /** The protocol's own: a piece did not add up. */
    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    /** Unfinished ones of a person at a time. */
    private static final int MOST_AT_A_TIME = 40;

    private final Uploads uploads;
    private final PictureDirectory directory;
    private final Rights rights;
    private final CurrentActor currentActor;

    UploadController(Uploads uploads, PictureDirectory directory, Rights rights, CurrentActor currentActor) {
        this.uploads = uploads;
        this.directory = directory;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    @RequestMapping(value = "/pictures/uploads", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Checksum-Algorithm", Checksum.NAMES)
                .header("Tus-Max-Size", String.valueOf(ImageType.LARGEST))
                .build();
    }

    /** @throws Refusal when it is larger than any picture may be, or too many are under way */
    @PostMapping("/pictures/uploads")
    ResponseEntity<Void> begin(
            @RequestHeader(value = LENGTH, defaultValue = "-1") long length,
            @RequestHeader(value = "Upload-Metadata", defaultValue = "") String metadata) {
        Actor actor = currentActor.get();
        Map<String, String> told = told(metadata);
        UUID unit = Optional.ofNullable(told.get("unit"))
                .flatMap(UploadController::id)
                .orElse(actor.unit());
        rights.require(actor, Role.WRITER, unit);
        if (length <= 0) {
            throw new Refusal("platform.image.empty");
        }
        if (length > ImageType.LARGEST) {
            throw new Refusal("platform.image.too-large", ImageType.LARGEST / 1024 / 1024);
        }
        if (uploads.countOf(actor.id()) >= MOST_AT_A_TIME) {
            throw new Refusal("media.upload.too-many");
        }
        Upload upload = uploads.begin(actor.id(), unit, told.getOrDefault("filename", ""), length);
        return answer(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/pictures/uploads/" + upload.id())
                .header("Upload-Expires", expires(upload))
                .build();
    }

    @RequestMapping(value = "/pictures/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> howFar(@PathVariable UUID id) {
        Upload upload = own(id);
        return answer(HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .header(OFFSET, String.valueOf(uploads.offset(upload)))
                .header(LENGTH, String.valueOf(upload.length()))
                .header("Upload-Expires", expires(upload))
                .build();
    }

    @PatchMapping("/pictures/uploads/{id}")
    ResponseEntity<Void> goOn(
            @PathVariable UUID id,
            @RequestHeader(value = OFFSET, defaultValue = "-1") long offset,
            @RequestHeader(value = "Upload-Checksum", required = false) @Nullable String sum,
            HttpServletRequest request) {
        Upload upload = own(id);
        if (!PIECES.equals(request.getContentType())) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        if (upload.picture() != null) {
            return answer(HttpStatus.CONFLICT).build();
        }
        Optional<Checksum> checksum = Optional.ofNullable(sum).flatMap(Checksum::of);
        if (sum != null && checksum.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST).build();
        }
        return switch (append(upload, offset, request, checksum.orElse(null))) {
            case BROKEN_OFF -> answer(HttpStatus.INTERNAL_SERVER_ERROR).build();
            case ELSEWHERE -> answer(HttpStatus.CONFLICT).build();
            case BUSY -> answer(HttpStatus.LOCKED).build();
            case DAMAGED -> answer(CHECKSUM_MISMATCH).build();
            case TAKEN ->
                answer(HttpStatus.NO_CONTENT)
                        .header(OFFSET, String.valueOf(uploads.offset(upload)))
                        .header("Upload-Expires", expires(upload))
                        .build();
        };
    }

    private Uploads.Piece append(Upload upload, long offset, HttpServletRequest request, @Nullable Checksum checksum) {
        try {
            return uploads.append(upload, offset, request.getInputStream(), checksum);
        } catch (IOException e) {
            // Mostly the line: the sender is gone, asks how far it got and goes on there.
            LOG.info("upload {} broke off: {}", upload.id(), e.toString());
            return Uploads.Piece.BROKEN_OFF;
        }
    }

    @DeleteMapping("/pictures/uploads/{id}")
    ResponseEntity<Void> leave(@PathVariable UUID id) {
        uploads.discard(own(id));
        return answer(HttpStatus.NO_CONTENT).build();
    }

    /** Once more, after an answer that was lost on the way, it gives the same picture. */
    @PostMapping("/pictures/uploads/{id}/pictures")
    Added finish(@PathVariable UUID id) {
        Upload upload = own(id);
        if (upload.picture() != null) {
            return directory.find(upload.picture()).map(this::added).orElseThrow(NotFound::new);
        }
        if (uploads.offset(upload) != upload.length()) {
            throw new Refusal("media.upload.unfinished");
        }
        rights.require(currentActor.get(), Role.WRITER, upload.unit());
        try {
            Picture picture = directory.store(upload.unit(), upload.fileName(), uploads.file(upload));
            uploads.finish(upload, picture.id());
            return added(picture);
        } catch (Refusal noPicture) {
            // Sent again it would be none either.
            uploads.discard(upload);
            throw noPicture;
        }
    }

    private Added added(Picture picture) {
        return Added.of(picture, directory.alike(picture, rights.readable(currentActor.get())));
    }

    private Upload own(UUID id) {
        return uploads.find(id, currentActor.get().id()).orElseThrow(NotFound::new);
    }

    /** Pairs of a key and a value in base64, parted by commas; what is none of these says nothing. */
    private static Map<String, String> told(String metadata) {
        Map<String, String> told = new HashMap<>();
        for (String pair : metadata.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2) {
                try {
                    told.put(parts[0], new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return told;
                }
            }
        }
        return told;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String expires(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expires().atOffset(ZoneOffset.UTC));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatusCode status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
    }
}
