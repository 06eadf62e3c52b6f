package th.prmind.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.InPlaceOf;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

@ApplicationTest
class ReviewTests {

    private static final Matter MATTER = new Matter("document", Set.of(), Set.of());

    @Autowired
    ReviewDesk desk;

    @Autowired
    DecideReview decide;

    @Autowired
    CommentThread comments;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    PersonDirectory people;

    @Autowired
    UnitDirectory units;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    @Test
    void aSecondPersonApproves() {
        SubjectRef subject = subject();
        Review review = submit("kaewta", subject, Set.of(person("kaewta")));
        assertThat(tasks.tasksOf(people.find(person("saengchai")).orElseThrow()))
                .anySatisfy(task -> assertThat(task.subject().title()).isEqualTo(subject.title()));
        SignIn.run(person("saengchai"), () -> decide.approve(review.id(), null));
        assertThat(desk.latest(subject.id()).orElseThrow().state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void nobodyApprovesWhatTheyWroteOrSubmitted() {
        Review written = submit("kaewta", subject(), Set.of(person("kaewta"), person("saengchai")));
        SignIn.run(
                person("saengchai"),
                () -> assertThatThrownBy(() -> decide.approve(written.id(), null))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("review.own-work"));
        Review submitted = submit("saengchai", subject(), Set.of(person("kaewta")));
        SignIn.run(
                person("saengchai"),
                () -> assertThatThrownBy(() -> decide.approve(submitted.id(), null))
                        .isInstanceOf(Refusal.class));
        SignIn.run(person("pharadon"), () -> decide.approve(submitted.id(), null));
    }

    @Test
    void whoStandsInDecidesInTheNameOfTheAbsentAndItIsWritten() {
        SubjectRef subject = subject();
        Review review = submit("kaewta", subject, Set.of(person("kaewta")));
        UUID standing = person("ratree");
        UUID standIn = UUID.randomUUID();
        jdbc.sql("INSERT INTO network.stand_in VALUES (?, ?, 'approver', ?, ?, 'acting', ?, ?)")
                .params(standIn, unit(), person("saengchai"), standing, dates.today(), dates.today())
                .update();
        try {
            assertThat(tasks.tasksOf(people.find(standing).orElseThrow()))
                    .anySatisfy(task -> assertThat(task.subject().title()).isEqualTo(subject.title()));
            SignIn.run(standing, () -> decide.approve(review.id(), null));
            Review decided = desk.latest(subject.id()).orElseThrow();
            assertThat(decided.decidedBy()).isEqualTo(standing);
            assertThat(decided.inPlaceOf()).isEqualTo(new InPlaceOf(person("saengchai"), InPlaceOf.Style.ACTING));
            String page = Visitor.signedIn(port, "แก้วตา")
                    .get("/reviews/" + review.id())
                    .body();
            assertThat(page)
                    .contains("รักษาราชการแทน "
                            + people.find(person("saengchai")).orElseThrow().name());

            Review own = submit("kaewta", subject(), Set.of(person("kaewta"), standing));
            SignIn.run(
                    standing,
                    () -> assertThatThrownBy(() -> decide.approve(own.id(), null))
                            .isInstanceOf(Refusal.class)
                            .hasMessage("review.own-work"));
            Review absents = submit("kaewta", subject(), Set.of(person("kaewta"), person("saengchai")));
            SignIn.run(
                    standing,
                    () -> assertThatThrownBy(() -> decide.approve(absents.id(), null))
                            .isInstanceOf(NotAllowed.class));
        } finally {
            jdbc.sql("DELETE FROM network.stand_in WHERE id = ?").param(standIn).update();
        }
    }

    @Test
    void anotherUnitsApproverMayNotDecide() {
        Review review = submit("kaewta", subject(), Set.of(person("kaewta")));
        SignIn.run(
                person("ratree"),
                () -> assertThatThrownBy(() -> decide.approve(review.id(), null))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void changesAreAskedForInWords() {
        SubjectRef subject = subject();
        Review review = submit("kaewta", subject, Set.of(person("kaewta")));
        SignIn.run(person("saengchai"), () -> {
            assertThatThrownBy(() -> decide.requestChanges(review.id(), " ")).isInstanceOf(Refusal.class);
            decide.requestChanges(review.id(), "โปรดใส่ที่มาของตัวเลข");
            assertThatThrownBy(() -> decide.approve(review.id(), null)).hasMessage("review.decided-already");
        });
        Review decided = desk.latest(subject.id()).orElseThrow();
        assertThat(decided.state()).isEqualTo(Review.State.CHANGES_REQUESTED);
        assertThat(decided.words()).isEqualTo("โปรดใส่ที่มาของตัวเลข");
    }

    @Test
    void emergencyStaysADebtUntilSomebodyElseApprovesLate() {
        SubjectRef subject = subject();
        SignIn.run(
                person("kaewta"),
                () -> desk.emergency(
                        subject, unit(), Set.of(person("kaewta")), "เพลิงไหม้ ต้องเตือนประชาชนทันที", MATTER));
        Review debt = desk.latest(subject.id()).orElseThrow();
        assertThat(debt.state()).isEqualTo(Review.State.DEBT);
        assertThat(tasks.tasksOf(people.find(person("saengchai")).orElseThrow()))
                .anySatisfy(task -> assertThat(task.kind()).isEqualTo(Task.Kind.APPROVE_LATE));
        SignIn.run(person("saengchai"), () -> decide.requestChanges(debt.id(), "แก้เวลาให้ถูก"));
        assertThat(desk.latest(subject.id()).orElseThrow().state()).isEqualTo(Review.State.DEBT);
        SignIn.run(person("saengchai"), () -> decide.approve(debt.id(), null));
        assertThat(desk.latest(subject.id()).orElseThrow().state()).isEqualTo(Review.State.PAID);
    }

    @Test
    void emergencyWithoutAReasonIsRefused() {
        SignIn.run(
                person("kaewta"),
                () -> assertThatThrownBy(
                                () -> desk.emergency(subject(), unit(), Set.of(person("kaewta")), "  ", MATTER))
                        .hasMessage("review.emergency.reason-missing"));
    }

    @Test
    void commentsMoveWithTheirWordsAndKeepTheQuotationWhenThoseAreGone() {
        SubjectRef subject = subject();
        SignIn.run(person("saengchai"), () -> comments.add(subject, new Anchor(10, 14, "คำนี้"), "ควรใช้คำอื่น"));
        comments.rebase(subject.id(), anchor -> new Anchor(anchor.start() + 5, anchor.end() + 5, anchor.quotation()));
        assertThat(comments.of(subject.id()).getFirst().anchor()).isEqualTo(new Anchor(15, 19, "คำนี้"));
        comments.rebase(subject.id(), Anchor::gone);
        assertThat(comments.of(subject.id()).getFirst().anchor()).isEqualTo(new Anchor(-1, -1, "คำนี้"));
    }

    private Review submit(String submitter, SubjectRef subject, Set<UUID> authors) {
        SignIn.run(person(submitter), () -> desk.submit(subject, unit(), authors, null, MATTER));
        return desk.latest(subject.id()).orElseThrow();
    }

    private SubjectRef subject() {
        UUID id = ids.next();
        return new SubjectRef("document", id, "เรื่อง " + id, "/documents/" + id);
    }

    private UUID unit() {
        return units.findBySlug("province-lampang").orElseThrow().id();
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }
}
