package th.prmind.learning;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.network.QrCode;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** The link by which a speaker comes to their queue; for those who run the programme. */
@Controller
class SpeakerLinkController {

    private final ProgrammeAccess access;
    private final Speakers speakers;
    private final SpeakerLinks links;
    private final BaseUrl baseUrl;
    private final Notices notices;

    SpeakerLinkController(
            ProgrammeAccess access, Speakers speakers, SpeakerLinks links, BaseUrl baseUrl, Notices notices) {
        this.access = access;
        this.speakers = speakers;
        this.links = links;
        this.baseUrl = baseUrl;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/speakers/{id}/link")
    String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Programme programme = access.run(slug);
        Speaker speaker = speaker(programme, id);
        model.addAttribute("programme", programme);
        model.addAttribute("speaker", speaker);
        links.of(speaker).ifPresent(link -> {
            // LINE opens what bears this mark in the phone's own browser, which can record.
            String url = baseUrl.get() + link.path() + "?openExternalBrowser=1";
            model.addAttribute("link", url);
            model.addAttribute("qr", QrCode.of(url));
            model.addAttribute("lastDay", Dates.day(link.grant().until().minusSeconds(1)));
            model.addAttribute("opened", link.grant().opened());
        });
        return "learning/speaker-link";
    }

    @PostMapping("/programmes/{slug}/speakers/{id}/link")
    String open(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = access.run(slug);
        links.open(programme, speaker(programme, id));
        return "redirect:" + programme.url() + "/speakers/" + id + "/link";
    }

    @PostMapping("/programmes/{slug}/speakers/{id}/link/withdrawals")
    String withdraw(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = access.run(slug);
        links.withdraw(speaker(programme, id));
        notices.say("learning.speaker.link.withdrawn");
        return "redirect:" + programme.url() + "/speakers/" + id + "/link";
    }

    private Speaker speaker(Programme programme, UUID id) {
        return speakers.find(programme.id(), id).orElseThrow(NotFound::new);
    }
}
