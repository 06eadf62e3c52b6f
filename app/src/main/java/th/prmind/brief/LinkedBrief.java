package th.prmind.brief;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import th.prmind.network.LinkedWork;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Briefs that teams link, drafts for those who may read them. */
@Component
class LinkedBrief implements LinkedWork {

    private static final Pattern PAGE = Pattern.compile("/briefs/([a-z0-9-]+)(?:/.*)?");

    private final Briefs briefs;
    private final BriefAccess access;

    LinkedBrief(Briefs briefs, BriefAccess access) {
        this.briefs = briefs;
        this.access = access;
    }

    @Override
    public Optional<SubjectRef> at(Actor reader, String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        return briefs.find(page.group(1))
                .flatMap(brief -> briefs.live(brief.id())
                        .or(() -> briefs.draft(brief.id()).filter(_ -> access.mayReadDrafts(brief, reader)))
                        .map(version -> brief.ref(version.content())));
    }
}
