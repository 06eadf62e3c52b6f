package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.platform.web.BaseUrl;

/** The calendar of a programme, for anybody's calendar to subscribe to. */
@Controller
class CalendarController {

    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final BaseUrl baseUrl;

    CalendarController(ProgrammeAccess access, Rounds rounds, BaseUrl baseUrl) {
        this.access = access;
        this.rounds = rounds;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/programmes/{slug}/calendar.ics")
    ResponseEntity<byte[]> show(@PathVariable String slug) {
        Programme programme = access.readable(slug);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(ProgrammeCalendar.of(programme, rounds.of(programme.id()), baseUrl.get())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
