package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.engine.Report;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.notify.Told;

/** Who is told what became of a text that is theirs. */
@ApplicationTest
class TellOwnersTests {

    @Autowired
    ReleaseEdition releaseEdition;

    @Autowired
    WithdrawRelease withdrawRelease;

    @Autowired
    TellOwners tellOwners;

    @Autowired
    Statements statements;

    @Autowired
    Releases releases;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Told told;

    private UUID writer;
    private UUID head;
    private Release release;

    @BeforeEach
    void aRelease() {
        ApprovedEditions editions = new ApprovedEditions(jdbc, units, people, clock);
        writer = editions.person(ApprovedEditions.WRITER);
        head = editions.person(ApprovedEditions.APPROVER);
        UUID edition = editions.add("ข่าวที่มีผู้ติดตาม " + UUID.randomUUID(), "โรงงานพร้อมแล้ว", "approved", null);
        List<Release> released = new ArrayList<>();
        SignIn.run(head, () -> released.add(releaseEdition.now(edition)));
        release = released.getFirst();
    }

    @Test
    void theWriterIsToldThatItIsPublic() {
        assertThat(told.unread(writer, release.id())).containsExactly("publishing.notice.published");
        assertThat(told.unread(head, release.id())).as("who released it knows").isEmpty();
    }

    @Test
    void aWithdrawalIsUrgent() {
        SignIn.run(head, () -> withdrawRelease.withdraw(release.id(), "ข้อมูลผิด"));
        assertThat(told.unread(writer, release.id()))
                .containsExactly("publishing.notice.withdrawn", "publishing.notice.published");
        assertThat(told.urgently(writer, release.id())).isTrue();
    }

    @Test
    void whatNowContradictsABriefIsToldOnceForEachVersionOfIt() {
        String brief = "test-" + UUID.randomUUID();
        statements.add(List.of(new Statement(
                release.id(), brief, "f1", 2, Report.Verdict.OUTDATED, "240 แห่ง", "มี 240 แห่ง", 3, 11)));
        tellOwners.outdated(brief);
        tellOwners.outdated(brief);
        assertThat(told.unread(writer, release.id()))
                .containsExactly("publishing.notice.outdated", "publishing.notice.published");
        assertThat(told.unread(head, release.id())).containsExactly("publishing.notice.outdated");
    }
}
