package th.prmind.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.review.CommentThread;
import th.prmind.review.VoiceNote;

/**
 * A speaker's queue and the works in it: the same for one who has signed in and for one who came by a link. Looking changes
 * nothing, since programs of messengers look at links too.
 */
abstract class AdviserPages {

    private final Advisers advisers;
    private final AdvicePages pages;
    private final GiveAdvice giveAdvice;
    private final KeepOfficeHours keepOfficeHours;
    private final CommentThread comments;

    AdviserPages(
            Advisers advisers,
            AdvicePages pages,
            GiveAdvice giveAdvice,
            KeepOfficeHours keepOfficeHours,
            CommentThread comments) {
        this.advisers = advisers;
        this.pages = pages;
        this.giveAdvice = giveAdvice;
        this.keepOfficeHours = keepOfficeHours;
        this.comments = comments;
    }

    /** Whose queue that is, when whoever asks may see it. */
    abstract Adviser adviser(String key);

    @GetMapping
    ModelAndView queue(@PathVariable String key) {
        return new ModelAndView("learning/queue", "page", pages.queue(adviser(key)));
    }

    @GetMapping("/works/{work}")
    ModelAndView work(
            @PathVariable String key,
            @PathVariable UUID work,
            @RequestParam(required = false) @Nullable Integer revision) {
        Adviser adviser = adviser(key);
        return new ModelAndView(
                "learning/advice", "page", pages.work(adviser, advisers.asked(adviser, work), revision));
    }

    @PostMapping("/works/{work}/comments")
    String write(
            @PathVariable String key,
            @PathVariable UUID work,
            @RequestParam int revision,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "") String quotation,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String text) {
        Adviser adviser = adviser(key);
        giveAdvice.write(adviser, advisers.asked(adviser, work), on(revision, start, quotation, second), text);
        return back(adviser, work, revision);
    }

    @PostMapping("/works/{work}/voice-notes")
    String speak(
            @PathVariable String key,
            @PathVariable UUID work,
            @RequestParam int revision,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "") String quotation,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Integer seconds,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Adviser adviser = adviser(key);
        AskedWork asked = advisers.asked(adviser, work);
        VoiceNote voice = VoiceNote.of(file == null ? new byte[0] : file.getBytes(), seconds);
        giveAdvice.speak(adviser, asked, on(revision, start, quotation, second), text, voice);
        return back(adviser, work, revision);
    }

    @GetMapping("/works/{work}/comments/{comment}/voice")
    ResponseEntity<Resource> voice(@PathVariable String key, @PathVariable UUID work, @PathVariable UUID comment) {
        AskedWork asked = advisers.asked(adviser(key), work);
        return comments.voice(asked.work().id(), comment).map(VoiceNote::played).orElseThrow(NotFound::new);
    }

    @GetMapping("/works/{work}/screenshots/{screenshot}.jpg")
    ResponseEntity<byte[]> screenshot(
            @PathVariable String key, @PathVariable UUID work, @PathVariable UUID screenshot) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(pages.screenshot(advisers.asked(adviser(key), work), screenshot));
    }

    @PostMapping("/works/{work}/completions")
    String finish(@PathVariable String key, @PathVariable UUID work) {
        Adviser adviser = adviser(key);
        giveAdvice.finish(adviser, advisers.asked(adviser, work));
        return "redirect:" + adviser.url() + "#answered";
    }

    @PostMapping("/works/{work}/sign-offs")
    String signOff(@PathVariable String key, @PathVariable UUID work) {
        Adviser adviser = adviser(key);
        giveAdvice.signOff(adviser, advisers.asked(adviser, work));
        return "redirect:" + adviser.url(work) + "#sign-off";
    }

    @PostMapping("/works/{work}/sign-offs/removal")
    String takeBackSignOff(@PathVariable String key, @PathVariable UUID work) {
        Adviser adviser = adviser(key);
        giveAdvice.takeBackSignOff(adviser, advisers.asked(adviser, work));
        return "redirect:" + adviser.url(work) + "#sign-off";
    }

    @PostMapping("/hours")
    String offer(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place) {
        Adviser adviser = adviser(key);
        keepOfficeHours.offer(adviser, day, time, minutes, place);
        return "redirect:" + adviser.url() + "#hours";
    }

    /** For their calendar, once somebody has booked it. */
    @GetMapping("/hours/{hour}.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String key, @PathVariable UUID hour, @ModelAttribute("view") View view) {
        Adviser adviser = adviser(key);
        return ResponseEntity.ok()
                .contentType(CalendarController.CALENDAR)
                .body(pages.appointment(adviser, hour, view).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/hours/{hour}/removal")
    String withdraw(@PathVariable String key, @PathVariable UUID hour) {
        Adviser adviser = adviser(key);
        keepOfficeHours.withdraw(adviser, hour);
        return "redirect:" + adviser.url() + "#hours";
    }

    static GiveAdvice.On on(int revision, int start, String quotation, String second) {
        if (!second.isBlank() && NotedText.second(second).isEmpty()) {
            throw new Refusal("learning.note.second-wrong");
        }
        return new GiveAdvice.On(
                revision, start, quotation, NotedText.second(second).orElse(null));
    }

    static String back(Adviser adviser, UUID work, int revision) {
        return "redirect:" + adviser.url(work) + "?revision=" + revision + "#said";
    }
}
