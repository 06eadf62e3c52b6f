package th.prmind.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds units by what people write for them: the code, the name or the abbreviation, in either language. */
final class UnitNames {

    private final Map<String, List<Unit>> names = new HashMap<>();

    UnitNames(UnitDirectory units) {
        units.all().forEach(this::add);
    }

    private void add(Unit unit) {
        Stream.of(unit.slug(), unit.name(), unit.nameEnglish(), unit.abbr(), unit.abbrEnglish())
                .map(UnitNames::folded)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name ->
                        names.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit));
    }

    /** Several where two units bear the same name; the code always finds one. */
    List<Unit> find(String written) {
        List<Unit> found = names.getOrDefault(folded(written), List.of());
        List<Unit> bySlug =
                found.stream().filter(unit -> unit.slug().equals(written)).toList();
        return bySlug.isEmpty() ? found : bySlug;
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : name.replaceAll("[\\s.]+", "").toLowerCase(Locale.ROOT);
    }
}
