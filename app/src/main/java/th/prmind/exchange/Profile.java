package th.prmind.exchange;

import java.util.List;
import java.util.UUID;
import th.prmind.learning.Competency;

/**
 * What somebody says of themselves to the network.
 *
 * @param found whether others find them by it
 * @param skills what they can help with
 * @param words the same in words of their own
 * @param topics slugs of what they follow; empty: everything
 */
record Profile(UUID person, boolean found, List<Competency> skills, String words, List<String> topics) {

    static Profile none(UUID person) {
        return new Profile(person, false, List.of(), "", List.of());
    }
}
