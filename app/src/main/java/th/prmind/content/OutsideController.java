package th.prmind.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.network.OutsideDoor;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.web.NotFound;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;
import th.prmind.review.VoiceNote;

/**
 * What the holder of a link sees and does: one text, and what they say about it. Nothing here leads anywhere else, and
 * looking changes nothing, since programs of messengers look at links too.
 */
@Controller
@OutsideDoor
class OutsideController {

    /* In a quarter of an hour. */
    private static final int MOST_OPENINGS = 30;

    private final OutsideEyes eyes;
    private final OutsideComments outsideComments;
    private final Editions editions;
    private final Revisions revisions;
    private final CommentThread comments;
    private final PictureDirectory pictures;
    private final Grants grants;
    private final UnitDirectory units;
    private final PersonDirectory people;

    OutsideController(
            OutsideEyes eyes,
            OutsideComments outsideComments,
            Editions editions,
            Revisions revisions,
            CommentThread comments,
            PictureDirectory pictures,
            Grants grants,
            UnitDirectory units,
            PersonDirectory people) {
        this.eyes = eyes;
        this.outsideComments = outsideComments;
        this.editions = editions;
        this.revisions = revisions;
        this.comments = comments;
        this.pictures = pictures;
        this.grants = grants;
        this.units = units;
        this.people = people;
    }

    @GetMapping("/outside/{token}")
    ModelAndView show(@PathVariable String token, @RequestParam(required = false) @Nullable Integer revision) {
        OutsideEye eye = open(token);
        return new ModelAndView("content/outside", "page", page(token, eye, revision(eye, revision)));
    }

    @GetMapping("/outside/{token}/pictures/{picture}.jpg")
    ResponseEntity<Resource> picture(@PathVariable String token, @PathVariable UUID picture) {
        OutsideEye eye = open(token);
        return eye.shown().stream()
                .map(shown -> revision(eye, shown.revision()))
                .filter(shown -> Body.pictures(shown.body()).contains(picture))
                .findFirst()
                .flatMap(_ -> pictures.find(picture))
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .<Resource>body(new FileSystemResource(pictures.file(found, Picture.Rendition.CARD))))
                .orElseThrow(NotFound::new);
    }

    /** Their own words alone, and nobody else's. */
    @GetMapping("/outside/{token}/comments/{comment}/voice")
    ResponseEntity<Resource> voice(@PathVariable String token, @PathVariable UUID comment) {
        OutsideEye eye = open(token);
        return comments.find(eye.edition(), comment)
                .filter(found -> OutsidePage.Said.by(eye.grant(), found))
                .flatMap(found -> comments.voice(eye.edition(), found.id()))
                .map(VoiceNote::played)
                .orElseThrow(NotFound::new);
    }

    /** From the page's script: a person looks at it. */
    @PostMapping("/outside/{token}/openings")
    ResponseEntity<Void> opened(@PathVariable String token) {
        OutsideEye eye = open(token);
        if (grants.allowed(eye.grant(), "open", MOST_OPENINGS)) {
            grants.open(eye.grant());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/outside/{token}/comments")
    String write(
            @PathVariable String token,
            @RequestParam int revision,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "") String quotation,
            @RequestParam(defaultValue = "") String text) {
        outsideComments.write(open(token), new OutsideComments.On(revision, start, quotation), text);
        return back(token, revision);
    }

    @PostMapping("/outside/{token}/voice-notes")
    String speak(
            @PathVariable String token,
            @RequestParam int revision,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "") String quotation,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Integer seconds,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        OutsideEye eye = open(token);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        outsideComments.speak(eye, new OutsideComments.On(revision, start, quotation), text, bytes, seconds);
        return back(token, revision);
    }

    @PostMapping("/outside/{token}/completions")
    String finish(@PathVariable String token) {
        outsideComments.finish(open(token));
        return "redirect:/outside/" + token + "#thanks";
    }

    private static String back(String token, int revision) {
        return "redirect:/outside/" + token + "?revision=" + revision + "#said";
    }

    /** @throws th.prmind.network.LinkOver when the link is over, or never was */
    private OutsideEye open(String token) {
        return eyes.of(grants.opened(Grant.Act.COMMENT, token)).orElseThrow(NotFound::new);
    }

    private Revision revision(OutsideEye eye, @Nullable Integer number) {
        int wanted = number == null ? eye.latest().revision() : number;
        return Optional.of(wanted)
                .filter(eye::sees)
                .flatMap(seen -> revisions.find(eye.edition(), seen))
                .orElseThrow(NotFound::new);
    }

    private OutsidePage page(String token, OutsideEye eye, Revision revision) {
        Edition edition = editions.find(eye.edition()).orElseThrow(NotFound::new);
        List<OutsidePage.Said> said = OutsidePage.Said.through(eye.grant(), comments.of(edition.id()), people);
        String url = "/outside/" + token;
        return new OutsidePage(
                eye,
                url,
                edition.language(),
                units.get(edition.unit()),
                people.known(eye.grant().madeBy()).orElse(null),
                revision,
                BodyHtml.of(
                        revision.body(),
                        picture -> url + "/pictures/" + picture + ".jpg",
                        marks(said, edition, revision)),
                said);
    }

    /** Comments hang on the words as they now are; here the words are those that were shown. */
    private static List<BodyHtml.Mark> marks(List<OutsidePage.Said> said, Edition edition, Revision revision) {
        var move = Anchors.between(edition.wholeText(), revision.wholeText());
        int body = revision.title().length() + 1;
        return said.stream()
                .map(OutsidePage.Said::comment)
                .flatMap(comment -> {
                    Anchor anchor = move.apply(comment.anchor());
                    return anchor.start() < body
                            ? Stream.empty()
                            : Stream.of(new BodyHtml.Mark(
                                    anchor.start() - body, anchor.end() - body, "said", "said-" + comment.id()));
                })
                .toList();
    }
}
