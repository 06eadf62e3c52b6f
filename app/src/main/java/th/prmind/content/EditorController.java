package th.prmind.content;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import tools.jackson.databind.JsonNode;

/** The page on which an edition is written, and what its editor asks and sends while somebody writes. */
@Controller
class EditorController {

    private final EditionAccess access;
    private final SaveEdition saveEdition;
    private final SubmitEdition submitEdition;
    private final EditorPages pages;
    private final PersonDirectory people;

    EditorController(
            EditionAccess access,
            SaveEdition saveEdition,
            SubmitEdition submitEdition,
            EditorPages pages,
            PersonDirectory people) {
        this.access = access;
        this.saveEdition = saveEdition;
        this.submitEdition = submitEdition;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/editions/{id}/edit")
    String edit(@PathVariable UUID id, View view, Model model) {
        model.addAttribute("page", pages.of(access.readable(id), view));
        return "content/edit";
    }

    /** The writer's text, built on the version that the browser had last. */
    record Working(
            long base, @Nullable String title, @Nullable JsonNode doc) {}

    record Saved(long version, Instant savedAt) {}

    /** Somebody else's newer text. */
    record Newer(
            long version,
            String title,
            JsonNode doc,
            @Nullable By by) {}

    record By(String name) {}

    @PutMapping("/editions/{id}/working")
    ResponseEntity<?> save(@PathVariable UUID id, @RequestBody Working working, View view) {
        if (working.doc() == null) {
            throw new Refusal("content.body.unknown");
        }
        Edition before = access.readable(id);
        access.requireWriter(before.unit());
        if (!before.state().writable()) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .body(Map.of("message", view.text("content.refusal.not-writable")));
        }
        SaveEdition.Outcome outcome =
                saveEdition.save(id, working.base(), Objects.requireNonNullElse(working.title(), ""), working.doc());
        Edition edition = outcome.edition();
        return outcome.stale()
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(newer(edition, view))
                : ResponseEntity.ok(new Saved(edition.version(), edition.savedAt()));
    }

    @GetMapping("/editions/{id}/working")
    ResponseEntity<?> working(@PathVariable UUID id, @RequestParam long since, View view) {
        Edition edition = access.readable(id);
        return edition.version() == since
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(newer(edition, view));
    }

    private Newer newer(Edition edition, View view) {
        return new Newer(
                edition.version(),
                edition.title(),
                edition.bodyJson(),
                people.known(edition.savedBy())
                        .map((Actor by) -> new By(view.pick(by.name(), by.nameEnglish())))
                        .orElse(null));
    }

    record GivenReason(@Nullable String key, @Nullable String reason) {}

    @PutMapping("/editions/{id}/reasons")
    ResponseEntity<Void> reason(@PathVariable UUID id, @RequestBody GivenReason given) {
        submitEdition.reason(
                id, Objects.requireNonNullElse(given.key(), ""), Objects.requireNonNullElse(given.reason(), ""));
        return ResponseEntity.noContent().build();
    }
}
