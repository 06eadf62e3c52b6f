package th.prmind.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;

@ApplicationTest
class RouteTests {

    private static final Set<Sensitivity> PLAIN = Set.of();

    @Autowired
    Routes routes;

    @Autowired
    ChooseRoute choose;

    @Autowired
    ReviewDesk desk;

    @Autowired
    DecideReview decide;

    @Autowired
    OnPaper onPaper;

    @Autowired
    OutDocuments documents;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    WaitingReviews waiting;

    @Autowired
    Office offices;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Autowired
    Dates dates;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient jdbc;

    private Unit department;
    private Unit office;
    private Actor writer;
    private Actor head;
    private Actor deputy;
    private Actor director;

    @BeforeEach
    void aDepartmentWithAnOffice() {
        department = offices.open("ops-ict");
        office = offices.open(department.slug());
        writer = offices.hire(office, "นางสาวผู้เขียน ทดลอง", Role.WRITER);
        head = offices.hire(office, "นายหัวหน้า ทดลอง", Role.APPROVER);
        deputy = offices.hire(office, "นางรอง ทดลอง", Role.APPROVER);
        director = offices.hire(department, "นายอธิบดี ทดลอง", Role.APPROVER);
    }

    @Test
    void theNarrowestRouteOfTheNearestUnitIsTaken() {
        route(department, null, null, null, step("ทั่วไป", Who.OWN));
        route(department, "post", null, null, step("โพสต์", Who.OWN));
        route(department, null, "energy", null, step("พลังงาน", Who.OWN));
        assertThat(names("release")).containsExactly("ทั่วไป");
        assertThat(names("release", "energy")).containsExactly("พลังงาน");
        assertThat(names("post", "energy")).containsExactly("โพสต์");
        route(office, null, null, null, step("ของสำนัก", Who.OWN));
        assertThat(names("post", "energy")).containsExactly("ของสำนัก");
    }

    @Test
    void aStepOfAProvinceFallsAwayWhereAnOfficeAnswersToNone() {
        route(
                department,
                null,
                null,
                null,
                step("หัวหน้า", Who.OWN),
                step("จังหวัด", Who.SECOND_PARENT),
                step("กรม", Who.PARENT));
        assertThat(names("release")).containsExactly("หัวหน้า", "กรม");
    }

    @Test
    void sensitiveWordsAddTheirStepToAnyRoute() {
        route(office, null, null, null, step("หัวหน้า", Who.OWN));
        route(department, null, null, Sensitivity.ACCUSED, named("นิติกร", false, director));
        List<ReviewStep> steps = choose.steps(
                office.id(), new Matter("release", Set.of(), Set.of(Sensitivity.ACCUSED, Sensitivity.ROYAL)));
        assertThat(steps)
                .extracting(ReviewStep::sensitive)
                .containsExactly(null, Sensitivity.ROYAL, Sensitivity.ACCUSED);
        assertThat(steps.getLast().name()).isEqualTo("นิติกร");
    }

