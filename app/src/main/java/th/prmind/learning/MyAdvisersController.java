package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** A participant's speakers: hours to book, and the one with whom they go the way. */
@Controller
class MyAdvisersController {

    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Speakers speakers;
    private final OfficeHours hours;
    private final KeepOfficeHours keepOfficeHours;
    private final Pairs pairs;
    private final KeepPairs keepPairs;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final BaseUrl baseUrl;
    private final Clock clock;

    MyAdvisersController(
            ProgrammeAccess access,
            Enrolments enrolments,
            Speakers speakers,
            OfficeHours hours,
            KeepOfficeHours keepOfficeHours,
            Pairs pairs,
            KeepPairs keepPairs,
            CurrentActor currentActor,
            Notices notices,
            BaseUrl baseUrl,
            Clock clock) {
        this.access = access;
        this.enrolments = enrolments;
        this.speakers = speakers;
        this.hours = hours;
        this.keepOfficeHours = keepOfficeHours;
        this.pairs = pairs;
        this.keepPairs = keepPairs;
        this.currentActor = currentActor;
        this.notices = notices;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping("/programmes/{slug}/advisers")
    String show(@PathVariable String slug, Model model) {
        Programme programme = enrolledIn(slug);
        Actor actor = currentActor.get();
        Map<UUID, Speaker> byId =
                speakers.of(programme.id()).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        List<OfficeHour> all = hours.ofProgramme(programme.id(), clock.instant());
        model.addAttribute("programme", programme);
        model.addAttribute("speakers", byId);
        model.addAttribute("free", all.stream().filter(OfficeHour::free).toList());
        model.addAttribute("booked", hours.booked(programme.id(), actor.id()));
        model.addAttribute("pair", pairs.find(programme.id(), actor.id()).orElse(null));
        model.addAttribute("now", clock.instant());
        return "learning/advisers";
    }

    @PostMapping("/programmes/{slug}/hours/{hour}/bookings")
    String book(@PathVariable String slug, @PathVariable UUID hour, @RequestParam(defaultValue = "") String about) {
        Programme programme = enrolledIn(slug);
        OfficeHour found = hour(hour);
        keepOfficeHours.book(programme, speaker(programme, found.speaker()), found, about);
        notices.say("learning.hour.booked");
        return "redirect:" + programme.url() + "/advisers";
    }

    @PostMapping("/programmes/{slug}/hours/{hour}/cancellations")
    String cancel(@PathVariable String slug, @PathVariable UUID hour) {
        Programme programme = enrolledIn(slug);
        OfficeHour found = hour(hour);
        keepOfficeHours.cancel(programme, speaker(programme, found.speaker()), found);
        notices.say("learning.hour.cancelled");
        return "redirect:" + programme.url() + "/advisers";
    }

    /** One's own booking, for one's calendar. */
    @GetMapping("/programmes/{slug}/hours/{hour}.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String slug, @PathVariable UUID hour, @ModelAttribute("view") View view) {
        Programme programme = enrolledIn(slug);
        OfficeHour found = hour(hour);
        Speaker speaker = speaker(programme, found.speaker());
        OfficeHour.@Nullable Booking booking = found.booking();
        if (booking == null || !booking.person().equals(currentActor.get().id())) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(CalendarController.CALENDAR)
                .body(AppointmentCalendar.of(
                                found,
                                booking,
                                view.text("learning.hour.with", speaker.name()),
                                baseUrl.get() + programme.url() + "/advisers")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/programmes/{slug}/pairs")
    String pair(@PathVariable String slug, @RequestParam UUID speaker, @RequestParam(defaultValue = "") String goal) {
        Programme programme = enrolledIn(slug);
        keepPairs.make(programme, speaker(programme, speaker), goal);
        return "redirect:" + programme.url() + "/advisers";
    }

    @PostMapping("/programmes/{slug}/pairs/ends")
    String end(@PathVariable String slug, @RequestParam(defaultValue = "") String outcome) {
        Programme programme = enrolledIn(slug);
        keepPairs.end(programme, outcome);
        return "redirect:" + programme.url() + "/advisers";
    }

    private OfficeHour hour(UUID id) {
        return hours.find(id).orElseThrow(NotFound::new);
    }

    private Speaker speaker(Programme programme, UUID id) {
        return speakers.find(programme.id(), id).orElseThrow(NotFound::new);
    }

    private Programme enrolledIn(String slug) {
        Programme programme = access.readable(slug);
        if (!enrolments.enrolled(programme.id(), currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not take part in " + slug);
        }
        return programme;
    }
}
