package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;
import th.prmind.review.DecideReview;
import th.prmind.review.ReviewDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class EditionTests {

    @Autowired
    LiveBriefs liveBriefs;

    @Autowired
    StartEdition startEdition;

    @Autowired
    SaveEdition saveEdition;

    @Autowired
    SubmitEdition submitEdition;

    @Autowired
    EditionCatalog catalog;

    @Autowired
    Revisions revisions;

    @Autowired
    EditionTasks tasks;

    @Autowired
    CommentThread comments;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    DecideReview decideReview;

    @Autowired
    PersonDirectory people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    record Out(UUID edition) implements Edition.Released {}

    @Test
    void skeletonOfAPolicyReleaseIsFilled() {
        Edition edition = started("full-depth-inspection", "policy-release", "th", List.of("operators"));
        assertThat(edition.title()).isEqualTo("ตรวจสุดซอยและการรายงานข้อมูลโรงงานผ่าน iSingle Form ในจังหวัดลำปาง");
        assertThat(edition.text().lines())
                .contains(
                        "การรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form เป็นหน้าที่ตามกฎหมายของโรงงานทุกแห่ง ต้องทำให้ครบถ้วนและทันกำหนด",
                        "โรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 65,000 แห่ง",
                        "ดร.ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม กล่าวว่า [เติม: คำกล่าวที่ผู้ให้ข่าวเห็นชอบแล้ว]");
        assertThat(edition.text()).startsWith("สำนักงานอุตสาหกรรมจังหวัดลำปาง");
        assertThat(FilledSkeleton.GAP.matcher(edition.text()).replaceAll("")).doesNotContain("[", "{");
        assertThat(edition.briefs()).containsExactly("full-depth-inspection");
        assertThat(edition.place()).isEqualTo("52");
        assertThat(revisions.of(edition.id()))
                .singleElement()
                .satisfies(revision -> assertThat(revision.cause()).isEqualTo(Revision.Cause.START));
    }

    @Test
    void messagesForOtherAudiencesAreLeftOut() {
        String operators = started("full-depth-inspection", "policy-release", "th", List.of("operators"))
                .text();
        String neighbours = started("full-depth-inspection", "policy-release", "th", List.of("neighbours"))
                .text();
        assertThat(operators).contains("ถูกเข้าตรวจถี่น้อยลง").doesNotContain("ชุมชนรอบโรงงานมั่นใจ");
        assertThat(neighbours).contains("ชุมชนรอบโรงงานมั่นใจ").doesNotContain("ถูกเข้าตรวจถี่น้อยลง");
    }

    @Test
    void englishSkeletonIsEnglish() {
        Edition edition = started("full-depth-inspection", "policy-release", "en", List.of("operators"));
        assertThat(edition.title())
                .isEqualTo("Full-depth inspection and factory reporting through iSingle Form in Lampang");
        assertThat(edition.text()).contains("More than 65,000 factories nationwide must report their operations");
        assertThat(edition.text()).doesNotContainPattern("\\p{IsThai}");
    }

    @Test
    void everyTypeStartsFilledInBothLanguages() {
        for (String type : List.of("policy-release", "short-post", "questions")) {
            for (String language : List.of("th", "en")) {
                Edition edition = started("earth-water-air-fire", type, language, List.of("public"));
                assertThat(edition.title()).as(type + language).isNotBlank();
                assertThat(edition.text().length()).as(type + language).isGreaterThan(100);
            }
        }
    }

    @Test
    void answersAboutAnEventBecomeSentences() {
        Edition edition = as(
                "sitthichok",
                () -> startEdition.start(new StartForm(
                        "event-news",
                        "full-depth-inspection",
                        "th",
                        null,
                        List.of("operators"),
                        null,
                        "วิษณุ ทับเที่ยง",
                        "ลงพื้นที่ตรวจโรงงานสองแห่งที่ไม่รายงานข้อมูล",
                        LocalDate.of(2023, 9, 25),
                        "อำเภอกระทุ่มแบน",
                        List.of("ผู้แทนกระทรวงแรงงาน", "เจ้าหน้าที่ท้องถิ่น"),
                        "การตรวจทำให้ผู้ประกอบการแก้สิ่งที่ผิดให้ถูก")));
        assertThat(edition.title())
                .isEqualTo(
                        "หัวหน้าผู้ตรวจราชการกระทรวงอุตสาหกรรม ลงพื้นที่ตรวจโรงงานสองแห่งที่ไม่รายงานข้อมูล ในจังหวัดสมุทรสาคร");
        assertThat(edition.text().lines().limit(2))
                .containsExactly(
                        "เมื่อวันที่ 25 กันยายน 2566 นายวิษณุ ทับเที่ยง หัวหน้าผู้ตรวจราชการกระทรวงอุตสาหกรรม ลงพื้นที่ตรวจโรงงานสองแห่งที่ไม่รายงานข้อมูล ณ อำเภอกระทุ่มแบน โดยมีผู้แทนกระทรวงแรงงาน และเจ้าหน้าที่ท้องถิ่น ร่วมด้วย",
                        "หัวหน้าผู้ตรวจราชการกระทรวงอุตสาหกรรม กล่าวว่า การตรวจทำให้ผู้ประกอบการแก้สิ่งที่ผิดให้ถูก");
        // What the office added to the brief goes into its text.
        assertThat(edition.text()).contains("สมุทรสาครเป็นจังหวัดแรกที่ตรวจสุดซอย");
    }

    @Test
    void ofTwoWhoSaveAtATimeTheSecondIsGivenTheFirstOnesText() {
        Edition edition = blank();
        SaveEdition.Outcome first =
                as("kaewta", () -> saveEdition.save(edition.id(), 1, "ของแก้วตา", doc("แก้วตาเขียน")));
        assertThat(first.stale()).isFalse();
        assertThat(first.edition().version()).isEqualTo(2);
        SaveEdition.Outcome second =
                as("saengchai", () -> saveEdition.save(edition.id(), 1, "ของแสงชัย", doc("แสงชัยเขียน")));
        assertThat(second.stale()).isTrue();
        assertThat(second.edition().title()).isEqualTo("ของแก้วตา");
        as("saengchai", () -> saveEdition.save(edition.id(), 2, "ของแก้วตา", doc("แก้วตาเขียน แสงชัยเขียน")));
        Edition both = find(edition.id());
        assertThat(both.text()).isEqualTo("แก้วตาเขียน แสงชัยเขียน");
        assertThat(both.authors()).contains(person("kaewta"), person("saengchai"));
        // The change of author kept what the first had written.
        assertThat(revisions.of(edition.id()).getLast().text()).isEqualTo("แก้วตาเขียน");
        assertThat(revisions.of(edition.id()).getLast().author()).isEqualTo(person("kaewta"));
    }

    @Test
    void commentsStayOnTheirWordsThroughSaves() {
        Edition edition = blank();
        as("kaewta", () -> saveEdition.save(edition.id(), 1, "ชื่อ", doc("โรงงานกว่า 75,000 แห่ง")));
        Anchor anchor = anchor(find(edition.id()), "75,000");
        as("saengchai", () -> comments.add(edition.ref(), anchor, "ตัวเลขนี้ตรงกับสารหรือไม่"));
        as("kaewta", () -> saveEdition.save(edition.id(), 2, "ชื่อที่ยาวขึ้น", doc("ขณะนี้โรงงานมีกว่า 75,000 แห่ง")));
        Anchor moved = comments.of(edition.id()).getFirst().anchor();
        assertThat(find(edition.id()).wholeText().substring(moved.start(), moved.end()))
                .isEqualTo("75,000");
        as("kaewta", () -> saveEdition.save(edition.id(), 3, "ชื่อที่ยาวขึ้น", doc("ขณะนี้โรงงานมีมาก")));
        assertThat(comments.of(edition.id()).getFirst().anchor()).isEqualTo(new Anchor(-1, -1, "75,000"));
        as("kaewta", () -> saveEdition.save(edition.id(), 4, "ชื่อที่ยาวขึ้น", doc("ขณะนี้มี 75,000 แห่ง")));
        Anchor back = comments.of(edition.id()).getFirst().anchor();
        assertThat(find(edition.id()).wholeText().substring(back.start(), back.end()))
                .isEqualTo("75,000");
    }

    @Test
    void errorsNeedARepairOrAReason() {
        Edition edition = blank();
        as(
                "kaewta",
                () -> saveEdition.save(
                        edition.id(),
                        1,
                        "รายงานข้อมูลโรงงาน",
                        doc(
                                "โรงงานทุกแห่งต้องรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form โรงงานที่ไม่รายงานจะถูกตรวจสุดซอย"
                                        + " โรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง")));
        CheckedEdition.Noted wrong =
                submitEdition.readiness(find(edition.id())).checked().open().getFirst();
        assertThat(wrong.finding().text()).contains("75,000");
        assertThatThrownBy(() -> as("kaewta", () -> submit(edition.id(), Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("content.refusal.open-findings");
        assertThat(find(edition.id()).state()).isEqualTo(Edition.State.DRAFT);
        as("kaewta", () -> submit(edition.id(), Map.of(wrong.key(), "ตัวเลขใหม่จากกรมโรงงานอุตสาหกรรม")));
        Edition submitted = find(edition.id());
        assertThat(submitted.state()).isEqualTo(Edition.State.IN_REVIEW);
        assertThat(revisions.of(edition.id()).getLast().cause()).isEqualTo(Revision.Cause.SUBMIT);
        assertThat(submitEdition.readiness(submitted).checked().reasoned()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "policy-release, th",
        "policy-release, en",
        "short-post, th",
        "short-post, en",
        "questions, th",
        "questions, en"
    })
    void skeletonSaysNothingThatTheCheckWouldObjectTo(String type, String language) {
        for (LiveBrief brief : liveBriefs.all()) {
            Edition edition = started(brief.slug(), type, language, List.of("operators"));
            assertThat(submitEdition.readiness(edition).checked().open())
                    .as(brief.slug())
                    .extracting(noted -> noted.finding().text())
                    .isEmpty();
        }
    }

    @Test
    void gapOfTheSkeletonMustBeFilled() {
        Edition edition = started("full-depth-inspection", "policy-release", "th", List.of("operators"));
        assertThat(submitEdition.readiness(edition).lacks()).anySatisfy(lack -> {
            assertThat(lack.key()).isEqualTo("content.lack.gap");
            assertThat(lack.at()).isEqualTo("editor-body");
        });
        assertThatThrownBy(() -> as("kaewta", () -> submit(edition.id(), Map.of())))
                .hasMessage("content.lack.gap");
    }

    @Test
    void wordsStandStillInReviewAndComeBackWithChangesAskedFor() {
        Edition edition = submitted();
        assertThatThrownBy(() ->
                        as("kaewta", () -> saveEdition.save(edition.id(), edition.version(), "อื่น", doc("อื่น"))))
                .hasMessage("content.refusal.not-writable");
        UUID review = reviewDesk.latest(edition.id()).orElseThrow().id();
        assertThatThrownBy(() -> as("kaewta", () -> decideReview.approve(review, null)))
                .isInstanceOf(Refusal.class);
        as("saengchai", () -> decideReview.requestChanges(review, "ขอเพิ่มช่องทางติดต่อ"));
        assertThat(find(edition.id()).state()).isEqualTo(Edition.State.CHANGES_REQUESTED);
        assertThat(tasks.tasksOf(people.find(person("kaewta")).orElseThrow())).anySatisfy(task -> {
            assertThat(task.subject().id()).isEqualTo(edition.id());
            assertThat(task.kind()).isEqualTo(Task.Kind.CHANGE);
        });
    }

    @Test
    void approvedTextTakenBackNeedsReviewAgain() {
        Edition edition = submitted();
        UUID review = reviewDesk.latest(edition.id()).orElseThrow().id();
        as("saengchai", () -> decideReview.approve(review, null));
        assertThat(find(edition.id()).state()).isEqualTo(Edition.State.APPROVED);
        as("kaewta", () -> {
            submitEdition.takeBack(edition.id());
            return true;
        });
        assertThat(find(edition.id()).state()).isEqualTo(Edition.State.DRAFT);
    }

    @Test
    void correctionSupersedesWhatItCorrectsWhenItGoesOut() {
        Edition wrong = released();
        assertThatThrownBy(() -> as("kaewta", () -> startEdition.correct(wrong.id(), " ")))
                .hasMessage("content.correct.words-missing");
        Edition right = as("kaewta", () -> startEdition.correct(wrong.id(), "แก้วันที่"));
        assertThat(right.supersedes()).isEqualTo(wrong.id());
        assertThat(right.document()).isEqualTo(wrong.document());
        assertThat(right.text()).isEqualTo(wrong.text());
        // A second start leads to the same correction, not to another.
        assertThat(as("saengchai", () -> startEdition.correct(wrong.id(), "อื่น"))
                        .id())
                .isEqualTo(right.id());
        out(right.id());
        assertThat(find(wrong.id()).state()).isEqualTo(Edition.State.SUPERSEDED);
        assertThat(find(right.id()).state()).isEqualTo(Edition.State.RELEASED);
    }

    @Test
    void englishEditionStandsBesideTheThaiOne() {
        Edition thai = started("full-depth-inspection", "policy-release", "th", List.of("operators"));
        Edition english = as("kaewta", () -> startEdition.translate(thai.id()));
        assertThat(english.document()).isEqualTo(thai.document());
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.text()).contains("More than 65,000");
        assertThat(as("kaewta", () -> startEdition.translate(thai.id())).id()).isEqualTo(english.id());
    }

    @Test
    void anotherUnitsOfficerFindsNothing() {
        Edition edition = blank();
        List<Supplier<?>> ways = List.of(
                () -> saveEdition.save(edition.id(), 1, "x", doc("x")),
                () -> submit(edition.id(), Map.of()),
                () -> startEdition.correct(edition.id(), "x"),
                () -> startEdition.translate(edition.id()));
        for (Supplier<?> way : ways) {
            assertThatThrownBy(() -> as("montri", way)).isInstanceOf(NotFound.class);
        }
        assertThat(find(edition.id()).version()).isEqualTo(1);
    }

    @Test
    void demoEditionsStandWhereTheyShould() {
        assertThat(catalog.findBySlug("isingle-form-lampang").orElseThrow().state())
                .isEqualTo(Edition.State.DRAFT);
        assertThat(catalog.findBySlug("questions-isingle-form").orElseThrow().state())
                .isEqualTo(Edition.State.IN_REVIEW);
        Edition corrected = catalog.findBySlug("rang-toei-canal").orElseThrow();
        assertThat(corrected.supersedes()).isNotNull();
        assertThat(corrected.text()).contains("ประมาณ 2.4 กิโลเมตร");
        assertThat(catalog.ofDocument(corrected.document()).getFirst().text()).contains("ประมาณ 2 กิโลเมตร");
    }

    private Edition started(String brief, String type, String language, List<String> audiences) {
        return as(
                "kaewta",
                () -> startEdition.start(new StartForm(
                        type, brief, language, null, audiences, null, null, null, null, null, null, null)));
    }

    private Edition blank() {
        return as(
                "kaewta",
                () -> startEdition.start(new StartForm(
                        "event-news",
                        "full-depth-inspection",
                        "th",
                        null,
                        null,
                        null,
                        null,
                        "ทดลองเขียน",
                        null,
                        null,
                        null,
                        null)));
    }

    private Edition submitted() {
        Edition edition = blank();
        as("kaewta", () -> saveEdition.save(edition.id(), 1, "ชวนรายงานข้อมูล", doc("สำนักงานชวนโรงงานรายงานข้อมูล")));
        as("kaewta", () -> submit(edition.id(), Map.of()));
        return find(edition.id());
    }

    private Edition released() {
        Edition edition = submitted();
        UUID review = reviewDesk.latest(edition.id()).orElseThrow().id();
        as("saengchai", () -> decideReview.approve(review, null));
        out(edition.id());
        return find(edition.id());
    }

    private void out(UUID edition) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new Out(edition)));
    }

    private boolean submit(UUID edition, Map<String, String> reasons) {
        submitEdition.submit(edition, "", reasons);
        return true;
    }

    private Edition find(UUID id) {
        return catalog.find(id).orElseThrow();
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    private <T> T as(String person, Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        SignIn.run(person(person), () -> result.set(work.get()));
        return Objects.requireNonNull(result.get());
    }

    private static Anchor anchor(Edition edition, String words) {
        int start = edition.wholeText().indexOf(words);
        return new Anchor(start, start + words.length(), words);
    }

    private static JsonNode doc(String text) {
        return JsonMapper.shared()
                .readTree(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                                + text + "\"}]}]}");
    }
}
