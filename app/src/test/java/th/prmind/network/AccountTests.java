package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** Accounts that are switched off, or have come to their last day. */
@ApplicationTest
class AccountTests {

    @Autowired
    Office offices;

    @Autowired
    KeepPeople keepPeople;

    @Autowired
    People people;

    @Autowired
    SetClock clock;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private Unit office;
    private Actor officer;
    private Visitor theirs;

    @BeforeEach
    void anOfficerWhoIsSignedIn() {
        office = offices.open("ops-ict");
        officer = offices.hire(office, "นายบัญชี " + UUID.randomUUID(), Role.WRITER);
        theirs = Visitor.signedIn(port, officer.name());
        assertThat(theirs.get("/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void whoIsSwitchedOffIsOutWithTheNextRequestWhateverItIs() {
        switchAccount(false);
        assertThat(theirs.get("/editions").uri().getPath()).isEqualTo("/sign-in");
        assertThat(theirs.postJson("/sign-in", "/check", "{\"text\": \"x\"}").body())
                .doesNotContain("findings");
        assertThat(theirs.get("/people/table.csv").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whoIsSwitchedOnAgainSignsInAgain() {
        switchAccount(false);
        switchAccount(true);
        assertThat(theirs.get("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(Visitor.signedIn(port, officer.name()).get("/").uri().getPath())
                .isEqualTo("/");
    }

    @Test
    void anAccountEndsWithItsLastDay() {
        keepPeople.endAccount(people.find(officer.id()).orElseThrow(), dates.today());
        assertThat(theirs.get("/").uri().getPath()).isEqualTo("/");
        clock.at(dates.today().plusDays(1).atTime(5, 0).toInstant(ZoneOffset.UTC), () -> {
            assertThat(theirs.get("/").uri().getPath()).isEqualTo("/sign-in");
            assertThat(Visitor.anonymous(port).get("/sign-in").body()).doesNotContain(officer.name());
        });
        offices.forget();
    }

    private void switchAccount(boolean on) {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        Map<String, String> fields = on
                ? Map.of("name", officer.name(), "unit", office.slug(), "active", "true")
                : Map.of("name", officer.name(), "unit", office.slug());
        operator.post("/people/" + officer.id() + "/edit", "/people/" + officer.id(), fields);
        assertThat(people.find(officer.id()).orElseThrow().active()).isEqualTo(on);
    }
}
