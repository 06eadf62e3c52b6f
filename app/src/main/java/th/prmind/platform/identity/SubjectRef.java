package th.prmind.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points to anything that has a page of its own, without knowing its module.
 *
 * @param kind one word, the noun that also stands in the address ({@code edition})
 * @param title as people know it, in Thai or in the one language it has
 * @param titleEnglish where it has another title in English
 * @param url path of its page, from the root
 */
public record SubjectRef(
        String kind, UUID id, String title, @Nullable String titleEnglish, String url) {

    public SubjectRef(String kind, UUID id, String title, String url) {
        this(kind, id, title, null, url);
    }

    /** The same thing at another page of its own. */
    public SubjectRef at(String page) {
        return new SubjectRef(kind, id, title, titleEnglish, page);
    }
}
