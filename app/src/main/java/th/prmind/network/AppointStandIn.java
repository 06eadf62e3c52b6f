package th.prmind.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Lets somebody hold another's roles between two days, and ends it before its time. */
@Component
class AppointStandIn {

    private final StandIns standIns;
    private final Memberships memberships;
    private final People people;
    private final UnitDirectory units;
    private final TellPeople tellPeople;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;

    AppointStandIn(
            StandIns standIns,
            Memberships memberships,
            People people,
            UnitDirectory units,
            TellPeople tellPeople,
            Audit audit,
            Ids ids,
            Dates dates) {
        this.standIns = standIns;
        this.memberships = memberships;
        this.people = people;
        this.units = units;
        this.tellPeople = tellPeople;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
    }

    /**
     * @param within units whose roles the actor may give
     * @return how many roles are held in the absent person's place
     * @throws Refusal when the days or the person can't be, or the absent person has no role there to be held
     */
    @Transactional
    public int appoint(
            Person absent,
            UUID standing,
            InPlaceOf.Style style,
            LocalDate fromDay,
            LocalDate toDay,
            Collection<UUID> within) {
        Person person =
                people.find(standing).filter(each -> each.worksOn(fromDay)).orElseThrow(NotFound::new);
        if (person.id().equals(absent.id())) {
            throw new Refusal("network.stand-in.error.oneself");
        }
        if (toDay.isBefore(fromDay)) {
            throw new Refusal("network.stand-in.error.days");
        }
        if (toDay.isBefore(dates.today())) {
            throw new Refusal("network.stand-in.error.past");
        }
        List<Membership> held = memberships.ofPerson(absent.id()).stream()
                .filter(membership -> within.contains(membership.unit()))
                .toList();
        if (held.isEmpty()) {
            throw new Refusal("network.stand-in.error.no-role", absent.name());
        }
        UUID occasion = ids.next();
        for (Membership membership : held) {
            standIns.add(new StandIn(
                    ids.next(), membership.unit(), membership.role(), absent.id(), person.id(), style, fromDay, toDay));
            audit.record(
                    "stand-in",
                    person.ref(),
                    Map.of(
                            "role", membership.role().code(),
                            "unit", units.get(membership.unit()).slug(),
                            "style", style.code(),
                            "from", fromDay.toString(),
                            "to", toDay.toString()));
        }
        audit.record("be-stood-in-for", absent.ref(), Map.of("from", fromDay.toString(), "to", toDay.toString()));
        tellPeople.standsIn(person, absent, occasion);
        return held.size();
    }

    /** From today on; what has not begun is gone. */
    @Transactional
    public void end(StandIn standIn) {
        LocalDate yesterday = dates.today().minusDays(1);
        if (standIn.fromDay().isAfter(yesterday)) {
            standIns.remove(standIn.id());
        } else {
            standIns.end(standIn.id(), yesterday);
        }
        people.find(standIn.standing()).ifPresent(person -> {
            audit.record(
                    "end-stand-in",
                    person.ref(),
                    Map.of(
                            "role", standIn.role().code(),
                            "unit", units.get(standIn.unit()).slug()));
            people.find(standIn.absent()).ifPresent(absent -> tellPeople.standInEnded(person, absent, standIn.id()));
        });
    }
}
