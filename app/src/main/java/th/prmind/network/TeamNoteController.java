package th.prmind.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** A team's notes, with comments on each. */
@Controller
class TeamNoteController {

    private static final int PAGE = 20;

    private final TeamNotes notes;
    private final WriteTeamNote writeNote;
    private final TeamAccess access;
    private final TeamPages pages;
    private final NamedPeople namedPeople;
    private final PersonDirectory people;
    private final Notices notices;

    TeamNoteController(
            TeamNotes notes,
            WriteTeamNote writeNote,
            TeamAccess access,
            TeamPages pages,
            NamedPeople namedPeople,
            PersonDirectory people,
            Notices notices) {
        this.notes = notes;
        this.writeNote = writeNote;
        this.access = access;
        this.pages = pages;
        this.namedPeople = namedPeople;
        this.people = people;
        this.notices = notices;
    }

    /** A note as its readers see it, and what was said about it. */
    record Shown(
            TeamNote note,
            @Nullable Actor by,
            @Nullable Actor removedBy,
            List<Naming.Part> parts,
            List<Shown> comments) {}

    @GetMapping("/teams/{id}")
    String list(@PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int wanted, Model model) {
        Team team = access.readable(id);
        int count = notes.count(id);
        int last = Math.max(1, (count + PAGE - 1) / PAGE);
        int at = Math.clamp(wanted, 1, last);
        model.addAttribute("page", pages.of(team));
        model.addAttribute("notes", shown(id, notes.page(id, PAGE, (at - 1) * PAGE)));
        model.addAttribute("at", at);
        model.addAttribute("last", last);
        return "network/team";
    }

    @GetMapping("/teams/{id}/notes/{note}")
    String one(@PathVariable UUID id, @PathVariable UUID note, Model model) {
        Team team = access.readable(id);
        TeamNote found = notes.find(id, note).orElseThrow(NotFound::new);
        if (found.answers() != null) {
            return "redirect:" + found.url();
        }
        model.addAttribute("page", pages.of(team));
        model.addAttribute("note", shown(id, List.of(found)).getFirst());
        return "network/team-note";
    }

    @PostMapping("/teams/{id}/notes")
    String write(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        WriteTeamNote.Written written = writeNote.write(id, null, text);
        tell(written);
        return "redirect:/teams/" + id + "#note-" + written.note().id();
    }

    @PostMapping("/teams/{id}/notes/{note}/comments")
    String comment(@PathVariable UUID id, @PathVariable UUID note, @RequestParam(defaultValue = "") String text) {
        WriteTeamNote.Written written = writeNote.write(id, note, text);
        tell(written);
        return "redirect:" + written.note().url();
    }

    @PostMapping("/teams/{id}/notes/{note}/removals")
    String remove(@PathVariable UUID id, @PathVariable UUID note) {
        TeamNote removed = writeNote.remove(id, note);
        notices.say("network.team.note.removed");
        return "redirect:" + (removed.answers() == null ? "/teams/" + id : removed.url());
    }

    private void tell(WriteTeamNote.Written written) {
        if (!written.unknown().isEmpty()) {
            notices.say("network.named.unknown", String.join(", ", written.unknown()));
        }
    }

    private List<Shown> shown(UUID id, List<TeamNote> firsts) {
        List<TeamNote> comments =
                notes.comments(id, firsts.stream().map(TeamNote::id).toList());
        List<UUID> all = new ArrayList<>();
        firsts.forEach(note -> all.add(note.id()));
        comments.forEach(note -> all.add(note.id()));
        Map<UUID, List<Naming>> named = namedPeople.in(all);
        return firsts.stream()
                .map(note -> shown(
                        note,
                        named,
                        comments.stream()
                                .filter(comment -> note.id().equals(comment.answers()))
                                .map(comment -> shown(comment, named, List.of()))
                                .toList()))
                .toList();
    }

    private Shown shown(TeamNote note, Map<UUID, List<Naming>> named, List<Shown> comments) {
        return new Shown(
                note,
                people.known(note.author()).orElse(null),
                people.known(note.removedBy()).orElse(null),
                Naming.parts(note.text(), named.getOrDefault(note.id(), List.of())),
                comments);
    }
}
