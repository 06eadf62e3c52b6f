package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;

/** The province to which Lampang's office answers besides gets a copy of what it releases. */
@ApplicationTest
class CourtesyCopyTests {

    @Autowired
    ReleaseEdition releaseEdition;

    @Autowired
    SendCourtesyCopy courtesyCopy;

    @Autowired
    Office offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private ApprovedEditions approved;
    private Unit province;
    private Actor clerk;

    @BeforeEach
    void lampangAnswersToAProvinceToo() {
        approved = new ApprovedEditions(jdbc, units, people, clock);
        province = offices.open("industry");
        clerk = offices.hire(province, "นางสาวประจำจังหวัด " + UUID.randomUUID(), Role.WRITER);
        answerTo(province.id());
    }

    @AfterEach
    void lampangAnswersAsBefore() {
        answerTo(null);
    }

    @Test
    void itsPeopleFindTheCopyAmongTheirTasksUntilOneNotesIt() {
        UUID edition = approved.add("ลำปางเปิดศูนย์ " + UUID.randomUUID(), "เนื้อความ", "approved", null);
        SignIn.run(approved.person(ApprovedEditions.APPROVER), () -> releaseEdition.now(edition));
        UUID release = jdbc.sql("SELECT id FROM publishing.release WHERE edition = ?")
                .param(edition)
                .query(UUID.class)
                .single();
        assertThat(courtesyCopy.tasksOf(clerk))
                .singleElement()
                .satisfies(task -> assertThat(task.subject().id()).isEqualTo(release));

        Visitor stranger = Visitor.signedIn(port, "แก้วตา");
        String page = "/releases/" + release;
        assertThat(stranger.get(page).body()).doesNotContain("สำเนาแจ้งหน่วยงานของท่าน");
        assertThat(stranger.post("/editions", page + "/notes", Map.of()).statusCode())
                .isEqualTo(404);

        Visitor theirs = Visitor.signedIn(port, clerk.name());
        assertThat(theirs.get("/").body()).contains("สำเนาแจ้ง");
        assertThat(theirs.get(page).body()).contains("สำเนาแจ้งหน่วยงานของท่าน");
        assertThat(theirs.post(page, page + "/notes", Map.of()).body())
                .contains("รับทราบแล้ว")
                .doesNotContain("สำเนาแจ้งหน่วยงานของท่าน");
        assertThat(courtesyCopy.tasksOf(clerk)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM platform.audit_entry WHERE subject_id = ? AND action = 'note-copy'")
                        .param(release)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void answerTo(@org.jspecify.annotations.Nullable UUID second) {
        jdbc.sql("UPDATE network.unit SET second_parent = ? WHERE slug = ?")
                .param(second)
                .param(ApprovedEditions.UNIT)
                .update();
        offices.forget();
    }
}
