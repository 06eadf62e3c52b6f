package th.prmind.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;

/**
 * The units as the overview shows them: the ministry, what is right beneath it with its own parts, and the provincial
 * offices by region, since nobody finds one among seventy-six.
 */
record UnitTree(List<Branch> branches, Map<String, List<Unit>> provincial) {

    private static final List<String> REGIONS = List.of("north", "northeast", "central", "east", "west", "south");

    /** A unit with the units beneath it, provincial offices left out. */
    record Branch(Unit unit, List<Branch> branches) {}

    static UnitTree of(UnitDirectory units) {
        List<Branch> roots = units.all().stream()
                .filter(unit -> unit.parent() == null)
                .map(unit -> branch(unit, units))
                .toList();
        Map<String, List<Unit>> provincial = new LinkedHashMap<>();
        for (String region : REGIONS) {
            provincial.put(
                    region,
                    units.all().stream()
                            .filter(unit -> unit.kind().equals("province-office")
                                    && region(unit).equals(region))
                            .toList());
        }
        provincial.values().removeIf(List::isEmpty);
        return new UnitTree(roots, provincial);
    }

    private static Branch branch(Unit unit, UnitDirectory units) {
        return new Branch(
                unit,
                units.children(unit.id()).stream()
                        .filter(child -> !child.kind().equals("province-office"))
                        .map(child -> branch(child, units))
                        .toList());
    }

    private static String region(Unit unit) {
        Optional<Province> province = Provinces.find(unit.province());
        return province.map(Province::region).orElse("central");
    }
}
