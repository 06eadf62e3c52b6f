package th.prmind.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.View;

/** Writes the people and units of a part of the tree as a table that can be sent back, and the empty form of one. */
@Component
class IntakeTable {

    private final People people;
    private final Memberships memberships;
    private final UnitDirectory units;
    private final RoleText roleText;

    IntakeTable(People people, Memberships memberships, UnitDirectory units, RoleText roleText) {
        this.people = people;
        this.memberships = memberships;
        this.units = units;
        this.roleText = roleText;
    }

    /** Headings first; everybody of those units, also who may not sign in any more. */
    List<List<String>> of(Intake.Kind kind, Set<UUID> scope, View view) {
        Stream<List<String>> rows = switch (kind) {
            case PEOPLE -> {
                Map<UUID, Set<Membership>> roles = memberships.all().stream()
                        .collect(Collectors.groupingBy(Membership::person, Collectors.toSet()));
                yield people.all().stream()
                        .filter(person -> scope.contains(person.unit()))
                        .map(person -> row(kind, person(person, roles, view)));
            }
            case UNITS ->
                units.all().stream().filter(unit -> scope.contains(unit.id())).map(unit -> row(kind, unit(unit, view)));
        };
        return Stream.concat(Stream.of(headings(kind, view)), rows).toList();
    }

    /** Headings and one row that shows how they are filled, for a unit of the reader's own. */
    List<List<String>> form(Intake.Kind kind, Unit own, View view) {
        List<String> example = row(kind, column -> switch (column) {
            case PERSON_UNIT, PARENT -> own.slug();
            case ROLES -> view.text("network.role.writer") + "; " + view.text("network.role.approver");
            case ACTIVE -> view.text("network.intake.yes");
            case KIND -> view.text("network.unit.kind.division");
            case SLUG -> own.slug() + "-pr";
            case PERSON, ABBR, ABBR_ENGLISH, SECOND_PARENT, PROVINCE, WEBSITE -> "";
            default -> view.text(column.key() + ".example");
        });
        return List.of(headings(kind, view), example);
    }

    private static List<String> headings(Intake.Kind kind, View view) {
        return row(kind, column -> view.text(column.key()));
    }

    private static List<String> row(Intake.Kind kind, Function<IntakeColumn, @Nullable String> cell) {
        List<String> row = new ArrayList<>();
        for (IntakeColumn column : IntakeColumn.of(kind)) {
            @Nullable String text = cell.apply(column);
            row.add(text == null ? "" : text);
        }
        return row;
    }

    private Function<IntakeColumn, @Nullable String> person(
            Person person, Map<UUID, Set<Membership>> roles, View view) {
        return column -> switch (column) {
            case PERSON -> person.slug();
            case PERSON_NAME -> person.name();
            case PERSON_NAME_ENGLISH -> person.nameEnglish();
            case TITLE -> person.title();
            case PERSON_UNIT -> units.get(person.unit()).slug();
            case PERSON_EMAIL -> person.email();
            case PERSON_PHONE -> person.phone();
            case ROLES -> roleText.write(roles.getOrDefault(person.id(), Set.of()), person.unit(), view.lang());
            case ACTIVE -> view.text(person.active() ? "network.intake.yes" : "network.intake.no");
            default -> null;
        };
    }

    private Function<IntakeColumn, @Nullable String> unit(Unit unit, View view) {
        return column -> switch (column) {
            case SLUG -> unit.slug();
            case NAME -> unit.name();
            case NAME_ENGLISH -> unit.nameEnglish();
            case ABBR -> unit.abbr();
            case ABBR_ENGLISH -> unit.abbrEnglish();
            case KIND -> view.text("network.unit.kind." + unit.kind());
            case PARENT -> units.find(unit.parent()).map(Unit::slug).orElse(null);
            case SECOND_PARENT ->
                units.find(unit.secondParent()).map(Unit::slug).orElse(null);
            case PROVINCE ->
                Provinces.find(unit.province())
                        .map(province -> view.pick(province.th(), province.en()))
                        .orElse(null);
            case PHONE -> unit.phone();
            case EMAIL -> unit.email();
            case WEBSITE -> unit.website();
            default -> null;
        };
    }
}
