package th.prmind.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.media.Picture;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** What is known about an edition beside its words: summary, place, topics, audiences, briefs, and the picture set. */
@Controller
class DetailsController {

    private final EditionAccess access;
    private final DescribeEdition describeEdition;
    private final EditorPages pages;

    DetailsController(EditionAccess access, DescribeEdition describeEdition, EditorPages pages) {
        this.access = access;
        this.describeEdition = describeEdition;
        this.pages = pages;
    }

    /** What the panel beside the editor sends at each change. */
    record Details(
            @Nullable String summary,
            @Nullable String place,
            @Nullable List<String> topic,
            @Nullable List<String> audience,
            @Nullable List<String> brief,
            @Nullable String correction) {

        List<String> topics() {
            return Objects.requireNonNullElse(topic, List.of());
        }

        List<String> audiences() {
            return Objects.requireNonNullElse(audience, List.of());
        }

        List<String> briefs() {
            return Objects.requireNonNullElse(brief, List.of());
        }
    }

    /** Answers with the words that say so; without a script the page comes again. */
    @PostMapping("/editions/{id}/details")
    Object describe(
            @PathVariable UUID id,
            Details details,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            View view) {
        if (!script) {
            describeEdition.describe(id, details);
            return "redirect:/editions/" + id + "/edit";
        }
        try {
            describeEdition.describe(id, details);
            return ResponseEntity.ok(view.text("content.edit.details-saved"));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableContent().body(view.text(refusal.key(), refusal.arguments()));
        }
    }

    @GetMapping("/editions/{id}/pictures")
    String pictures(@PathVariable UUID id, View view, Model model) {
        return set(id, view, model);
    }

    /**
     * One description for the whole set: credit and basis for all, the alternative text for those that have none.
     *
     * @param lead the picture to put first, or null
     * @param remove the picture to take out of the set, or null
     * @param add a picture of the library to put into the set, or null
     */
    @PostMapping("/editions/{id}/pictures")
    String describePictures(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable UUID lead,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam(required = false) @Nullable UUID add,
            View view,
            Model model) {
        if (lead != null) {
            describeEdition.lead(id, lead);
        } else if (remove != null) {
            describeEdition.remove(id, remove);
        } else if (add != null) {
            describeEdition.add(id, add);
        } else {
            String basis = typed.getOrDefault("basis", "");
            describeEdition.describeSet(
                    id,
                    typed.getOrDefault("alt", "").strip(),
                    typed.getOrDefault("credit", "").strip(),
                    basis.isEmpty() ? null : Picture.Basis.of(basis),
                    typed.getOrDefault("basisNote", "").strip());
        }
        return set(id, view, model);
    }

    private String set(UUID id, View view, Model model) {
        model.addAttribute("page", pages.of(access.readable(id), view));
        model.addAttribute("again", true);
        return "content/picture-set";
    }
}
