package th.prmind.learning;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;

/** What the holder of a link sees of an officer's portfolio: what the officer chose, and nothing else. */
@Controller
class SharedPortfolioController {

    private final PortfolioLinks links;
    private final Portfolios portfolios;
    private final PersonDirectory people;
    private final Clock clock;

    SharedPortfolioController(PortfolioLinks links, Portfolios portfolios, PersonDirectory people, Clock clock) {
        this.links = links;
        this.portfolios = portfolios;
        this.people = people;
        this.clock = clock;
    }

    /** Closed too once the officer no longer works here: they could not take it back themselves. */
    @GetMapping("/outside/portfolios/{token}")
    String show(@PathVariable String token, Model model) {
        PortfolioLink link = links.byToken(token)
                .filter(each -> each.state(clock.instant()) == PortfolioLink.State.OPEN)
                .orElseThrow(NotFound::new);
        Actor person = people.find(link.person()).orElseThrow(NotFound::new);
        model.addAttribute("person", person);
        model.addAttribute("link", link);
        model.addAttribute("portfolio", portfolios.of(link.person()).shownBy(link));
        return "learning/portfolio-shared";
    }
}
