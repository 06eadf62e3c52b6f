package th.prmind.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

@Controller
class PictureController {

    private static final int PER_PAGE = 24;

    private final PictureDirectory directory;
    private final Pictures pictures;
    private final List<PictureUse> uses;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    PictureController(
            PictureDirectory directory,
            Pictures pictures,
            List<PictureUse> uses,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.directory = directory;
        this.pictures = pictures;
        this.uses = uses;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/pictures")
    String library(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Actor actor = currentActor.get();
        Set<UUID> readable = rights.readable(actor);
        List<String> words = Arrays.stream(q.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
        int count = pictures.count(readable, words);
        int pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute(
                "library",
                new Library(
                        pictures.search(readable, words, PER_PAGE, (shown - 1) * PER_PAGE),
                        q.strip(),
                        count,
                        shown,
                        pages,
                        rights.units(actor, Role.WRITER).stream()
                                .map(units::get)
                                .toList()));
        return "media/library";
    }

    /** From the editor, which goes on writing. */
    @PostMapping(value = "/pictures", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Added add(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable UUID unit)
            throws IOException {
        Picture picture = store(file, unit);
        return new Added(
                picture.id(),
                picture.url(Picture.Rendition.CARD),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.credit());
    }

    /** From the library's own form. */
    @PostMapping(value = "/pictures", produces = MediaType.TEXT_HTML_VALUE)
    String addThenDescribe(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable UUID unit)
            throws IOException {
        Picture picture = store(file, unit);
        notices.say("media.notice.added");
        return "redirect:/pictures/" + picture.id();
    }

    private Picture store(MultipartFile file, @Nullable UUID unit) throws IOException {
        Actor actor = currentActor.get();
        UUID owner = unit == null ? actor.unit() : unit;
        rights.require(actor, Role.WRITER, owner);
        @Nullable String name = file.getOriginalFilename();
        return directory.store(owner, name == null ? "" : name, file.getBytes());
    }

    record Added(UUID id, String url, int width, int height, String alt, String credit) {}

    @GetMapping("/pictures/{id}")
    String edit(@PathVariable UUID id, Model model) {
        return form(readable(id), Map.of(), model);
    }

    @PostMapping("/pictures/{id}")
    String describe(@PathVariable UUID id, PictureForm form, View view, Model model) {
        Picture picture = readable(id);
        rights.require(currentActor.get(), Role.WRITER, picture.unit());
        Picture described = form.of(picture);
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((field, key) -> errors.put(field, view.text(key)));
        if (!errors.isEmpty()) {
            return form(described, errors, model);
        }
        directory.describe(described);
        notices.say("media.notice.described");
        return "redirect:/pictures/" + id;
    }

    private String form(Picture picture, Map<String, String> errors, Model model) {
        List<SubjectRef> usedIn =
                uses.stream().flatMap(use -> use.usesOf(picture.id()).stream()).toList();
        model.addAttribute(
                "picture",
                new PicturePage(
                        picture,
                        units.get(picture.unit()),
                        rights.may(currentActor.get(), Role.WRITER, picture.unit()),
                        usedIn,
                        errors));
        return "media/picture";
    }

    @GetMapping("/pictures/{id}/{rendition:thumb|card|full}.jpg")
    ResponseEntity<FileSystemResource> file(@PathVariable UUID id, @PathVariable String rendition) {
        Picture picture = shown(id);
        Picture.Rendition size = Arrays.stream(Picture.Rendition.values())
                .filter(each -> each.code().equals(rendition))
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .body(new FileSystemResource(directory.file(picture, size)));
    }

    /** Also to those who read a text in which it stands. */
    private Picture shown(UUID id) {
        return directory
                .find(id)
                .filter(picture -> rights.readable(currentActor.get()).contains(picture.unit())
                        || uses.stream().anyMatch(use -> !use.usesOf(id).isEmpty()))
                .orElseThrow(NotFound::new);
    }

    /** To those who may not read the unit's unpublished work it does not exist. */
    private Picture readable(UUID id) {
        return directory
                .find(id)
                .filter(picture -> rights.readable(currentActor.get()).contains(picture.unit()))
                .orElseThrow(NotFound::new);
    }
}
