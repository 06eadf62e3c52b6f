package th.prmind.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Texts;

/** A participant's own certificate: what is still missing, then the sheet itself and what its public page shows. */
@Controller
class MyCertificateController {

    private final ProgrammeAccess access;
    private final Certificates certificates;
    private final Standings standings;
    private final Enrolments enrolments;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final BaseUrl baseUrl;
    private final Audit audit;
    private final Notices notices;

    MyCertificateController(
            ProgrammeAccess access,
            Certificates certificates,
            Standings standings,
            Enrolments enrolments,
            CurrentActor currentActor,
            Texts texts,
            BaseUrl baseUrl,
            Audit audit,
            Notices notices) {
        this.access = access;
        this.certificates = certificates;
        this.standings = standings;
        this.enrolments = enrolments;
        this.currentActor = currentActor;
        this.texts = texts;
        this.baseUrl = baseUrl;
        this.audit = audit;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/certificate")
    String mine(@PathVariable String slug, Model model) {
        Programme programme = access.readable(slug);
        UUID me = currentActor.get().id();
        List<Certificate> mine = certificates.of(programme.id(), me);
        boolean enrolled = enrolments.enrolled(programme.id(), me);
        if (!enrolled && mine.isEmpty()) {
            throw new NotAllowed(me + " does not take part in " + slug);
        }
        model.addAttribute("programme", programme);
        model.addAttribute("standing", enrolled ? standings.of(programme, me) : null);
        model.addAttribute("certificates", mine);
        model.addAttribute("held", standings.held(programme));
        model.addAttribute("baseUrl", baseUrl.get());
        return "learning/certificate";
    }

    @GetMapping("/programmes/{slug}/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug) {
        Certificate certificate = valid(access.readable(slug));
        return PaperFile.PDF.of(
                CertificatePdf.of(List.of(certificate), texts, baseUrl.get()), slug + "-" + certificate.code());
    }

    /** @param works whether the public page leads to them */
    @PostMapping("/programmes/{slug}/certificate/sharing")
    @Transactional
    String share(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean works) {
        Programme programme = access.readable(slug);
        Certificate certificate = valid(programme);
        certificates.showWorks(certificate.id(), works);
        audit.record("share-certificate", programme.ref(), Map.of("certificate", certificate.id(), "works", works));
        notices.say(works ? "learning.certificate.works-shown" : "learning.certificate.works-hidden");
        return "redirect:" + programme.url() + "/certificate";
    }

    private Certificate valid(Programme programme) {
        return certificates.valid(programme.id(), currentActor.get().id()).orElseThrow(NotFound::new);
    }
}
