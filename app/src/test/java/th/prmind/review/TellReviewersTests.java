package th.prmind.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Told;

/** Who is told what on a review's way. */
@ApplicationTest
class TellReviewersTests {

    private static final Matter MATTER = new Matter("document", Set.of(), Set.of());

    @Autowired
    Office offices;

    @Autowired
    ReviewDesk desk;

    @Autowired
    DecideReview decide;

    @Autowired
    CommentThread comments;

    @Autowired
    Told told;

    @Autowired
    Ids ids;

    private Unit office;
    private Actor writer;
    private Actor head;
    private Actor deputy;
    private SubjectRef text;

    @BeforeEach
    void anOfficeWithTwoApprovers() {
        office = offices.open("ops-ict");
        writer = offices.hire(office, "นางสาวเขียน " + UUID.randomUUID(), Role.WRITER);
        head = offices.hire(office, "นายตรวจ " + UUID.randomUUID(), Role.APPROVER);
        deputy = offices.hire(office, "นายรองตรวจ " + UUID.randomUUID(), Role.APPROVER);
        text = new SubjectRef("document", ids.next(), "ข่าวทดลอง", "/editions");
    }

    @Test
    void everyoneWhoMayApproveIsToldAndNobodyElse() {
        submit();
        assertThat(told.unread(head.id(), text.id())).containsExactly("review.notice.waiting");
        assertThat(told.unread(deputy.id(), text.id())).containsExactly("review.notice.waiting");
        assertThat(told.unread(writer.id(), text.id())).isEmpty();
        assertThat(told.urgently(head.id(), text.id())).isFalse();
    }

    @Test
    void onceDecidedTheWriterIsToldAndNothingWaitsForTheOthers() {
        Review review = submit();
        SignIn.run(head.id(), () -> decide.requestChanges(review.id(), "โปรดเติมวันที่"));
        assertThat(told.unread(writer.id(), text.id())).containsExactly("review.notice.changes-requested");
        assertThat(told.unread(head.id(), text.id())).isEmpty();
        assertThat(told.unread(deputy.id(), text.id())).isEmpty();
        Review again = submit();
        SignIn.run(deputy.id(), () -> decide.approve(again.id(), null));
        assertThat(told.unread(writer.id(), text.id()))
                .containsExactly("review.notice.approved", "review.notice.changes-requested");
    }

    @Test
    void whatIsTakenBackWaitsForNobody() {
        submit();
        SignIn.run(writer.id(), () -> desk.withdraw(text.id()));
        assertThat(told.unread(head.id(), text.id())).isEmpty();
    }

    @Test
    void anEmergencyIsUrgent() {
        SignIn.run(writer.id(), () -> desk.emergency(text, office.id(), Set.of(writer.id()), "น้ำท่วมโรงงาน", MATTER));
        assertThat(told.unread(head.id(), text.id())).containsExactly("review.notice.waiting-late");
        assertThat(told.urgently(head.id(), text.id())).isTrue();
    }

    @Test
    void aCommentIsToldToThoseWhoTakePartButNotToWhoMadeIt() {
        submit();
        SignIn.run(head.id(), () -> comments.add(text, new Anchor(0, 1, "ข"), "โปรดดูคำนี้"));
        assertThat(told.unread(writer.id(), text.id())).containsExactly("review.notice.comment");
        assertThat(told.unread(head.id(), text.id())).containsExactly("review.notice.waiting");
        SignIn.run(writer.id(), () -> comments.add(text, new Anchor(0, 1, "ข"), "แก้แล้ว"));
        assertThat(told.unread(head.id(), text.id())).containsExactly("review.notice.comment", "review.notice.waiting");
    }

    private Review submit() {
        SignIn.run(writer.id(), () -> desk.submit(text, office.id(), Set.of(writer.id()), null, MATTER));
        return desk.latest(text.id()).orElseThrow();
    }
}
