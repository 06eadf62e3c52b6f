package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.notify.Told;
import th.prmind.platform.time.Dates;

/** Who is told of a role that goes over to another. */
@ApplicationTest
class TellPeopleTests {

    @Autowired
    Office offices;

    @Autowired
    AppointStandIn appoint;

    @Autowired
    MakeHandover handover;

    @Autowired
    People people;

    @Autowired
    StandIns standIns;

    @Autowired
    Told told;

    @Autowired
    Dates dates;

    @Test
    void whoStandsInAndWhoIsStoodInForKnowOfEachOther() {
        Unit office = offices.open("ops-ict");
        Person head = hired(office, "นายหัวหน้า", Role.APPROVER);
        Person deputy = hired(office, "นายรอง", Role.WRITER);
        Person operator = hired(office, "นายดูแล", Role.OPERATOR);
        SignIn.run(
                operator.id(),
                () -> appoint.appoint(
                        head,
                        deputy.id(),
                        InPlaceOf.Style.ACTING,
                        dates.today(),
                        dates.today().plusDays(5),
                        Set.of(office.id())));
        assertThat(told.unread(deputy.id(), head.id())).containsExactly("network.notice.stands-in");
        assertThat(told.unread(head.id(), deputy.id())).containsExactly("network.notice.stood-in-for");
        StandIn standIn = standIns.of(deputy.id(), dates.today()).getFirst();
        SignIn.run(operator.id(), () -> appoint.end(standIn));
        assertThat(told.unread(deputy.id(), head.id()))
                .containsExactly("network.notice.stand-in-ended", "network.notice.stands-in");
    }

    @Test
    void aSuccessorKnowsWhoseWorkComes() {
        Unit office = offices.open("ops-ict");
        Person leaving = hired(office, "นายย้าย", Role.WRITER);
        Person successor = hired(office, "นายมาใหม่", Role.WRITER);
        Person operator = hired(office, "นายดูแล", Role.OPERATOR);
        SignIn.run(
                operator.id(),
                () -> handover.make(leaving, successor, dates.today().plusDays(3), true, Set.of(office.id())));
        assertThat(told.unread(successor.id(), leaving.id())).containsExactly("network.notice.takes-over");
        assertThat(told.unread(leaving.id(), successor.id())).containsExactly("network.notice.hands-over");
    }

    private Person hired(Unit office, String name, Role role) {
        Actor actor = offices.hire(office, name + " " + UUID.randomUUID(), role);
        return people.find(actor.id()).orElseThrow();
    }
}
