package th.prmind.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** A team's files, and work elsewhere with which it deals. */
@Controller
class TeamFileController {

    private final TeamFiles files;
    private final TeamLinks links;
    private final KeepTeamFile keepFile;
    private final TeamAccess access;
    private final TeamPages pages;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Notices notices;

    TeamFileController(
            TeamFiles files,
            TeamLinks links,
            KeepTeamFile keepFile,
            TeamAccess access,
            TeamPages pages,
            PersonDirectory people,
            CurrentActor currentActor,
            Notices notices) {
        this.files = files;
        this.links = links;
        this.keepFile = keepFile;
        this.access = access;
        this.pages = pages;
        this.people = people;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    /** A file and who brought or removed it. */
    record ShownFile(
            TeamFile file, @Nullable Actor by, @Nullable Actor removedBy) {}

    /**
     * A link and where it leads.
     *
     * @param work null where the reader may not read it
     */
    record ShownLink(
            TeamLinks.Link link,
            @Nullable SubjectRef work,
            @Nullable Actor by) {}

    @GetMapping("/teams/{id}/files")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(access.readable(id)));
        model.addAttribute(
                "files",
                files.of(id).stream()
                        .sorted(Comparator.comparing(file -> file.removed() != null))
                        .map(file -> new ShownFile(
                                file,
                                people.known(file.addedBy()).orElse(null),
                                people.known(file.removedBy()).orElse(null)))
                        .toList());
        model.addAttribute(
                "links",
                links.of(id).stream()
                        .map(link -> new ShownLink(
                                link,
                                links.seen(currentActor.get(), link.url()).orElse(null),
                                people.known(link.addedBy()).orElse(null)))
                        .toList());
        model.addAttribute("mostMegabytes", TeamFileType.LARGEST / 1024 / 1024);
        return "network/team-files";
    }

    /** Always to be saved, never shown by the browser itself: what is in it comes from somebody's computer. */
    @GetMapping("/teams/{id}/files/{file}")
    ResponseEntity<byte[]> give(@PathVariable UUID id, @PathVariable UUID file) {
        access.readable(id);
        TeamFile found = files.find(id, file).orElseThrow(NotFound::new);
        byte[] bytes = files.bytes(id, file).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    @PostMapping("/teams/{id}/files")
    String add(@PathVariable UUID id, @RequestParam List<MultipartFile> files) throws IOException {
        access.writable(id);
        List<MultipartFile> chosen =
                files.stream().filter(file -> !isNothing(file)).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("network.team.file.missing");
        }
        for (MultipartFile file : chosen) {
            if (file.getSize() > TeamFileType.LARGEST) {
                throw new Refusal("network.team.file.too-large", TeamFileType.LARGEST / 1024 / 1024);
            }
        }
        keepFile.addAll(id, chosen);
        notices.say("network.team.file.added", chosen.size());
        return home(id);
    }

    /** What a browser sends where no file was chosen. */
    private static boolean isNothing(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isBlank());
    }

    @PostMapping("/teams/{id}/files/{file}/removals")
    String remove(@PathVariable UUID id, @PathVariable UUID file) {
        notices.say("network.team.file.removed", keepFile.remove(id, file).name());
        return home(id);
    }

    @PostMapping("/teams/{id}/links")
    String link(@PathVariable UUID id, @RequestParam(defaultValue = "") String url) {
        SubjectRef work = links.add(id, url);
        notices.say("network.team.link.added", work.title());
        return home(id) + "#links";
    }

    @PostMapping("/teams/{id}/links/{link}/removals")
    String unlink(@PathVariable UUID id, @PathVariable UUID link) {
        links.remove(id, link);
        notices.say("network.team.link.removed");
        return home(id) + "#links";
    }

    private static String home(UUID id) {
        return "redirect:/teams/" + id + "/files";
    }
}
