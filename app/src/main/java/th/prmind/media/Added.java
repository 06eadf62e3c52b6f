package th.prmind.media;

import java.util.List;
import java.util.UUID;

/**
 * A picture that the library has now, as scripts are told.
 *
 * @param url of a rendition for the text
 * @param alike others that look the same, the most alike first
 */
record Added(UUID id, String url, int width, int height, String alt, String credit, List<Alike> alike) {

    record Alike(UUID id, String url, String page, String alt, String credit) {}

    static Added of(Picture picture, List<Picture> alike) {
        return new Added(
                picture.id(),
                picture.url(Picture.Rendition.CARD),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.credit(),
                alike.stream()
                        .map(other -> new Alike(
                                other.id(),
                                other.url(Picture.Rendition.CARD),
                                "/pictures/" + other.id(),
                                other.alt(true).isBlank() ? other.fileName() : other.alt(true),
                                other.credit()))
                        .toList());
    }
}
