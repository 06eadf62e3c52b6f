package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.platform.audit.AuditBook;
import th.prmind.platform.audit.AuditSearch;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;

/** The book of changes as operators read it: a search over the units that they keep, and a page for each thing. */
@Controller
class AuditController {

    private static final int PER_PAGE = 50;

    private final AuditBook book;
    private final People people;
    private final PersonDirectory directory;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;

    AuditController(
            AuditBook book,
            People people,
            PersonDirectory directory,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor) {
        this.book = book;
        this.people = people;
        this.directory = directory;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    @GetMapping("/audit")
    String search(AuditForm form, Model model) {
        AuditSearch search = asked(form);
        int count = book.count(search);
        int pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int page = Math.clamp(form.page() == null ? 1 : form.page(), 1, pages);
        model.addAttribute(
                "page",
                new AuditPage(
                        form,
                        lines(book.search(search, PER_PAGE, (page - 1) * PER_PAGE)),
                        book.actions(),
                        count,
                        page,
                        pages));
        return "network/audit";
    }

    /** What was found, as a file; the latest first. */
    @GetMapping("/audit.xlsx")
    ResponseEntity<byte[]> sheet(AuditForm form, @ModelAttribute("view") View view) {
        Map<String, String> words = view.textsBelow("network.audit.action.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("at", "by", "did", "to", "origin")
                .map(each -> view.text("network.audit.sheet." + each))
                .toList());
        for (AuditPage.Line line : lines(book.search(asked(form), ListFile.MOST_ROWS, 0))) {
            AuditBook.Change change = line.change();
            rows.add(List.of(
                    view.dateTime(change.at()),
                    line.doer(view),
                    words.getOrDefault(change.action(), change.action()),
                    line.title(view),
                    change.origin() == null ? view.text("network.audit.inside") : change.origin()));
        }
        return ListFile.of(view.text("network.audit.title"), rows);
    }

    @GetMapping("/audit/{subject}")
    String ofOne(@PathVariable UUID subject, Model model) {
        Set<UUID> kept = kept();
        List<AuditBook.Change> changes =
                book.search(new AuditSearch(kept, keepsAll(kept), "", Set.of(), "", null, subject, null, null), 500, 0);
        if (changes.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("lines", lines(changes));
        return "network/audit-of-one";
    }

    private List<AuditPage.Line> lines(List<AuditBook.Change> changes) {
        return changes.stream()
                .map(change -> new AuditPage.Line(
                        change,
                        change.person().flatMap(directory::known).orElse(null),
                        directory.known(change.about()).orElse(null)))
                .toList();
    }

    private AuditSearch asked(AuditForm form) {
        Set<UUID> kept = kept();
        @Nullable Person person = form.personNamed(people);
        boolean unknown = person == null && !form.person().isEmpty();
        @Nullable LocalDate from = form.fromDay();
        @Nullable LocalDate to = form.toDay();
        return new AuditSearch(
                unknown ? Set.of() : kept,
                !unknown && keepsAll(kept),
                form.q(),
                form.named(people),
                form.action(),
                person == null ? null : person.id(),
                null,
                start(from),
                to == null ? null : start(to.plusDays(1)));
    }

    /** @throws NotAllowed when the reader keeps no unit */
    private Set<UUID> kept() {
        Actor actor = currentActor.get();
        Set<UUID> kept = new HashSet<>(rights.units(actor, Role.OPERATOR));
        if (kept.isEmpty()) {
            throw new NotAllowed(actor.id() + " keeps no unit");
        }
        return kept;
    }

    /** What no person did belongs to no unit, so only who keeps the whole network reads it. */
    private boolean keepsAll(Set<UUID> kept) {
        return kept.size() == units.all().size();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Dates.BANGKOK).toInstant();
    }
}