    @Test
    void eachStepWaitsForTheOneBeforeAndTheLastApproves() {
        route(department, null, null, null, step("หัวหน้า", Who.OWN), step("กรม", Who.PARENT));
        Review review = submit();
        assertThat(kinds(director)).isEmpty();
        SignIn.run(
                director.id(),
                () -> assertThatThrownBy(() -> decide.approve(review.id(), null))
                        .isInstanceOf(NotAllowed.class));
        SignIn.run(head.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.OPEN);
        assertThat(kinds(head)).isEmpty();
        assertThat(kinds(director)).containsExactly(Task.Kind.REVIEW);
        SignIn.run(director.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void whoApprovedOneStepLeavesTheNextToOthersWhereThereAreAny() {
        route(office, null, null, null, step("หนึ่ง", Who.OWN), step("สอง", Who.OWN));
        Review review = submit();
        SignIn.run(head.id(), () -> decide.approve(review.id(), null));
        SignIn.run(
                head.id(),
                () -> assertThatThrownBy(() -> decide.approve(review.id(), null))
                        .hasMessage("review.decided-by-you"));
        SignIn.run(deputy.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void aStepForEverybodyWaitsForEachOfThem() {
        route(office, null, null, null, named("คณะทำงาน", true, head, director));
        Review review = submit();
        SignIn.run(head.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.OPEN);
        assertThat(kinds(head)).isEmpty();
        SignIn.run(director.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void whereEveryoneNamedHasLeftTheOfficesApproversDecide() {
        route(office, null, null, null, named("ที่ปรึกษา", false, director));
        Review review = submit();
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(director.id())
                .update();
        assertThat(kinds(head)).containsExactly(Task.Kind.REVIEW);
        SignIn.run(head.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void changesAskedForInAnyStepEndTheReview() {
        route(department, null, null, null, step("หัวหน้า", Who.OWN), step("กรม", Who.PARENT));
        Review review = submit();
        SignIn.run(head.id(), () -> decide.approve(review.id(), null));
        SignIn.run(director.id(), () -> decide.requestChanges(review.id(), "โปรดระบุวันที่"));
        assertThat(latest(review).state()).isEqualTo(Review.State.CHANGES_REQUESTED);
        assertThat(kinds(director)).isEmpty();
    }

    @Test
    void anApprovalOnPaperCountsIsToldToTheApproverAndMayBeConfirmed() {
        Review review = submit();
        SignIn.run(writer.id(), () -> {
            assertThatThrownBy(() -> record(review, head, dates.today().plusDays(1)))
                    .hasMessage("review.paper.day-ahead");
            assertThatThrownBy(() -> record(review, head, dates.today().minusDays(3)))
                    .hasMessage("review.paper.day-before");
            assertThatThrownBy(() -> record(review, writer, dates.today())).hasMessage("review.own-work");
            assertThatThrownBy(() -> onPaper.record(
                            review.id(), head.id(), Decision.Medium.PAPER, dates.today(), "แมว".getBytes(), null))
                    .hasMessage("platform.image.no-picture");
            record(review, head, dates.today());
        });
        assertThat(latest(review).state()).isEqualTo(Review.State.APPROVED);
        assertThat(latest(review).decidedBy()).isEqualTo(head.id());
        assertThat(kinds(head)).containsExactly(Task.Kind.CONFIRM);
        SignIn.run(head.id(), () -> onPaper.confirm(review.id()));
        assertThat(kinds(head)).isEmpty();
    }

    @Test
    void anApprovalThatItsApproverContestsIsNone() {
        Review review = submit();
        SignIn.run(writer.id(), () -> record(review, head, dates.today()));
        SignIn.run(
                deputy.id(),
                () -> assertThatThrownBy(() -> onPaper.contest(review.id(), "ไม่ใช่"))
                        .isInstanceOf(NotAllowed.class));
        SignIn.run(head.id(), () -> {
            assertThatThrownBy(() -> onPaper.contest(review.id(), " ")).hasMessage("review.words-missing");
            onPaper.contest(review.id(), "ลายมือชื่อไม่ใช่ของข้าพเจ้า");
        });
        assertThat(latest(review).state()).isEqualTo(Review.State.CHANGES_REQUESTED);
        assertThat(latest(review).words()).isEqualTo("ลายมือชื่อไม่ใช่ของข้าพเจ้า");
    }

    @Test
    void contestedAfterTheTextIsOutItIsADebt() {
        Review review = submit();
        SignIn.run(writer.id(), () -> record(review, head, dates.today()));
        documents.goOut(review.subject().id());
        SignIn.run(head.id(), () -> onPaper.contest(review.id(), "ไม่เคยเห็นเอกสารนี้"));
        assertThat(latest(review).state()).isEqualTo(Review.State.DEBT);
        assertThat(latest(review).emergency()).isEqualTo("ไม่เคยเห็นเอกสารนี้");
        SignIn.run(deputy.id(), () -> decide.approve(review.id(), null));
        assertThat(latest(review).state()).isEqualTo(Review.State.PAID);
    }

    @Test
    void contestedAfterTheTextWasHandedInAnewItIsOnlyNoted() {
        Review first = submit();
        SignIn.run(writer.id(), () -> record(first, head, dates.today()));
        Review second = submit(first.subject());
        documents.goOut(first.subject().id());
        SignIn.run(head.id(), () -> onPaper.contest(first.id(), "ฉบับเดิมข้าพเจ้าไม่ได้ลงนาม"));
        assertThat(latest(first).id()).isEqualTo(second.id());
        assertThat(latest(first).state()).isEqualTo(Review.State.OPEN);
        assertThat(reviews.find(first.id()).orElseThrow().state()).isEqualTo(Review.State.APPROVED);
        assertThat(kinds(head)).containsExactly(Task.Kind.REVIEW);
    }

    @Test
    void whoDecidesTwiceIsToldThatTheyDecided() {
        route(department, null, null, null, step("หัวหน้า", Who.OWN), step("กรม", Who.PARENT));
        Review review = submit();
        SignIn.run(head.id(), () -> {
            decide.approve(review.id(), null);
            assertThatThrownBy(() -> decide.approve(review.id(), null)).hasMessage("review.decided-by-you");
        });
    }

    @Test
    void theDatabaseItselfHoldsTheSecondPersonRule() {
        Review review = submit();
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO review.decision (id, review, step, person, approved, at)
                                VALUES (?, ?, 1, ?, true, '2026-01-01Z')""")
                        .params(ids.next(), review.id(), writer.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsPastItsTimeStandsFirst() {
        Review review = submit();
        ReviewStep step = review.present();
        assertThat(step.late(review.submitted().plus(Duration.ofDays(1)))).isFalse();
        assertThat(step.daysLate(review.submitted().plus(Duration.ofDays(2)))).isZero();
        assertThat(step.daysLate(review.submitted().plus(Duration.ofDays(5)))).isEqualTo(3);
        assertThat(waiting.of(director))
                .noneMatch(each -> each.id().equals(review.id()) && desk.mayDecide(each, director));
    }

    private void record(Review review, Actor approver, LocalDate day) {
        onPaper.record(review.id(), approver.id(), Decision.Medium.PAPER, day, photograph(), null);
    }

    private static byte[] photograph() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Task.Kind> kinds(Actor actor) {
        return tasks.tasksOf(actor).stream().map(Task::kind).toList();
    }

    private List<String> names(String type, String... topics) {
        return choose.steps(office.id(), new Matter(type, Set.of(topics), PLAIN)).stream()
                .map(step -> String.valueOf(step.name()))
                .toList();
    }

    private Review submit() {
        UUID id = ids.next();
        return submit(new SubjectRef("document", id, "เรื่อง " + id, "/documents/" + id));
    }

    private Review submit(SubjectRef subject) {
        SignIn.run(
                writer.id(),
                () -> desk.submit(
                        subject, office.id(), Set.of(writer.id()), null, new Matter("document", Set.of(), PLAIN)));
        return desk.latest(subject.id()).orElseThrow();
    }

    private Review latest(Review review) {
        return desk.latest(review.subject().id()).orElseThrow();
    }

    private void route(
            Unit unit,
            @Nullable String type,
            @Nullable String topic,
            @Nullable Sensitivity sensitive,
            RouteStep... steps) {
        routes.add(new Route(ids.next(), unit.id(), type, topic, sensitive, List.of(steps)));
    }

    private static RouteStep step(String name, Who who) {
        return new RouteStep(name, null, who, null, Set.of(), false, 2);
    }

    private static RouteStep named(String name, boolean everybody, Actor... people) {
        return new RouteStep(
                name,
                null,
                Who.PEOPLE,
                null,
                java.util.Arrays.stream(people).map(Actor::id).collect(java.util.stream.Collectors.toSet()),
                everybody,
                2);
    }
}
