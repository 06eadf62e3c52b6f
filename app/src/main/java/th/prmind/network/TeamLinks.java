package th.prmind.network;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Work elsewhere in the house that a team deals with. A link lets nobody in: each reader sees what they may read. */
@Component
class TeamLinks {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    // Asked for late: those who own such pages need this module themselves.
    private final ObjectProvider<LinkedWork> works;
    private final TeamAccess access;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    TeamLinks(
            JdbcClient jdbc,
            ObjectProvider<LinkedWork> works,
            TeamAccess access,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.works = works;
        this.access = access;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    record Link(UUID id, String url, UUID addedBy, Instant addedAt) {}

    /** The latest first. */
    List<Link> of(UUID team) {
        return jdbc.sql("SELECT * FROM network.team_link WHERE team = ? ORDER BY added_at DESC, id DESC")
                .param(team)
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getString("url"),
                        row.getObject("added_by", UUID.class),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** Empty when that reader may not read it, or it is gone. */
    Optional<SubjectRef> seen(Actor reader, String path) {
        return works.stream().flatMap(work -> work.at(reader, path).stream()).findFirst();
    }

    /**
     * @param typed an address as a browser shows it, or its path alone
     * @throws Refusal when it leads to nothing that the actor may read
     */
    @Transactional
    public SubjectRef add(UUID id, String typed) {
        Team team = access.writable(id);
        SubjectRef work = path(typed)
                .flatMap(path -> seen(currentActor.get(), path))
                .orElseThrow(() -> new Refusal("network.team.link.unknown"));
        List<Link> known = of(id);
        if (known.stream().anyMatch(link -> link.url().equals(work.url()))) {
            throw new Refusal("network.team.link.already");
        }
        if (known.size() >= MOST) {
            throw new Refusal("network.team.link.full", MOST);
        }
        UUID link = ids.next();
        jdbc.sql("INSERT INTO network.team_link (id, team, url, added_by, added_at) VALUES (?, ?, ?, ?, ?)")
                .params(link, id, work.url(), currentActor.get().id(), Timestamp.from(clock.instant()))
                .update();
        audit.record("add-team-link", team.ref(), Map.of("link", link));
        return work;
    }

    /** By who put it there, or a co-ordinator. */
    @Transactional
    public void remove(UUID id, UUID linkId) {
        Team team = access.writable(id);
        Link link = of(id).stream()
                .filter(each -> each.id().equals(linkId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!link.addedBy().equals(currentActor.get().id()) && !access.coordinates(id)) {
            throw new NotAllowed(currentActor.get().id() + " did not put " + linkId);
        }
        jdbc.sql("DELETE FROM network.team_link WHERE team = ? AND id = ?")
                .params(id, linkId)
                .update();
        audit.record("remove-team-link", team.ref(), Map.of("link", linkId));
    }

    private static Optional<String> path(String typed) {
        try {
            return Optional.ofNullable(URI.create(typed.strip()).getPath()).filter(path -> path.startsWith("/"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
