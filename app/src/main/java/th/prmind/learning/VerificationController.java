package th.prmind.learning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.Tries;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** Where anybody sees whether a certificate is ours and valid. It tells no more of the person than stands on the sheet. */
@Controller
class VerificationController {

    /* Codes that are none, from one network in a quarter of an hour. */
    private static final int MOST_WRONG = 30;

    private static final String WRONG = "certificate";

    private final Certificates certificates;
    private final Standings standings;
    private final Programmes programmes;
    private final ReleaseCatalog releases;
    private final Tries tries;

    VerificationController(
            Certificates certificates,
            Standings standings,
            Programmes programmes,
            ReleaseCatalog releases,
            Tries tries) {
        this.certificates = certificates;
        this.standings = standings;
        this.programmes = programmes;
        this.releases = releases;
        this.tries = tries;
    }

    /**
     * A work that the holder shows.
     *
     * @param live whether its public page is still there
     */
    record Shown(Certificate.ShownWork work, String url, boolean live) {}

    @GetMapping("/certificates")
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        String read = CertificateCode.read(code);
        if (CertificateCode.looksRight(read)) {
            return "redirect:/certificates/" + read;
        }
        model.addAttribute("code", code.strip());
        model.addAttribute("error", code.isBlank() ? null : "learning.verify.no-code");
        return "learning/verify";
    }

    @GetMapping("/certificates/{code}")
    @Transactional
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        String network = request.getRemoteAddr();
        String read = CertificateCode.read(code);
        if (tries.spent(WRONG, network, MOST_WRONG)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("code", read);
            model.addAttribute("error", "learning.verify.too-often");
            return "learning/verify";
        }
        Certificate certificate =
                CertificateCode.looksRight(read) ? certificates.byCode(read).orElse(null) : null;
        if (certificate == null) {
            tries.allowed(WRONG, network, MOST_WRONG);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("code", read);
            model.addAttribute("error", "learning.verify.unknown");
            return "learning/verify";
        }
        model.addAttribute("certificate", certificate);
        model.addAttribute(
                "moved",
                programmes
                        .find(certificate.programme())
                        .filter(programme -> certificate.datesDiffer(standings.held(programme)))
                        .isPresent());
        model.addAttribute("works", certificate.showsWorks() ? shown(certificate) : List.of());
        return "learning/verified";
    }

    private List<Shown> shown(Certificate certificate) {
        return certificate.works().stream()
                .flatMap(work -> releases.find(work.release()).stream()
                        .map(release -> new Shown(work, address(release), live(release))))
                .toList();
    }

    /** Where the public reads it: the post itself, or our newsroom. */
    static String address(Release release) {
        return release.kind() == Release.Kind.PASTED && release.url() != null
                ? release.url()
                : (release.thai() ? "/news/" : "/en/news/") + release.slug();
    }

    static boolean live(Release release) {
        return release.state() == Release.State.LIVE || release.state() == Release.State.SUPERSEDED;
    }
}
