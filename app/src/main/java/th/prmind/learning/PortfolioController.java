package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.network.PersonDirectory;
import th.prmind.network.QrCode;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** One's own works and certificates on one page, and the links by which one shows some of them. */
@Controller
class PortfolioController {

    private final Portfolios portfolios;
    private final PortfolioLinks links;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final BaseUrl baseUrl;
    private final Audit audit;
    private final Notices notices;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    PortfolioController(
            Portfolios portfolios,
            PortfolioLinks links,
            PersonDirectory people,
            CurrentActor currentActor,
            BaseUrl baseUrl,
            Audit audit,
            Notices notices,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.portfolios = portfolios;
        this.links = links;
        this.people = people;
        this.currentActor = currentActor;
        this.baseUrl = baseUrl;
        this.audit = audit;
        this.notices = notices;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/me/portfolio")
    String mine(Model model) {
        Portfolio portfolio = portfolios.of(me());
        return page(portfolio, PortfolioForm.all(portfolio), Map.of(), model);
    }

    /** Answers with the link itself, told this once. */
    @PostMapping("/me/portfolio/links")
    @Transactional
    String share(@ModelAttribute PortfolioForm form, @ModelAttribute("view") View view, Model model) {
        Portfolio portfolio = portfolios.of(me());
        Map<String, String> errors = form.errors(dates.today(), view);
        if (!errors.isEmpty()) {
            return page(portfolio, form, errors, model);
        }
        PortfolioLink link = form.link(ids.next(), me(), portfolio, clock.instant());
        String address = baseUrl.get() + "/outside/portfolios/" + links.add(link);
        audit.record(
                "share-portfolio",
                people.person(me()).orElseThrow().ref(),
                Map.of(
                        "link",
                        link.id(),
                        "works",
                        link.works().size(),
                        "certificates",
                        link.certificates().size()));
        model.addAttribute("link", link);
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        return "learning/portfolio-link";
    }

    /** @throws NotFound when it is another's, or was taken back before */
    @PostMapping("/me/portfolio/links/{id}/withdrawal")
    @Transactional
    String withdraw(@PathVariable UUID id) {
        if (!links.withdraw(id, me(), clock.instant())) {
            throw new NotFound();
        }
        audit.record("withdraw-portfolio", people.person(me()).orElseThrow().ref(), Map.of("link", id));
        notices.say("learning.portfolio.withdrawn");
        return "redirect:/me/portfolio#links";
    }

    private String page(Portfolio portfolio, PortfolioForm form, Map<String, String> errors, Model model) {
        model.addAttribute("portfolio", portfolio);
        model.addAttribute("form", form);
        model.addAttribute("links", links.of(me()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("errors", errors);
        return "learning/portfolio";
    }

    private UUID me() {
        return currentActor.get().id();
    }
}
