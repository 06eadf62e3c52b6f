package th.prmind.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.time.Dates;

/** Finds people by name, place and role. */
@Component
class PersonSearch {

    private final People people;
    private final Memberships memberships;
    private final UnitDirectory units;
    private final PersonDirectory directory;
    private final Dates dates;

    PersonSearch(People people, Memberships memberships, UnitDirectory units, PersonDirectory directory, Dates dates) {
        this.dates = dates;
        this.people = people;
        this.memberships = memberships;
        this.units = units;
        this.directory = directory;
    }

    /** @param words parts of a name, a post, a unit or a province, in Thai or English; all must occur */
    List<PersonRow> find(String words, @Nullable Role role) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return rows().stream()
                .filter(row -> role == null || row.roles().contains(role))
                .filter(row -> {
                    String all = described(row);
                    for (String word : wanted) {
                        if (!all.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    List<PersonRow> in(Unit unit) {
        return rows().stream()
                .filter(row -> row.unit().id().equals(unit.id()))
                .sorted(Comparator.comparing(row ->
                        row.roles().isEmpty() ? 99 : row.roles().getFirst().ordinal()))
                .toList();
    }

    private List<PersonRow> rows() {
        LocalDate today = dates.today();
        Map<UUID, List<Role>> roles = memberships.all().stream()
                .filter(membership -> !membership.over(today) && !membership.coming(today))
                .collect(Collectors.groupingBy(
                        Membership::person, Collectors.mapping(Membership::role, Collectors.toList())));
        return people.all().stream()
                .filter(person -> person.worksOn(today))
                .map(person -> new PersonRow(
                        person,
                        directory.actor(person),
                        units.get(person.unit()),
                        roles.getOrDefault(person.id(), List.of()).stream()
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static String described(PersonRow row) {
        return String.join(
                        " ",
                        row.person().name(),
                        String.valueOf(row.person().nameEnglish()),
                        String.valueOf(row.person().title()),
                        row.unit().name(),
                        row.unit().shortName(),
                        String.valueOf(row.unit().nameEnglish()),
                        Provinces.find(row.unit().province())
                                .map(p -> p.th() + " " + p.en())
                                .orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
