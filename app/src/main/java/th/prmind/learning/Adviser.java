package th.prmind.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Grant;

/**
 * A speaker before the screen.
 *
 * @param grant by whose link they came; null where they have signed in
 * @param url of their queue, from the root
 */
record Adviser(
        Speaker speaker, Programme programme, @Nullable Grant grant, String url) {

    String url(UUID work) {
        return url + "/works/" + work;
    }

    boolean outside() {
        return grant != null;
    }
}
