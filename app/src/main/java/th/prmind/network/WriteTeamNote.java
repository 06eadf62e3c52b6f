package th.prmind.network;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Writes notes and comments in a team, tells whom they name or concern, and takes them back with a trace. */
@Component
class WriteTeamNote {

    private static final int LONGEST = 4_000;

    private final TeamNotes notes;
    private final Teams teams;
    private final TeamAccess access;
    private final NamedPeople namedPeople;
    private final Namings namings;
    private final TellTeam tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    WriteTeamNote(
            TeamNotes notes,
            Teams teams,
            TeamAccess access,
            NamedPeople namedPeople,
            Namings namings,
            TellTeam tell,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.notes = notes;
        this.teams = teams;
        this.access = access;
        this.namedPeople = namedPeople;
        this.namings = namings;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param unknown names behind an @ that no member bears
     */
    record Written(TeamNote note, List<String> unknown) {}

    /**
     * @param answers the note on which it is a comment; null where it is none
     * @throws Refusal when there are no words, or too many
     */
    @Transactional
    public Written write(UUID id, @Nullable UUID answers, String text) {
        Team team = access.writable(id);
        @Nullable
        TeamNote asked = answers == null ? null : notes.find(id, answers).orElseThrow(NotFound::new);
        if (text.isBlank()) {
            throw new Refusal("network.team.note.missing");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("network.team.note.too-long", LONGEST);
        }
        UUID me = currentActor.get().id();
        @Nullable UUID first = asked == null ? null : asked.answers() == null ? asked.id() : asked.answers();
        TeamNote note = new TeamNote(ids.next(), id, me, clock.instant(), text.strip(), first, null, null);
        notes.add(note);
        audit.record(first == null ? "write-team-note" : "comment-team-note", team.ref(), Map.of("note", note.id()));
        NamedPeople.Named named = namedPeople.note(
                note.id(),
                note.text(),
                who -> teams.member(id, who.id(), dates.today()).isPresent(),
                team.ref().at(note.url()));
        Set<UUID> concerned = first == null ? everybody(id) : whoSpoke(id, first);
        concerned.removeAll(named.people());
        tell.written(team, note, concerned);
        return new Written(note, named.unknown());
    }

    private Set<UUID> everybody(UUID id) {
        Set<UUID> everybody = new LinkedHashSet<>();
        teams.members(id, dates.today()).forEach(member -> everybody.add(member.person()));
        return everybody;
    }

    private Set<UUID> whoSpoke(UUID id, UUID first) {
        Set<UUID> spoke = new LinkedHashSet<>();
        notes.find(id, first).ifPresent(note -> spoke.add(note.author()));
        notes.comments(id, List.of(first)).forEach(note -> spoke.add(note.author()));
        spoke.retainAll(everybody(id));
        return spoke;
    }

    /** By who wrote it, or a co-ordinator; that there was one stays to be seen. */
    @Transactional
    public TeamNote remove(UUID id, UUID noteId) {
        Team team = access.writable(id);
        TeamNote note = notes.find(id, noteId).orElseThrow(NotFound::new);
        UUID me = currentActor.get().id();
        if (!note.author().equals(me) && !access.coordinates(id)) {
            throw new NotAllowed(me + " did not write " + noteId);
        }
        if (note.removed() == null) {
            notes.remove(id, noteId, clock.instant(), me);
            namings.forget(noteId);
            audit.record("remove-team-note", team.ref(), Map.of("note", noteId));
        }
        return note;
    }
}
