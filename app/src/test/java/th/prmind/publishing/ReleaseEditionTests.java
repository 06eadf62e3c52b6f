package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.search.TextIndex;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.time.OfficeClock;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Matter;
import th.prmind.review.ReviewDesk;

@ApplicationTest
class ReleaseEditionTests {

    @Autowired
    ReleaseEdition releaseEdition;

    @Autowired
    WithdrawRelease withdrawRelease;

    @Autowired
    Releases releases;

    @Autowired
    ReleaseCatalog catalog;

    @Autowired
    ReleaseDesk desk;

    @Autowired
    ReleaseTasks releaseTasks;

    @Autowired
    ReleaseIndex index;

    @Autowired
    EditionCatalog editions;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Autowired
    Clock clock;

    private final String title = "ข่าวทดสอบ " + UUID.randomUUID();
    private ApprovedEditions approved;
    private UUID edition;

    @BeforeEach
    void approve() {
        approved = new ApprovedEditions(jdbc, units, people, clock);
        edition = approved.add(title, "โรงงานต้องรายงานภายในกำหนด", "approved", null);
    }

    @Test
    void approvedEditionIsPublicAtOnceWithItsWordsFrozen() throws IOException {
        Release release = as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition));
        assertThat(release.state()).isEqualTo(Release.State.LIVE);
        assertThat(release.text()).isEqualTo("โรงงานต้องรายงานภายในกำหนด");
        assertThat(editions.find(edition)).map(Edition::state).contains(Edition.State.RELEASED);
        assertThat(audit.of(release.id())).extracting(Audit.Entry::action).contains("release");
        index.catchUp();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void onlyWhoMayApproveMayRelease() {
        assertThatThrownBy(() -> as(ApprovedEditions.STRANGER, () -> releaseEdition.now(edition)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(ApprovedEditions.WRITER, () -> releaseEdition.now(edition)))
                .isInstanceOf(NotAllowed.class);
        assertThat(releases.findByEdition(edition)).isEmpty();
    }

    @Test
    void approverOfThePoolIsToldWhereTheOfficeHasNoneLeft() {
        th.prmind.platform.identity.Actor pool = actor("pharadon");
        assertThat(releaseTasks.tasksOf(pool))
                .noneMatch(task -> task.subject().id().equals(edition));
        jdbc.sql("INSERT INTO content.author VALUES (?, ?, now())")
                .params(edition, approved.person(ApprovedEditions.APPROVER))
                .update();
        assertThat(releaseTasks.tasksOf(pool)).anySatisfy(task -> {
            assertThat(task.subject().id()).isEqualTo(edition);
            assertThat(task.kind()).isEqualTo(Task.Kind.RELEASE);
        });
        Release release =
                as("pharadon", () -> releaseEdition.at(edition, clock.instant().plus(Duration.ofDays(2))));
        assertThat(releaseTasks.tasksOf(pool))
                .anyMatch(task -> task.subject().id().equals(release.id()) && task.kind() == Task.Kind.GOING_OUT);
    }

    @Test
    void draftIsNotReleasedUnlessInDebt() {
        UUID draft = approved.add(title, "ร่าง", "draft", null);
        assertThatThrownBy(() -> as(ApprovedEditions.APPROVER, () -> releaseEdition.now(draft)))
                .isInstanceOf(Refusal.class)
                .hasMessage("publishing.release.not-approved");
        Release release = as(ApprovedEditions.WRITER, () -> {
            Edition of = editions.find(draft).orElseThrow();
            reviewDesk.emergency(
                    of.ref(),
                    of.unit(),
                    of.authors(),
                    "น้ำท่วม ติดต่อใครไม่ได้",
                    new Matter("policy-release", Set.of(), Set.of()));
            return releaseEdition.now(draft);
        });
        assertThat(release.state()).isEqualTo(Release.State.LIVE);
    }

    @Test
    void nothingIsReleasedTwice() {
        as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition));
        assertThatThrownBy(() -> as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void scheduledReleaseIsSeenByItsOwnUnitAlone() throws IOException {
        Release release = schedule();
        assertThat(editions.find(edition)).map(Edition::state).contains(Edition.State.SCHEDULED);
        assertThat(desk.page(actor(ApprovedEditions.WRITER), release.id())
                        .release()
                        .title())
                .isEqualTo(title);
        assertThatThrownBy(() -> desk.page(actor(ApprovedEditions.STRANGER), release.id()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.list(actor(ApprovedEditions.STRANGER), "", Release.State.SCHEDULED, null, null, 1)
                        .lines())
                .noneMatch(line -> line.card().id().equals(release.id()));
        assertThat(desk.list(actor(ApprovedEditions.WRITER), "", Release.State.SCHEDULED, null, null, 1)
                        .lines())
                .anyMatch(line -> line.card().id().equals(release.id()));
        index.catchUp();
        assertThat(found()).isZero();
    }

    @Test
    void setTimeComesOnce() {
        Release release = schedule();
        assertThat(releaseEdition.due(release.id())).as("before its time").isFalse();
        AtomicReference<Boolean> first = new AtomicReference<>();
        AtomicReference<Boolean> second = new AtomicReference<>();
        OfficeClock.at(release.publishedAt().plusSeconds(1), () -> {
            first.set(releaseEdition.due(release.id()));
            second.set(releaseEdition.due(release.id()));
        });
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isFalse();
        assertThat(audit.of(release.id()).stream()
                        .filter(entry -> entry.action().equals("release")))
                .hasSize(1);
    }

    @Test
    void timeTakenBackNeverComes() {
        Release release = schedule();
        as(ApprovedEditions.APPROVER, () -> {
            releaseEdition.unschedule(release.id());
            return release;
        });
        AtomicReference<Boolean> due = new AtomicReference<>();
        OfficeClock.at(release.publishedAt().plusSeconds(1), () -> due.set(releaseEdition.due(release.id())));
        assertThat(due.get()).isFalse();
        assertThat(editions.find(edition)).map(Edition::state).contains(Edition.State.APPROVED);
        assertThat(schedule().state()).isEqualTo(Release.State.SCHEDULED);
    }

    @Test
    void pastTimeIsRefused() {
        assertThatThrownBy(() -> as(ApprovedEditions.APPROVER, () -> releaseEdition.at(edition, Instant.EPOCH)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void correctionTakesOverTheAddressAndKeepsTheDay() {
        Release first = as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition));
        UUID corrected = approved.add(title, "โรงงานต้องรายงานภายใน 31 สิงหาคม", "approved", edition);
        Release second = as(ApprovedEditions.APPROVER, () -> releaseEdition.now(corrected));
        assertThat(second.slug()).isEqualTo(first.slug());
        assertThat(second.publishedAt())
                .isEqualTo(releases.find(first.id()).orElseThrow().publishedAt());
        Release old = releases.find(first.id()).orElseThrow();
        assertThat(old.state()).isEqualTo(Release.State.SUPERSEDED);
        assertThat(old.supersededBy()).isEqualTo(second.id());
        assertThat(old.slug()).isEqualTo(first.slug() + "-v1");
        assertThat(editions.find(edition)).map(Edition::state).contains(Edition.State.SUPERSEDED);
    }

    @Test
    void withdrawalNeedsAnExplanationAndTakesTheTextOutOfSearch() throws IOException {
        Release release = as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition));
        assertThatThrownBy(() -> withdraw(ApprovedEditions.APPROVER, release, " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> withdraw(ApprovedEditions.STRANGER, release, "ข้อมูลผิด"))
                .isInstanceOf(NotAllowed.class);
        withdraw(ApprovedEditions.APPROVER, release, "ข้อมูลผิด");
        assertThat(releases.find(release.id()).orElseThrow().withdrawal()).isEqualTo("ข้อมูลผิด");
        index.catchUp();
        assertThat(found()).isZero();
    }

    @Test
    void theDeskFindsWhatWasWithdrawnAndWhatIsScheduledByTheirWords() {
        Release release = as(ApprovedEditions.APPROVER, () -> releaseEdition.now(edition));
        withdraw(ApprovedEditions.APPROVER, release, "ข้อมูลผิด");
        assertThat(atDesk(null)).containsExactly(title);
        assertThat(atDesk(Release.State.WITHDRAWN)).containsExactly(title);
        assertThat(atDesk(Release.State.LIVE)).isEmpty();
    }

    private List<String> atDesk(Release.@Nullable State state) {
        String mark = title.substring(title.indexOf(' ') + 1);
        return desk.list(actor(ApprovedEditions.APPROVER), mark, state, null, null, 1).lines().stream()
                .map(line -> line.card().title())
                .toList();
    }

    private void withdraw(String person, Release release, String explanation) {
        as(person, () -> {
            withdrawRelease.withdraw(release.id(), explanation);
            return release;
        });
    }

    private Release schedule() {
        return as(
                ApprovedEditions.APPROVER,
                () -> releaseEdition.at(edition, clock.instant().plus(Duration.ofDays(2))));
    }

    private long found() {
        String mark = title.substring(title.indexOf(' ') + 1);
        return catalog.search(mark, ReleaseFilter.newsroom(), TextIndex.Order.RELEVANCE, 0, 5).found().stream()
                .filter(each -> each.card().title().equals(title))
                .count();
    }

    private th.prmind.platform.identity.Actor actor(String slug) {
        return people.find(approved.person(slug)).orElseThrow();
    }

    private Release as(String person, Supplier<Release> work) {
        AtomicReference<Release> done = new AtomicReference<>();
        SignIn.run(approved.person(person), () -> done.set(work.get()));
        return Objects.requireNonNull(done.get());
    }
}
