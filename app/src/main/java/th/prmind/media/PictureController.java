package th.prmind.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import th.prmind.platform.search.SearchText;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

@Controller
class PictureController {

    private static final int PER_PAGE = 24;
    static final int MOST_WORDS = 12;

    private final PictureDirectory directory;
    private final Pictures pictures;
    private final PicturePages pages;
    private final RemovePicture removePicture;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    PictureController(
            PictureDirectory directory,
            Pictures pictures,
            PicturePages pages,
            RemovePicture removePicture,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.directory = directory;
        this.pictures = pictures;
        this.pages = pages;
        this.removePicture = removePicture;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/pictures")
    String library(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Actor actor = currentActor.get();
        Set<UUID> readable = rights.readable(actor);
        List<String> words = SearchText.words(q).stream().limit(MOST_WORDS).toList();
        int count = pictures.count(readable, words);
        int last = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.clamp(page, 1, last);
        List<Picture> found = pictures.search(readable, words, PER_PAGE, (shown - 1) * PER_PAGE);
        model.addAttribute(
                "library",
                new Library(
                        found,
                        q.strip(),
                        count,
                        shown,
                        last,
                        directory.closed(found.stream().map(Picture::id).toList()),
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
        return Added.of(picture, directory.alike(picture, rights.readable(currentActor.get())));
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
        Path sent = Files.createTempFile("picture", null);
        try {
            file.transferTo(sent);
            return directory.store(owner, name == null ? "" : name, sent);
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    @GetMapping("/pictures/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("picture", pages.of(pages.readable(id), Map.of()));
        return "media/picture";
    }

    @PostMapping("/pictures/{id}")
    String describe(@PathVariable UUID id, PictureForm form, View view, Model model) {
        Picture described = form.of(pages.editable(id));
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((field, key) -> errors.put(field, view.text(key)));
        if (!errors.isEmpty()) {
            model.addAttribute("picture", pages.of(described, errors));
            return "media/picture";
        }
        directory.describe(described);
        notices.say("media.notice.described");
        return "redirect:/pictures/" + id;
    }

    @PostMapping("/pictures/{id}/removals")
    String remove(@PathVariable UUID id) {
        removePicture.remove(pages.editable(id));
        notices.say("media.notice.removed");
        return "redirect:/pictures";
    }

    @GetMapping("/pictures/{id}/{rendition:thumb|card|full|master}.jpg")
    ResponseEntity<FileSystemResource> file(@PathVariable UUID id, @PathVariable String rendition) {
        Picture picture = pages.shown(id);
        Picture.Rendition size = Arrays.stream(Picture.Rendition.values())
                .filter(each -> each.code().equals(rendition))
                .findFirst()
                // Pictures of before have no largest one.
                .filter(each -> Files.exists(directory.file(picture, each)))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .body(new FileSystemResource(directory.file(picture, size)));
    }
}
