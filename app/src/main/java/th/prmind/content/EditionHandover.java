package th.prmind.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.HandedOver;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SubjectRef;

/** Texts that somebody has begun and not finished. The successor goes on with them, and is no author before writing. */
@Component
class EditionHandover implements HandedOver {

    private final EditionRows rows;
    private final Editions editions;
    private final Audit audit;

    EditionHandover(EditionRows rows, Editions editions, Audit audit) {
        this.rows = rows;
        this.editions = editions;
        this.audit = audit;
    }

    @Override
    public List<SubjectRef> heldBy(UUID person) {
        return rows.heldBy(person).stream().map(EditionRows.Row::ref).toList();
    }

    @Override
    public void handOver(UUID person, UUID successor) {
        for (EditionRows.Row row : rows.heldBy(person)) {
            editions.handTo(row.id(), successor);
            audit.record("hand-over", row.ref(), Map.of("state", row.state().code()));
        }
    }
}
