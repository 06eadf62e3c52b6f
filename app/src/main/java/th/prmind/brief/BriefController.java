package th.prmind.brief;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** Briefs to read: the list, one version, what it changed, and the file. */
@Controller
class BriefController {

    private final LiveBriefs liveBriefs;
    private final Briefs briefs;
    private final BriefAccess access;
    private final BriefPages pages;
    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final LetterScans scans;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;

    BriefController(
            LiveBriefs liveBriefs,
            Briefs briefs,
            BriefAccess access,
            BriefPages pages,
            Acknowledgements acknowledgements,
            Challenges challenges,
            LetterScans scans,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            Dates dates) {
        this.liveBriefs = liveBriefs;
        this.briefs = briefs;
        this.access = access;
        this.pages = pages;
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.scans = scans;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/briefs")
    String list(Model model) {
        Actor actor = currentActor.get();
        LocalDate today = dates.today();
        Set<UUID> mine = access.speaksFor(actor);
        List<BriefList.Entry> waiting = new ArrayList<>();
        List<BriefList.Entry> live = new ArrayList<>();
        List<BriefList.Entry> ended = new ArrayList<>();
        for (LiveBrief brief : liveBriefs.all()) {
            List<Acknowledgements.Addressee> addressees = acknowledgements.addressees(brief.id());
            BriefList.Entry entry = entry(brief, addressees, mine);
            boolean waits =
                    addressees.stream().anyMatch(a -> mine.contains(a.unit()) && !a.acknowledged(brief.version()));
            (brief.ended(today) ? ended : waits ? waiting : live).add(entry);
        }
        model.addAttribute(
                "list",
                new BriefList(
                        waiting,
                        live,
                        briefs.drafts(rights.readable(actor)),
                        ended,
                        rights.holds(actor, Role.POLICY_OWNER)));
        return "brief/list";
    }

    @GetMapping("/briefs/{slug}")
    String show(@PathVariable String slug, Model model) {
        Actor actor = currentActor.get();
        Brief brief = access.visible(slug, actor);
        BriefVersion version =
                briefs.live(brief.id()).or(() -> briefs.draft(brief.id())).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.of(brief, version, actor));
        return "brief/show";
    }

    @GetMapping("/briefs/{slug}/versions/{n}")
    String version(@PathVariable String slug, @PathVariable int n, Model model) {
        Actor actor = currentActor.get();
        Brief brief = access.visible(slug, actor);
        model.addAttribute("page", pages.of(brief, access.version(brief, n, actor), actor));
        return "brief/show";
    }

    @GetMapping("/briefs/{slug}/changes/{n}")
    String changes(@PathVariable String slug, @PathVariable int n, Model model) {
        Actor actor = currentActor.get();
        Brief brief = access.visible(slug, actor);
        model.addAttribute("page", pages.of(brief, access.version(brief, n, actor), actor));
        return "brief/changes";
    }

    @GetMapping("/briefs/{slug}.yaml")
    ResponseEntity<String> file(@PathVariable String slug) {
        Actor actor = currentActor.get();
        Brief brief = access.visible(slug, actor);
        BriefVersion version =
                briefs.live(brief.id()).or(() -> briefs.draft(brief.id())).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(slug + ".yaml")
                                .build()
                                .toString())
                .body(FileBrief.file(
                                brief,
                                version.version(),
                                units.get(brief.ownerUnit()).shortName(),
                                version.content())
                        .toYaml());
    }

    @GetMapping("/briefs/{slug}/versions/{n}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String slug, @PathVariable int n) {
        Actor actor = currentActor.get();
        Brief brief = access.visible(slug, actor);
        access.version(brief, n, actor);
        LetterScans.Scan scan = scans.find(brief.id(), n).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(scan.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(scan.bytes());
    }

    private BriefList.Entry entry(LiveBrief brief, List<Acknowledgements.Addressee> addressees, Set<UUID> mine) {
        return new BriefList.Entry(
                brief,
                units.get(brief.ownerUnit()),
                addressees.size(),
                (int) addressees.stream()
                        .filter(a -> a.acknowledged(brief.version()))
                        .count(),
                addressees.stream()
                        .filter(a -> mine.contains(a.unit()))
                        .map(Acknowledgements.Addressee::version)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                (int) challenges.of(brief.id()).stream().filter(Challenge::open).count());
    }
}
