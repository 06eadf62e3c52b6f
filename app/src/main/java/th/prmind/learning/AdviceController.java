package th.prmind.learning;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.review.CommentThread;
import th.prmind.review.VoiceNote;

/** A participant asks about their own work, and answers what was said of it. */
@Controller
class AdviceController {

    private final ProgrammeAccess access;
    private final Assignments assignments;
    private final Works works;
    private final Speakers speakers;
    private final AdviceRequests requests;
    private final AskAdvice askAdvice;
    private final CommentThread comments;
    private final CurrentActor currentActor;
    private final Notices notices;

    AdviceController(
            ProgrammeAccess access,
            Assignments assignments,
            Works works,
            Speakers speakers,
            AdviceRequests requests,
            AskAdvice askAdvice,
            CommentThread comments,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.assignments = assignments;
        this.works = works;
        this.speakers = speakers;
        this.requests = requests;
        this.askAdvice = askAdvice;
        this.comments = comments;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @PostMapping("/programmes/{slug}/assignments/{number}/advice")
    String ask(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam UUID speaker,
            @RequestParam(defaultValue = "") String question) {
        AskedWork mine = mine(slug, number);
        Speaker asked = speakers.find(mine.programme().id(), speaker).orElseThrow(NotFound::new);
        askAdvice.ask(mine.programme(), mine.assignment(), mine.work(), asked, question);
        notices.say("learning.advice.asked", asked.name());
        return "redirect:" + mine.ref().url() + "#advice";
    }

    @PostMapping("/programmes/{slug}/assignments/{number}/advice/{request}/withdrawals")
    String takeBack(@PathVariable String slug, @PathVariable int number, @PathVariable UUID request) {
        AskedWork mine = mine(slug, number);
        AdviceRequest found = requests.find(request)
                .filter(each -> each.work().equals(mine.work().id()))
                .orElseThrow(NotFound::new);
        askAdvice.takeBack(mine.programme(), mine.assignment(), mine.work(), found);
        return "redirect:" + mine.ref().url() + "#advice";
    }

    @PostMapping("/programmes/{slug}/assignments/{number}/notes/{note}/answers")
    String answer(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable UUID note,
            @RequestParam(defaultValue = "") String text) {
        AskedWork mine = mine(slug, number);
        comments.answer(
                mine.ref(),
                note,
                text,
                new CommentThread.Place(_ -> false, mine.ref().url()));
        return "redirect:" + mine.ref().url() + "#note-" + note;
    }

    @GetMapping("/programmes/{slug}/assignments/{number}/works/{person}/notes/{note}/voice")
    ResponseEntity<Resource> voice(
            @PathVariable String slug, @PathVariable int number, @PathVariable UUID person, @PathVariable UUID note) {
        Programme programme = access.readable(slug);
        if (!person.equals(currentActor.get().id()) && !access.runs(currentActor.get(), programme)) {
            throw new NotAllowed(currentActor.get().id() + " may not hear notes on works of " + person);
        }
        return assignments
                .find(programme.id(), number)
                .flatMap(assignment -> works.find(assignment.id(), person))
                .flatMap(work -> comments.voice(work.id(), note))
                .map(VoiceNote::played)
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound while nothing was handed in */
    private AskedWork mine(String slug, int number) {
        Programme programme = access.readable(slug);
        Assignment assignment = assignments.find(programme.id(), number).orElseThrow(NotFound::new);
        Work work = works.find(assignment.id(), currentActor.get().id()).orElseThrow(NotFound::new);
        return new AskedWork(work, assignment, programme);
    }
}
