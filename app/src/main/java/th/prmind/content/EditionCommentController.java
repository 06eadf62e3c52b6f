package th.prmind.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.prmind.network.NamedPeople;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;

/** Comments on an edition's words, by everybody who may read it. */
@RestController
class EditionCommentController {

    private final EditionAccess access;
    private final CommentThread comments;
    private final NamedPeople namedPeople;
    private final EditorPages pages;

    EditionCommentController(EditionAccess access, CommentThread comments, NamedPeople namedPeople, EditorPages pages) {
        this.access = access;
        this.comments = comments;
        this.namedPeople = namedPeople;
        this.pages = pages;
    }

    /** @param version of the text in which the offsets count */
    record Said(
            long version,
            int start,
            int end,
            @Nullable String quotation,
            @Nullable String text) {}

    /** What others said since the editor was opened, and whose words went or came back. */
    @GetMapping("/editions/{id}/comments")
    ResponseEntity<List<EditorPages.ShownComment>> all(@PathVariable UUID id, View view) {
        Edition edition = access.readable(id);
        return ResponseEntity.ok(pages.shown(comments.of(edition.id()), view));
    }

    @PostMapping("/editions/{id}/comments")
    ResponseEntity<EditorPages.ShownComment> add(@PathVariable UUID id, @RequestBody Said said, View view) {
        Edition edition = access.readable(id);
        Anchor anchor = Anchors.of(edition.wholeText(), said.start(), said.quotation());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(pages.shown(
                        comments.add(
                                edition.ref(),
                                anchor,
                                Objects.requireNonNullElse(said.text(), ""),
                                access.commentsOf(edition)),
                        view));
    }

    @PostMapping("/editions/{id}/comments/{comment}/resolution")
    ResponseEntity<Void> resolve(@PathVariable UUID id, @PathVariable UUID comment) {
        comments.resolve(access.readable(id).ref(), comment);
        return ResponseEntity.noContent().build();
    }

    record Answered(@Nullable String text) {}

    @PostMapping("/editions/{id}/comments/{comment}/answers")
    ResponseEntity<EditorPages.ShownComment> answer(
            @PathVariable UUID id, @PathVariable UUID comment, @RequestBody Answered answered, View view) {
        Edition edition = access.readable(id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(pages.shown(
                        comments.answer(
                                edition.ref(),
                                comment,
                                Objects.requireNonNullElse(answered.text(), ""),
                                access.commentsOf(edition)),
                        view));
    }

    /** Whom a comment may name, for the list beneath its field. */
    @GetMapping("/editions/{id}/namings")
    List<NamedPeople.Offer> offer(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        Edition edition = access.readable(id);
        Set<UUID> first = new LinkedHashSet<>(edition.authors());
        comments.of(id).stream()
                .flatMap(comment -> Stream.ofNullable(comment.author()))
                .forEach(first::add);
        return namedPeople.offer(q, access.commentsOf(edition).mayRead(), first);
    }

    @GetMapping("/editions/{id}/comments/{comment}/voice")
    ResponseEntity<Resource> voice(@PathVariable UUID id, @PathVariable UUID comment) {
        return comments.voice(access.readable(id).id(), comment)
                .orElseThrow(NotFound::new)
                .played();
    }
}
