package th.prmind.platform.notify;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Actors;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** A person's inbox, and the address by which a notice leads to the very thing. */
@Controller
class NoticeController {

    private static final int MOST = 100;

    private final Inbox inbox;
    private final WhoMayRead whoMayRead;
    private final Actors actors;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Clock clock;

    NoticeController(
            Inbox inbox,
            WhoMayRead whoMayRead,
            Actors actors,
            CurrentActor currentActor,
            Notices notices,
            Clock clock) {
        this.inbox = inbox;
        this.whoMayRead = whoMayRead;
        this.actors = actors;
        this.currentActor = currentActor;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param by who did it; empty where nobody did, or they have left */
    record Line(Received received, Optional<Actor> by) {}

    @GetMapping("/me/notices")
    String list(Model model) {
        Actor me = currentActor.get();
        List<Line> lines = inbox.of(me.id(), MOST).stream()
                .filter(each -> keep(each, me))
                .map(each ->
                        new Line(each, Optional.ofNullable(each.notice().by()).flatMap(actors::find)))
                .toList();
        model.addAttribute(
                "unread",
                lines.stream().filter(each -> each.received().unread()).toList());
        model.addAttribute(
                "read", lines.stream().filter(each -> !each.received().unread()).toList());
        return "platform/notify/notices";
    }

    @GetMapping("/me/notices/{id}")
    String open(@PathVariable UUID id) {
        Received received = inbox.find(id, currentActor.get().id()).orElseThrow(NotFound::new);
        inbox.read(id, clock.instant());
        return "redirect:" + received.notice().subject().url();
    }

    @PostMapping("/me/notices/readings")
    String readAll() {
        inbox.readAll(currentActor.get().id(), clock.instant());
        notices.say("platform.notices.all-read");
        return "redirect:/me/notices";
    }

    /** Whose right to a thing has gone, is no longer told its title either. */
    private boolean keep(Received received, Actor me) {
        boolean may = whoMayRead.mayRead(me, received.notice().subject());
        if (!may) {
            inbox.remove(received.id());
        }
        return may;
    }
}
