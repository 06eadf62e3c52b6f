package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.OfficeClock;
import th.prmind.platform.web.Refusal;

@ApplicationTest
class GrantTests {

    @Autowired
    Grants grants;

    @Autowired
    PersonDirectory people;

    @Autowired
    Audit audit;

    @Autowired
    GrantHandover handover;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final SubjectRef subject = new SubjectRef("edition", UUID.randomUUID(), "เรื่องหนึ่ง", "/editions");

    @Test
    void onlyAHashOfTheLinkIsKept() {
        Grants.Issued issued = made(Duration.ofDays(2));
        assertThat(issued.token()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(jdbc.sql("SELECT hash FROM network.grant WHERE id = ?")
                        .param(issued.grant().id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(issued.token());
        assertThat(grants.opened(Grant.Act.COMMENT, issued.token())).isEqualTo(issued.grant());
        assertThatThrownBy(() -> grants.opened(Grant.Act.COMMENT, issued.token() + "x"))
                .isInstanceOf(LinkOver.class);
        assertThatThrownBy(() -> grants.opened(Grant.Act.ADVISE, issued.token()))
                .isInstanceOf(LinkOver.class);
    }

    @Test
    void noGrantIsForLong() {
        assertThatThrownBy(() -> made(Duration.ofDays(40))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> made(Duration.ofSeconds(-1))).isInstanceOf(Refusal.class);
    }

    @Test
    void theEndIsWrittenDownOnceUnlessItCameOtherwise() {
        Grant ends = made(Duration.ofDays(2)).grant();
        Grant extended = made(Duration.ofDays(2)).grant();
        Grant withdrawn = made(Duration.ofDays(2)).grant();
        asActor(() -> grants.extend(extended, Instant.now().plus(Duration.ofDays(20))));
        asActor(() -> grants.withdraw(withdrawn));
        OfficeClock.at(Instant.now().plus(Duration.ofDays(3)), () -> {
            for (Grant grant : new Grant[] {ends, ends, extended, withdrawn}) {
                grants.noteEnd(grant.id());
            }
        });
        assertThat(audit.of(subject.id()))
                .filteredOn(entry -> entry.action().equals("end-grant"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.person()).isEmpty();
                    assertThat(entry.detail()).contains(ends.id().toString());
                });
    }

    @Test
    void theEndIsLookedAfterByAJob() {
        Grant grant = made(Duration.ofDays(2)).grant();
        assertThat(jdbc.sql("SELECT count(*) FROM platform.scheduled_task WHERE task_instance LIKE ?")
                        .param(grant.id() + "@%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoTakesOverWaitsForWhatIsSaid() {
        Grant open = made(Duration.ofDays(2)).grant();
        Grant withdrawn = made(Duration.ofDays(2)).grant();
        asActor(() -> grants.withdraw(withdrawn));
        Actor successor = people.everybody().getLast();
        assertThat(handover.heldBy(open.madeBy())).contains(subject);
        asActor(() -> transaction.executeWithoutResult(_ -> handover.handOver(open.madeBy(), successor.id())));
        assertThat(handover.heldBy(open.madeBy())).doesNotContain(subject);
        assertThat(grants.find(subject.id(), open.id()))
                .hasValueSatisfying(grant -> assertThat(grant.madeBy()).isEqualTo(successor.id()));
        assertThat(grants.find(subject.id(), withdrawn.id()))
                .hasValueSatisfying(grant -> assertThat(grant.madeBy()).isEqualTo(withdrawn.madeBy()));
    }

    private Grants.Issued made(Duration life) {
        Actor actor = people.everybody().getFirst();
        Grants.Issued[] made = new Grants.Issued[1];
        // The database keeps microseconds.
        Instant until = Instant.ofEpochSecond(Instant.now().plus(life).getEpochSecond());
        SignIn.run(
                actor.id(),
                () -> made[0] = grants.make(Grant.Act.COMMENT, subject, actor.unit(), "ผู้เชี่ยวชาญ", until));
        Grant grant = grants.find(subject.id(), made[0].grant().id()).orElseThrow();
        return new Grants.Issued(grant, made[0].token());
    }

    private void asActor(Runnable work) {
        SignIn.run(people.everybody().getFirst().id(), work);
    }
}
