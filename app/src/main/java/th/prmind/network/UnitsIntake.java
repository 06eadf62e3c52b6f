package th.prmind.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.View;

/** Takes over a table of units, in any order of rows: a parent may stand below its children. */
@Component
class UnitsIntake {

    private final UnitDirectory units;
    private final KeepUnits keepUnits;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Ids ids;

    UnitsIntake(UnitDirectory units, KeepUnits keepUnits, Rights rights, CurrentActor currentActor, Ids ids) {
        this.units = units;
        this.keepUnits = keepUnits;
        this.rights = rights;
        this.currentActor = currentActor;
        this.ids = ids;
    }

    /** What a row makes of a unit. */
    private record Step(IntakeRow row, @Nullable Unit before, Unit after) {}

    IntakePlan plan(List<IntakeRow> rows, View view) {
        return new Reading(view).read(rows).plan();
    }

    /** Everything or, when something throws, nothing. */
    @Transactional
    public void apply(List<IntakeRow> rows, View view) {
        Reading reading = new Reading(view).read(rows);
        // First the new ones from the top down; what one answers to besides may stand further below.
        reading.steps.values().stream()
                .filter(step -> step.before() == null)
                .sorted(Comparator.comparingInt(step -> reading.depth(step.after())))
                .forEach(step -> keepUnits.add(withoutSecondParent(step.after())));
        reading.steps.values().stream()
                .filter(step -> step.before() == null
                        ? step.after().secondParent() != null
                        : !step.after().equals(step.before()))
                .forEach(step -> keepUnits.change(step.after()));
    }

    /** One look at all rows beside all units. */
    private final class Reading {

        private final View view;
        private final Set<UUID> scope = rights.units(currentActor.get(), Role.OPERATOR);
        private final UnitNames names = new UnitNames(units);
        private final Map<String, IntakeRow> rowOfSlug = new HashMap<>();
        private final Map<String, UUID> idOfSlug = new HashMap<>();
        /** Also of rows with a fault, which units of sound rows may stand below. */
        private final Map<UUID, String> nameOfRow = new HashMap<>();

        private final Map<UUID, Step> steps = new LinkedHashMap<>();
        private final List<IntakePlan.Fault> faults = new ArrayList<>();

        Reading(View view) {
            this.view = view;
        }

        Reading read(List<IntakeRow> rows) {
            for (IntakeRow row : rows) {
                rowOfSlug.putIfAbsent(row.get(IntakeColumn.SLUG), row);
                idOfSlug.computeIfAbsent(
                        row.get(IntakeColumn.SLUG),
                        slug -> units.findBySlug(slug).map(Unit::id).orElseGet(ids::next));
            }
            rows.forEach(this::read);
            List.copyOf(steps.values()).stream()
                    .filter(step -> circular(step.after()))
                    .forEach(step -> fault(
                            step.row(),
                            IntakeColumn.PARENT,
                            view.text("network.intake.fault.circle", circle(step.after()))));
            faults.sort(Comparator.comparingInt(IntakePlan.Fault::row));
            return this;
        }

        IntakePlan plan() {
            return new IntakePlan(steps.values().stream().map(this::line).toList(), faults, List.of());
        }

        /** How far below the root; a circle, which is refused anyway, ends where it begins. */
        int depth(Unit unit) {
            return above(unit).size();
        }

        private void read(IntakeRow row) {
            int sound = faults.size();
            IntakeFaults.unreadable(row, faults, view);
            String slug = row.get(IntakeColumn.SLUG);
            Optional<Unit> known = units.findBySlug(slug);
            if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || UnitForm.RESERVED.contains(slug)) {
                fault(row, IntakeColumn.SLUG, view.text("network.unit.error.slug"));
            } else if (rowOfSlug.get(slug) != row) {
                fault(
                        row,
                        IntakeColumn.SLUG,
                        view.text(
                                "network.intake.fault.slug-twice",
                                Objects.requireNonNull(rowOfSlug.get(slug)).number()));
            } else if (known.isPresent() && !scope.contains(known.get().id())) {
                fault(row, IntakeColumn.SLUG, view.text("network.intake.fault.not-yours"));
            }
            if (row.get(IntakeColumn.NAME).isEmpty()) {
                fault(row, IntakeColumn.NAME, view.text("network.unit.error.name"));
            }
            @Nullable UUID parent = parent(row, known);
            @Nullable UUID second = unit(row, IntakeColumn.SECOND_PARENT);
            Optional<String> kind = kind(row, known);
            Optional<Province> province = province(row);
            String website = row.get(IntakeColumn.WEBSITE);
            if (!website.isEmpty() && !website.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
                fault(row, IntakeColumn.WEBSITE, view.text("network.unit.error.website"));
            }
            String email = row.get(IntakeColumn.EMAIL);
            if (!email.isEmpty() && !PersonForm.isEmail(email)) {
                fault(row, IntakeColumn.EMAIL, view.text("network.person.error.email"));
            }
            UUID id = Objects.requireNonNull(idOfSlug.get(slug));
            nameOfRow.putIfAbsent(id, row.get(IntakeColumn.NAME));
            if (second != null && (second.equals(id) || second.equals(parent))) {
                fault(row, IntakeColumn.SECOND_PARENT, view.text("network.intake.fault.second-parent"));
            }
            if (faults.size() == sound) {
                steps.put(id, new Step(row, known.orElse(null), after(row, id, known, parent, second, kind, province)));
            }
        }

