package th.prmind.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** Who stands in for whom, now and in the time to come. */
@Component
class StandInRows {

    private final StandIns standIns;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Dates dates;

    StandInRows(StandIns standIns, PersonDirectory people, UnitDirectory units, Dates dates) {
        this.standIns = standIns;
        this.people = people;
        this.units = units;
        this.dates = dates;
    }

    /** Those in which the person is either of the two. */
    List<StandInRow> of(Person person) {
        return rows(standIns.of(person.id(), dates.today()));
    }

    List<StandInRow> at(Unit unit) {
        return rows(standIns.at(unit.id(), dates.today()));
    }

    private List<StandInRow> rows(List<StandIn> all) {
        record Key(UUID absent, UUID standing, UUID unit, InPlaceOf.Style style, LocalDate from, LocalDate to) {}
        Collection<List<StandIn>> together = all.stream()
                .collect(Collectors.groupingBy(
                        each -> new Key(
                                each.absent(),
                                each.standing(),
                                each.unit(),
                                each.style(),
                                each.fromDay(),
                                each.toDay()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
        return together.stream().map(this::row).toList();
    }

    private StandInRow row(List<StandIn> together) {
        StandIn one = together.getFirst();
        return new StandInRow(
                known(one.absent()),
                known(one.standing()),
                units.get(one.unit()),
                one.style(),
                one.fromDay(),
                one.toDay(),
                together.stream().map(StandIn::role).sorted().toList(),
                together.stream().map(StandIn::id).toList(),
                one.on(dates.today()));
    }

    private Actor known(UUID person) {
        return people.known(person).orElseThrow();
    }
}
