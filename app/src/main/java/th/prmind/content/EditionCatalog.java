package th.prmind.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds editions for those who release, read or count them. Who may see one is theirs to ask of {@code Rights}. */
@Component
public class EditionCatalog {

    private final Editions editions;

    EditionCatalog(Editions editions) {
        this.editions = editions;
    }

    public Optional<Edition> find(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(editions::find);
    }

    /** The edition that wishes for that public address; the latest where several do. */
    public Optional<Edition> findBySlug(String slug) {
        return editions.findBySlug(slug);
    }

    /** All editions of one document, the first one first. */
    public List<Edition> ofDocument(UUID document) {
        return editions.ofDocument(document);
    }

    /** Editions of these units that are approved and wait for release, the longest waiting first. */
    public List<Edition> approved(Collection<UUID> units) {
        return editions.inState(units, Edition.State.APPROVED);
    }

    /** Editions that carry the brief, of all units and in any state; for who follows a brief through its units. */
    public List<Edition> carrying(String brief) {
        return editions.carrying(brief);
    }
}
