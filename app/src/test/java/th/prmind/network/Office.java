package th.prmind.network;

import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;

/** Offices with people of their own for tests, beneath a unit of the demo ministry, so that none disturbs another. */
@Component
public class Office {

    private final Units units;
    private final UnitDirectory directory;
    private final People people;
    private final PersonDirectory persons;
    private final Memberships memberships;
    private final MakeHandover handover;
    private final Ids ids;

    Office(
            Units units,
            UnitDirectory directory,
            People people,
            PersonDirectory persons,
            Memberships memberships,
            MakeHandover handover,
            Ids ids) {
        this.handover = handover;
        this.units = units;
        this.directory = directory;
        this.people = people;
        this.persons = persons;
        this.memberships = memberships;
        this.ids = ids;
    }

    /** What the job does every ten minutes. */
    public void carryOutHandovers() {
        handover.carryOutDue();
    }

    /** To read the tree anew after the clock was set. */
    public void forget() {
        directory.forget();
    }

    public Unit open(String parent) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        units.add(new Unit(
                ids.next(),
                "office-" + mark,
                directory.findBySlug(parent).orElseThrow().id(),
                null,
                "division",
                "สำนักทดลอง " + mark,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0));
        directory.forget();
        return directory.findBySlug("office-" + mark).orElseThrow();
    }

    /** Somebody new of that unit, with these roles there and no end to them. */
    public Actor hire(Unit unit, String name, Role... roles) {
        UUID id = ids.next();
        people.add(new Person(id, "p-" + id, name, null, null, null, null, unit.id(), true, true, false, null, null));
        for (Role role : roles) {
            memberships.put(new Membership(id, unit.id(), role, null, null));
        }
        return persons.find(id).orElseThrow();
    }
}
