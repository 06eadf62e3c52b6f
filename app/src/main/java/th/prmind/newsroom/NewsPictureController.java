package th.prmind.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.platform.web.NotFound;
import th.prmind.publishing.ReleaseCatalog;

/** Pictures of live releases, and of nothing else. */
@Controller
class NewsPictureController {

    private final PictureDirectory pictures;
    private final ReleaseCatalog catalog;

    NewsPictureController(PictureDirectory pictures, ReleaseCatalog catalog) {
        this.pictures = pictures;
        this.catalog = catalog;
    }

    @GetMapping("/news/pictures/{id}/{rendition}.jpg")
    void picture(
            @PathVariable UUID id,
            @PathVariable String rendition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Picture picture = pictures.find(id).filter(found -> catalog.shows(id)).orElseThrow(NotFound::new);
        Path file = pictures.file(picture, rendition(rendition));
        // The bytes of an address never change, but whether they are public may.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        String etag = "\"" + picture.sha256().substring(0, 24) + "-" + rendition + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private static Picture.Rendition rendition(String name) {
        try {
            return Picture.Rendition.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }
}
