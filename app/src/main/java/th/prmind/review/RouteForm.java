package th.prmind.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.View;

/**
 * A route as it is typed in.
 *
 * @param kind usual, or the kind of sensitive words for which it is
 * @param steps three rows; those without a name and without anybody are none
 */
record RouteForm(String kind, String type, String topic, List<Row> steps) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 30;

    RouteForm {
        kind = typed(kind).isEmpty() ? "usual" : typed(kind);
        type = typed(type);
        topic = typed(topic);
        List<Row> rows = steps == null ? new ArrayList<>() : new ArrayList<>(steps);
        while (rows.size() < Route.MOST_STEPS) {
            rows.add(Row.EMPTY);
        }
        steps = rows.stream()
                .limit(Route.MOST_STEPS)
                .map(row -> row == null ? Row.EMPTY : row)
                .toList();
    }

    /** @param people names as the list offers them, parted by commas */
    record Row(
            String name,
            String nameEnglish,
            String who,
            String unit,
            String people,
            @Nullable Boolean everybody,
            String days) {

        static final Row EMPTY = new Row("", "", "", "", "", null, "");

        Row {
            name = typed(name);
            nameEnglish = typed(nameEnglish);
            who = typed(who);
            unit = typed(unit);
            people = typed(people);
            days = typed(days);
        }

        boolean nothing() {
            return name.isEmpty() && who.isEmpty();
        }

        boolean all() {
            return Boolean.TRUE.equals(everybody);
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** @param route only where there are no errors */
    record Read(Route route, Map<String, String> errors) {}

    static RouteForm empty() {
        return new RouteForm("", "", "", List.of(new Row("", "", "own", "", "", null, "2")));
    }

    static RouteForm of(Route route, UnitDirectory units, PersonDirectory people) {
        return new RouteForm(
                route.sensitive() == null ? "usual" : route.sensitive().code(),
                typed(route.type()),
                typed(route.topic()),
                route.steps().stream()
                        .map(step -> new Row(
                                step.name(),
                                typed(step.nameEnglish()),
                                step.who().code(),
                                units.find(step.unit()).map(Unit::slug).orElse(""),
                                String.join(
                                        ", ",
                                        step.people().stream()
                                                .flatMap(person -> people.known(person).stream())
                                                .map(Actor::name)
                                                .toList()),
                                step.everybody(),
                                String.valueOf(step.days())))
                        .toList());
    }

    Read read(
            Unit unit,
            @Nullable Route edited,
            UnitDirectory units,
            PersonDirectory directory,
            RouteChoices choices,
            View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        @Nullable Sensitivity sensitive = sensitive();
        @Nullable String forType = chosen(type, choices.types());
        @Nullable String forTopic = chosen(topic, choices.topics());
        List<RouteStep> read = new ArrayList<>();
        List<Row> rows = steps;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).nothing()) {
                step(rows.get(i), "steps[" + i + "].", units, directory, errors, view)
                        .ifPresent(read::add);
            }
        }
        if (read.isEmpty() && errors.isEmpty()) {
            errors.put("steps[0].name", view.text("review.route.error.no-step"));
        }
        if (sensitive != null && read.size() > 1) {
            errors.put("steps[1].name", view.text("review.route.error.one-step"));
        }
        Route route = edited == null
                ? new Route(
                        UUID.randomUUID(),
                        unit.id(),
                        sensitive == null ? forType : null,
                        sensitive == null ? forTopic : null,
                        sensitive,
                        read)
                : new Route(edited.id(), unit.id(), edited.type(), edited.topic(), edited.sensitive(), read);
        return new Read(route, errors);
    }

    @Nullable
    Sensitivity sensitive() {
        return Set.of("royal", "accused", "political").contains(kind) ? Sensitivity.of(kind) : null;
    }

    private static @Nullable String chosen(@Nullable String code, List<ReviewedSubject.Choice> choices) {
        return choices.stream()
                .map(ReviewedSubject.Choice::code)
                .filter(each -> each.equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Optional<RouteStep> step(
            Row row, String at, UnitDirectory units, PersonDirectory directory, Map<String, String> errors, View view) {
        int before = errors.size();
        String name = row.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put(at + "name", view.text("review.route.error.name", LONGEST_NAME));
        }
        Who who = who(row.who());
        Optional<Unit> unit = units.findBySlug(row.unit());
        if (who == Who.UNIT && unit.isEmpty()) {
            errors.put(at + "unit", view.text("review.route.error.unit"));
        }
        Set<UUID> people = who == Who.PEOPLE ? people(row, at, directory, errors, view) : Set.of();
        int days = days(row.days());
        if (days < 1 || days > MOST_DAYS) {
            errors.put(at + "days", view.text("review.route.error.days", MOST_DAYS));
        }
        String english = row.nameEnglish();
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(new RouteStep(
                        name,
                        english.isEmpty() ? null : english,
                        who,
                        who == Who.UNIT ? unit.map(Unit::id).orElse(null) : null,
                        people,
                        row.all(),
                        days));
    }

    private static Set<UUID> people(
            Row row, String at, PersonDirectory directory, Map<String, String> errors, View view) {
        List<Actor> everybody = directory.everybody();
        Set<UUID> found = new LinkedHashSet<>();
        for (String part : row.people().split("[,\\n]")) {
            String name = part.strip();
            List<Actor> named = everybody.stream()
                    .filter(person ->
                            person.name().equals(name) || person.nameEnglish().equalsIgnoreCase(name))
                    .toList();
            if (!name.isEmpty() && named.size() != 1) {
                errors.put(
                        at + "people",
                        view.text(named.isEmpty() ? "review.route.error.nobody" : "review.route.error.several", name));
            }
            named.forEach(person -> found.add(person.id()));
        }
        if (found.isEmpty()) {
            errors.putIfAbsent(at + "people", view.text("review.route.error.people"));
        }
        return found;
    }

    private static Who who(String code) {
        return java.util.Arrays.stream(Who.values())
                .filter(who -> who.code().equals(code))
                .findFirst()
                .orElse(Who.OWN);
    }

    private static int days(String typed) {
        try {
            return typed.isEmpty() ? ReviewStep.USUAL_DAYS : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
