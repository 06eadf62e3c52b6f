package th.prmind.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.network.Unit;

/**
 * One page of the picture library.
 *
 * @param count of all pictures found
 * @param closed those of them that may not be used anew
 * @param writable units to which this reader may add pictures
 */
record Library(
        List<Picture> pictures, String query, int count, int page, int pages, Set<UUID> closed, List<Unit> writable) {

    String fileUrl() {
        return UriComponentsBuilder.fromPath("/pictures.xlsx")
                .queryParam("q", query)
                .build()
                .encode()
                .toUriString();
    }

    /** Address of a page of these same results, without its number. */
    String pageUrl() {
        return UriComponentsBuilder.fromPath("/pictures")
                        .queryParam("q", query)
                        .build()
                        .encode() + "&page=";
    }
}
