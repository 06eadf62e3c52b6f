package th.prmind.content;

import java.util.List;
import java.util.UUID;
import th.prmind.engine.Finding;

/**
 * What the one-voice check still had to say about a text when its writer held it to be finished. Published in the
 * transaction, each time somebody is about to hand it in.
 */
public record FindingsMet(UUID edition, UUID writer, List<Met> findings) {

    public FindingsMet {
        findings = List.copyOf(findings);
    }

    /**
     * One error.
     *
     * @param key the same over later saves
     */
    public record Met(Finding.Kind kind, String key, boolean inTitle) {}
}