        private Unit after(
                IntakeRow row,
                UUID id,
                Optional<Unit> known,
                @Nullable UUID parent,
                @Nullable UUID second,
                Optional<String> kind,
                Optional<Province> province) {
            boolean secondWritten = row.find(IntakeColumn.SECOND_PARENT).isPresent();
            boolean provinceWritten = row.find(IntakeColumn.PROVINCE).isPresent();
            return new Unit(
                    id,
                    row.get(IntakeColumn.SLUG),
                    parent,
                    secondWritten ? second : known.map(Unit::secondParent).orElse(null),
                    kind.orElse("division"),
                    row.get(IntakeColumn.NAME),
                    row.text(IntakeColumn.NAME_ENGLISH, known.map(Unit::nameEnglish)),
                    row.text(IntakeColumn.ABBR, known.map(Unit::abbr)),
                    row.text(IntakeColumn.ABBR_ENGLISH, known.map(Unit::abbrEnglish)),
                    provinceWritten
                            ? province.map(Province::code).orElse(null)
                            : known.map(Unit::province).orElse(null),
                    row.text(IntakeColumn.PHONE, known.map(Unit::phone)),
                    row.text(IntakeColumn.EMAIL, known.map(Unit::email)),
                    row.text(IntakeColumn.WEBSITE, known.map(Unit::website)),
                    known.map(Unit::source).orElse(null),
                    known.map(Unit::colour)
                            .orElseGet(
                                    () -> units.find(parent).map(Unit::colour).orElse(0)));
        }

        /** The parent decides whose the unit is: it must lie in the actor's own part of the tree, or come there with this table. */
        private @Nullable UUID parent(IntakeRow row, Optional<Unit> known) {
            String written = row.get(IntakeColumn.PARENT);
            if (written.isEmpty()) {
                if (known.isEmpty() || known.get().parent() != null) {
                    fault(row, IntakeColumn.PARENT, view.text("network.intake.fault.parent-missing"));
                }
                return null;
            }
            @Nullable UUID parent = unit(row, IntakeColumn.PARENT);
            boolean unmoved = known.isPresent() && Objects.equals(known.get().parent(), parent);
            if (parent != null && !unmoved && units.find(parent).isPresent() && !scope.contains(parent)) {
                fault(row, IntakeColumn.PARENT, view.text("network.intake.fault.parent-not-yours"));
            }
            return parent;
        }

        private @Nullable UUID unit(IntakeRow row, IntakeColumn column) {
            String written = row.get(column);
            if (written.isEmpty()) {
                return null;
            }
            if (idOfSlug.containsKey(written)) {
                return idOfSlug.get(written);
            }
            List<UUID> found = Stream.concat(
                            names.find(written).stream().map(Unit::id),
                            rowOfSlug.values().stream()
                                    .filter(other ->
                                            other.get(IntakeColumn.NAME).equals(written))
                                    .map(other -> Objects.requireNonNull(idOfSlug.get(other.get(IntakeColumn.SLUG)))))
                    .distinct()
                    .toList();
            if (found.size() != 1) {
                fault(
                        row,
                        column,
                        view.text(
                                found.isEmpty()
                                        ? "network.intake.fault.unit-unknown"
                                        : "network.intake.fault.unit-ambiguous"));
                return null;
            }
            return found.getFirst();
        }

        private Optional<String> kind(IntakeRow row, Optional<Unit> known) {
            String written = row.get(IntakeColumn.KIND);
            if (written.isEmpty()) {
                return known.map(Unit::kind);
            }
            Optional<String> kind = Unit.KINDS.stream()
                    .filter(each -> each.equals(written)
                            || view.text("network.unit.kind." + each).equalsIgnoreCase(written))
                    .findFirst();
            if (kind.isEmpty()) {
                fault(row, IntakeColumn.KIND, view.text("network.intake.fault.kind", kinds()));
            }
            return kind;
        }

