package th.prmind.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** What participants of a round are given to take along; for people of the network, not for the public. */
@Controller
class HandoutController {

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Handouts handouts;
    private final KeepHandouts keepHandouts;
    private final CurrentActor currentActor;
    private final Notices notices;

    HandoutController(
            ProgrammeAccess access,
            Rounds rounds,
            Handouts handouts,
            KeepHandouts keepHandouts,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.rounds = rounds;
        this.handouts = handouts;
        this.keepHandouts = keepHandouts;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/handouts/{id}")
    ResponseEntity<byte[]> show(@PathVariable String slug, @PathVariable int number, @PathVariable UUID id) {
        currentActor.get();
        Handout handout = handout(access.readable(slug), number, id);
        if (handout.mediaType() == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(handout.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(named(handout), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(handouts.bytes(id));
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/handouts")
    String add(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Programme programme = access.run(slug);
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        @Nullable String name = file == null ? null : file.getOriginalFilename();
        keepHandouts.add(
                programme, round, title, url, file == null ? new byte[0] : file.getBytes(), name == null ? "" : name);
        notices.say("learning.handout.added");
        return "redirect:" + programme.url() + "/rounds/" + number + "/edit#handouts";
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/handouts/{id}/removal")
    String remove(@PathVariable String slug, @PathVariable int number, @PathVariable UUID id) {
        Programme programme = access.run(slug);
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        keepHandouts.remove(programme, round, handout(programme, number, id));
        notices.say("learning.handout.removed");
        return "redirect:" + programme.url() + "/rounds/" + number + "/edit#handouts";
    }

    private Handout handout(Programme programme, int number, UUID id) {
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        return handouts.find(round.id(), id).orElseThrow(NotFound::new);
    }

    private static String named(Handout handout) {
        String end = KeepHandouts.TYPES.getOrDefault(String.valueOf(handout.mediaType()), "");
        return handout.title().toLowerCase(java.util.Locale.ROOT).endsWith(end)
                ? handout.title()
                : handout.title() + end;
    }
}
