package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.platform.identity.Ids;
import th.prmind.review.ReviewDecided;
import th.prmind.review.Verdict;

@ApplicationTest
class PublishBriefTests {

    @Autowired
    PublishBrief publish;

    @Autowired
    Briefs briefs;

    @Autowired
    Ids ids;

    @Test
    void whatIsDecidedLaterAboutAVersionInForceChangesNothing() {
        Brief brief = briefs.find("full-depth-inspection").orElseThrow();
        BriefVersion live = briefs.live(brief.id()).orElseThrow();
        for (Verdict verdict : Verdict.values()) {
            publish.decided(new ReviewDecided(brief.ref(live.content()), verdict, ids.next(), "คำ"));
        }
        assertThat(briefs.live(brief.id())).contains(live);
    }
}
