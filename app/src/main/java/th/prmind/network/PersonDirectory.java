package th.prmind.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Actors;
import th.prmind.platform.time.Dates;

/** Who somebody is. */
@Component
public class PersonDirectory implements Actors {

    private final People people;
    private final UnitDirectory units;
    private final Dates dates;

    PersonDirectory(People people, UnitDirectory units, Dates dates) {
        this.dates = dates;
        this.people = people;
        this.units = units;
    }

    /** Also people who have left: their work still bears their name. */
    public Optional<Actor> known(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(people::find).map(this::actor);
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return people.find(id).filter(person -> person.worksOn(dates.today())).map(this::actor);
    }

    /** Everybody who works here today, by name in Thai order. */
    public List<Actor> everybody() {
        return people.all().stream()
                .filter(person -> person.worksOn(dates.today()))
                .map(this::actor)
                .toList();
    }

    /** Also people who have left, with all that is kept of them. */
    public Optional<Person> person(UUID id) {
        return people.find(id);
    }

    public Optional<Person> findBySlug(String slug) {
        return people.findBySlug(slug);
    }

    /** Whether two names may be one person's, typed by two hands. */
    public static boolean alike(String name, String other) {
        String one = NameFold.of(name);
        String two = NameFold.of(other);
        return one.equals(two) || NameFold.oneLetterApart(one, two);
    }

    Actor actor(Person person) {
        Unit unit = units.get(person.unit());
        return new Actor(
                person.id(),
                person.name(),
                person.nameEnglish() == null ? person.name() : person.nameEnglish(),
                unit.id(),
                unit.shortName(),
                unit.shortNameEnglish() == null ? unit.shortName() : unit.shortNameEnglish(),
                unit.colour());
    }
}