        private String kinds() {
            return String.join(
                    ", ",
                    Unit.KINDS.stream()
                            .map(kind -> view.text("network.unit.kind." + kind))
                            .toList());
        }

        private Optional<Province> province(IntakeRow row) {
            String written =
                    row.get(IntakeColumn.PROVINCE).replaceFirst("^จังหวัด", "").replaceFirst("^จ\\. ?", "");
            Optional<Province> province = Provinces.all().stream()
                    .filter(each -> each.code().equals(written)
                            || each.th().equals(written)
                            || each.abbr().equals(written)
                            || each.en().equalsIgnoreCase(written))
                    .findFirst();
            if (!written.isEmpty() && province.isEmpty()) {
                fault(row, IntakeColumn.PROVINCE, view.text("network.intake.fault.province"));
            }
            return province;
        }

        private boolean circular(Unit unit) {
            List<Unit> above = above(unit);
            return !above.isEmpty() && parent(above.getLast()).isPresent();
        }

        private String circle(Unit unit) {
            return String.join(
                    " › ",
                    Stream.concat(Stream.of(unit), above(unit).stream())
                            .map(Unit::slug)
                            .toList());
        }

        /** From the parent up, as the tree will be; ends before a unit stands twice. */
        private List<Unit> above(Unit unit) {
            List<Unit> above = new ArrayList<>();
            Set<UUID> seen = new HashSet<>(Set.of(unit.id()));
            Optional<Unit> next = parent(unit);
            while (next.isPresent() && seen.add(next.get().id())) {
                above.add(next.get());
                next = parent(next.get());
            }
            if (next.isPresent() && next.get().id().equals(unit.id())) {
                above.add(unit);
            }
            return above;
        }

        private Optional<Unit> parent(Unit unit) {
            if (unit.parent() == null) {
                return Optional.empty();
            }
            @Nullable Step step = steps.get(unit.parent());
            return step == null ? units.find(unit.parent()) : Optional.of(step.after());
        }

        private IntakePlan.Line line(Step step) {
            Unit after = step.after();
            List<IntakePlan.Change> changes = new ArrayList<>();
            @Nullable Unit before = step.before();
            if (before != null) {
                IntakePlan.change(changes, IntakeColumn.NAME, before.name(), after.name());
                IntakePlan.change(changes, IntakeColumn.NAME_ENGLISH, before.nameEnglish(), after.nameEnglish());
                IntakePlan.change(changes, IntakeColumn.ABBR, before.abbr(), after.abbr());
                IntakePlan.change(changes, IntakeColumn.ABBR_ENGLISH, before.abbrEnglish(), after.abbrEnglish());
                IntakePlan.change(changes, IntakeColumn.KIND, kindName(before), kindName(after));
                IntakePlan.change(changes, IntakeColumn.PARENT, name(before.parent()), name(after.parent()));
                IntakePlan.change(
                        changes, IntakeColumn.SECOND_PARENT, name(before.secondParent()), name(after.secondParent()));
                IntakePlan.change(changes, IntakeColumn.PROVINCE, provinceName(before), provinceName(after));
                IntakePlan.change(changes, IntakeColumn.PHONE, before.phone(), after.phone());
                IntakePlan.change(changes, IntakeColumn.EMAIL, before.email(), after.email());
                IntakePlan.change(changes, IntakeColumn.WEBSITE, before.website(), after.website());
            }
            return new IntakePlan.Line(
                    step.row().number(),
                    before == null
                            ? IntakePlan.State.ADDED
                            : changes.isEmpty() ? IntakePlan.State.SAME : IntakePlan.State.CHANGED,
                    after.name(),
                    name(after.parent()),
                    changes);
        }

        private @Nullable String name(@Nullable UUID id) {
            @Nullable String written = id == null ? null : nameOfRow.get(id);
            return written == null ? units.find(id).map(Unit::name).orElse(null) : written;
        }

        private String kindName(Unit unit) {
            return view.text("network.unit.kind." + unit.kind());
        }

        private @Nullable String provinceName(Unit unit) {
            return Provinces.find(unit.province())
                    .map(province -> view.pick(province.th(), province.en()))
                    .orElse(null);
        }

        private void fault(IntakeRow row, @Nullable IntakeColumn column, String reason) {
            IntakeFaults.add(faults, IntakeFaults.at(row, column, reason));
        }
    }

    private static Unit withoutSecondParent(Unit unit) {
        return new Unit(
                unit.id(),
                unit.slug(),
                unit.parent(),
                null,
                unit.kind(),
                unit.name(),
                unit.nameEnglish(),
                unit.abbr(),
                unit.abbrEnglish(),
                unit.province(),
                unit.phone(),
                unit.email(),
                unit.website(),
                unit.source(),
                unit.colour());
    }
}
