package th.prmind.media;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.network.Unit;

/**
 * One page of the picture library.
 *
 * @param count of all pictures found
 * @param writable units to which this reader may add pictures
 */
record Library(List<Picture> pictures, String query, int count, int page, int pages, List<Unit> writable) {

    /** Address of a page of these same results, without its number. */
    String pageUrl() {
        return UriComponentsBuilder.fromPath("/pictures")
                        .queryParam("q", query)
                        .build()
                        .encode() + "&page=";
    }
}
