package th.prmind.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A reviewer asked a text's writers for changes. Published in the transaction of the decision.
 *
 * @param remarks what the decision says, and the reviewer's comments that nobody has seen to
 */
public record ChangesAsked(UUID edition, Set<UUID> writers, List<Remark> remarks) {

    public ChangesAsked {
        writers = Set.copyOf(writers);
        remarks = List.copyOf(remarks);
    }

    /** @param inTitle whether it stands at words of the title */
    public record Remark(String words, boolean inTitle) {}
}
