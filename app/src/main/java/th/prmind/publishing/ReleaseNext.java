package th.prmind.publishing;

import java.util.List;
import th.prmind.platform.identity.Actor;

/** What comes after a release is public. Implemented by the modules in which that is done. */
public interface ReleaseNext {

    List<Next> of(Actor reader, Release release);

    /**
     * A page that leads on from it.
     *
     * @param words as the reader reads them, or the key of a text where {@code key}
     * @param url from the root
     */
    record Next(String words, boolean key, String url) {}
}
