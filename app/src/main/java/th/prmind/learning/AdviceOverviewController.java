package th.prmind.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;

/** How the speakers' advice goes on, for those who run the programme. */
@Controller
class AdviceOverviewController {

    private final ProgrammeAccess access;
    private final Speakers speakers;
    private final SpeakerLinks links;
    private final AdviceRequests requests;
    private final Works works;
    private final Advisers advisers;
    private final Pairs pairs;
    private final PersonDirectory people;
    private final Clock clock;

    AdviceOverviewController(
            ProgrammeAccess access,
            Speakers speakers,
            SpeakerLinks links,
            AdviceRequests requests,
            Works works,
            Advisers advisers,
            Pairs pairs,
            PersonDirectory people,
            Clock clock) {
        this.access = access;
        this.speakers = speakers;
        this.links = links;
        this.requests = requests;
        this.works = works;
        this.advisers = advisers;
        this.pairs = pairs;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A speaker with what waits for them.
     *
     * @param waiting the longest waiting first
     * @param opened whether they have ever opened their queue; null where they have no link
     */
    record Row(Speaker speaker, boolean reachable, @Nullable Boolean opened, List<Waiting> waiting, long answered) {

        boolean stalled() {
            return waiting.stream().anyMatch(each -> each.request().nudged() != null);
        }
    }

    record Waiting(AdviceRequest request, AskedWork asked, Actor person, long days) {}

    record Together(Pair pair, Actor person, Speaker speaker) {}

    @GetMapping("/programmes/{slug}/advice")
    String show(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        List<AdviceRequest> all = requests.ofProgramme(programme.id());
        List<Speaker> named = speakers.of(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute(
                "rows", named.stream().map(speaker -> row(speaker, all)).toList());
        model.addAttribute(
                "pairs",
                pairs.of(programme.id()).stream()
                        .map(pair -> new Together(
                                pair,
                                person(pair.person()),
                                named.stream()
                                        .filter(each -> each.id().equals(pair.speaker()))
                                        .findFirst()
                                        .orElseThrow()))
                        .toList());
        return "learning/advice-overview";
    }

    private Row row(Speaker speaker, List<AdviceRequest> all) {
        List<AdviceRequest> theirs = all.stream()
                .filter(request -> request.speaker().equals(speaker.id()))
                .toList();
        return new Row(
                speaker,
                links.reachable(speaker),
                links.of(speaker).map(link -> link.grant().opened() != null).orElse(null),
                theirs.stream()
                        .filter(AdviceRequest::waits)
                        .map(request -> {
                            AskedWork asked =
                                    advisers.with(works.find(request.work()).orElseThrow());
                            return new Waiting(
                                    request,
                                    asked,
                                    person(asked.work().person()),
                                    Duration.between(request.asked(), clock.instant())
                                            .toDays());
                        })
                        .toList(),
                theirs.stream().filter(request -> request.answered() != null).count());
    }

    private Actor person(UUID id) {
        return people.known(id).orElseThrow(NotFound::new);
    }
}
