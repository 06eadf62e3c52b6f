package th.prmind.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.JteViewResolver;
import th.prmind.platform.web.View;
import th.prmind.review.ReviewedSubject;

/** Shows a brief to its reviewer, with what it changes against the version in force. */
@Component
class BriefSubject implements ReviewedSubject {

    private final Briefs briefs;
    private final BriefPages pages;
    private final CurrentActor currentActor;
    private final JteViewResolver templates;

    BriefSubject(Briefs briefs, BriefPages pages, CurrentActor currentActor, JteViewResolver templates) {
        this.briefs = briefs;
        this.pages = pages;
        this.currentActor = currentActor;
        this.templates = templates;
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("brief");
    }

    /** What is approved is in force at once; the next version may be in writing meanwhile. */
    @Override
    public boolean isOut(UUID subject) {
        return briefs.draft(subject)
                .filter(draft -> draft.state() == BriefVersion.State.IN_REVIEW)
                .isEmpty();
    }

    @Override
    public boolean pressing(UUID subject) {
        return briefs.live(subject).isPresent();
    }

    @Override
    public List<Choice> types() {
        return List.of(new Choice(Brief.TYPE, "สารนโยบาย", "Policy brief"));
    }

    @Override
    public Body body(UUID subject, View view) {
        Brief brief = briefs.find(subject).orElseThrow();
        BriefVersion version =
                briefs.draft(subject).or(() -> briefs.live(subject)).orElseThrow();
        BriefPage page = pages.of(brief, version, currentActor.get());
        List<String> toKnow = new ArrayList<>();
        toKnow.add(view.text("brief.know.units", version.content().units().size()));
        if (version.version() > 1) {
            toKnow.add(view.text("brief.know.changes", page.changes().size()));
        }
        long unsourced = version.content().facts().stream()
                .filter(fact -> fact.source() == null)
                .count();
        if (unsourced > 0) {
            toKnow.add(view.text("brief.know.unsourced", unsourced));
        }
        if (page.open() > 0) {
            toKnow.add(view.text("brief.questions.open", page.open()));
        }
        return Body.of(templates.render("brief/reviewed", Map.of("view", view, "page", page)), toKnow);
    }
}
