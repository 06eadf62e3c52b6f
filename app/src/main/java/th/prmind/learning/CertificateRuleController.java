package th.prmind.learning;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** What a programme asks for a certificate. Those issued already stay as they are. */
@Controller
class CertificateRuleController {

    private final ProgrammeAccess access;
    private final CertificateRules rules;
    private final Assignments assignments;
    private final Audit audit;
    private final Notices notices;

    CertificateRuleController(
            ProgrammeAccess access, CertificateRules rules, Assignments assignments, Audit audit, Notices notices) {
        this.access = access;
        this.rules = rules;
        this.assignments = assignments;
        this.audit = audit;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/certificate-rule")
    String edit(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        return form(programme, CertificateRuleForm.of(rules.of(programme.id())), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/certificate-rule")
    @Transactional
    String edit(
            @PathVariable String slug,
            @ModelAttribute CertificateRuleForm form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(view);
        if (!errors.isEmpty()) {
            return form(programme, form, errors, model);
        }
        CertificateRule rule = form.read(programme);
        rules.put(rule);
        audit.record(
                "set-certificate-rule",
                programme.ref(),
                Map.of("attendance", rule.attendance(), "inTime", rule.inTime(), "signOff", rule.signOff()));
        notices.say("learning.certificate-rule.saved");
        return "redirect:" + programme.url() + "/certificates";
    }

    private String form(Programme programme, CertificateRuleForm form, Map<String, String> errors, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        model.addAttribute("assignments", assignments.of(programme.id()).size());
        model.addAttribute("errors", errors);
        return "learning/certificate-rule";
    }
}
