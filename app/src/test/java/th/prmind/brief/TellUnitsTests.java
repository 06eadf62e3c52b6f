package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.notify.Told;

/** Who is told what about a brief. */
@ApplicationTest
class TellUnitsTests {

    private static final String BRIEF = "full-depth-inspection";

    @Autowired
    TellUnits tellUnits;

    @Autowired
    Cascade cascade;

    @Autowired
    LiveBriefs liveBriefs;

    @Autowired
    PersonDirectory people;

    @Autowired
    Rights rights;

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theUnitsThatItIsForAreToldAndACorrectionIsUrgent() {
        LiveBrief brief = liveBriefs.find(BRIEF).orElseThrow();
        int version = brief.version() + 1_000;
        transaction.executeWithoutResult(_ -> tellUnits.published(new BriefPublished(brief.id(), BRIEF, version)));
        UUID writer = person("kaewta");
        assertThat(told.unread(writer, brief.id())).contains("brief.notice.corrected");
        assertThat(told.urgently(writer, brief.id())).isTrue();
        long before = told.unread(writer, brief.id()).size();
        transaction.executeWithoutResult(_ -> tellUnits.published(new BriefPublished(brief.id(), BRIEF, version)));
        assertThat(told.unread(writer, brief.id())).hasSize((int) before);
    }

    @Test
    void aQuestionReachesTheOwnerAndItsAnswerWhoAsked() {
        LiveBrief brief = liveBriefs.find(BRIEF).orElseThrow();
        UUID writer = person("kaewta");
        UUID owner = rights.nearestHolders(Role.POLICY_OWNER, brief.ownerUnit())
                .iterator()
                .next();
        String words = "ตัวเลขนี้นับโรงงานขนาดเล็กด้วยหรือไม่ " + UUID.randomUUID();
        SignIn.run(writer, () -> cascade.challenge(brief, null, words));
        assertThat(told.unread(owner, brief.id())).contains("brief.notice.asked");
        UUID asked = jdbc.sql("SELECT id FROM brief.challenge WHERE text = ?")
                .param(words)
                .query(UUID.class)
                .single();
        SignIn.run(owner, () -> cascade.answer(asked, "นับด้วย"));
        assertThat(told.unread(writer, brief.id())).contains("brief.notice.answered");
        assertThat(told.unread(owner, brief.id())).doesNotContain("brief.notice.asked");
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }
}
