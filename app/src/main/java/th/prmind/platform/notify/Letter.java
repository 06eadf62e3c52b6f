package th.prmind.platform.notify;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes out in one piece: one notice, or several that were gathered.
 *
 * @param id the same however often it is tried
 * @param language {@code th} or {@code en}
 * @param heading what it is as a whole, where its items are parts of one notice; null where each is one of its own
 * @param inbox address of the page with everything
 * @param settings address of the page where the person chooses how they are told
 */
public record Letter(
        UUID id,
        UUID recipient,
        String language,
        @Nullable String heading,
        boolean urgent,
        List<Item> items,
        String inbox,
        String settings) {

    public Letter {
        items = List.copyOf(items);
    }

    /**
     * One notice in the recipient's language.
     *
     * @param words what happened
     * @param title of the thing
     * @param url absolute address that opens the very thing
     */
    public record Item(String words, String title, String url) {}
}
