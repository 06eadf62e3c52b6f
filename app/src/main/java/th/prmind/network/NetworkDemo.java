package th.prmind.network;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.Ids;
import tools.jackson.databind.JsonNode;

@Component
@Order(10)
class NetworkDemo implements DemoPart {

    private final Units units;
    private final People people;
    private final Memberships memberships;
    private final UnitDirectory directory;
    private final Ids ids;

    NetworkDemo(Units units, People people, Memberships memberships, UnitDirectory directory, Ids ids) {
        this.units = units;
        this.people = people;
        this.memberships = memberships;
        this.directory = directory;
        this.ids = ids;
    }

    @Override
    public void load(DemoFiles files) {
        Map<String, UUID> unitIds = new HashMap<>();
        for (JsonNode row : files.read("units.yaml")) {
            Unit unit = unit(row, unitIds);
            units.add(unit);
            unitIds.put(unit.slug(), unit.id());
        }
        directory.forget();
        for (JsonNode row : files.read("people.yaml")) {
            Person person = person(row, unitIds);
            people.add(person);
            for (JsonNode role : row.path("roles")) {
                memberships.put(new Membership(
                        person.id(),
                        known(unitIds, role.path("unit").asString()),
                        Role.of(role.path("role").asString()),
                        null,
                        null));
            }
        }
    }

    private Unit unit(JsonNode row, Map<String, UUID> known) {
        return new Unit(
                ids.next(),
                row.path("slug").asString(),
                row.has("parent") ? known(known, row.path("parent").asString()) : null,
                null,
                row.path("kind").asString(),
                row.path("th").asString(),
                text(row, "en"),
                text(row, "abbr"),
                text(row, "abbr_en"),
                text(row, "province"),
                text(row, "phone"),
                text(row, "email"),
                text(row, "website"),
                row.has("source") ? row.path("source").toString().replaceAll("[\\[\\]]", "") : null,
                row.path("colour").asInt(0));
    }

    private Person person(JsonNode row, Map<String, UUID> unitIds) {
        return new Person(
                ids.next(),
                row.path("slug").asString(),
                row.path("th").asString(),
                text(row, "en"),
                text(row, "title"),
                null,
                null,
                known(unitIds, row.path("unit").asString()),
                true,
                true,
                row.path("start").asBoolean(false),
                text(row, "bio_en"),
                null);
    }

    private static UUID known(Map<String, UUID> ids, String slug) {
        UUID id = ids.get(slug);
        if (id == null) {
            throw new IllegalArgumentException("the demo names no unit " + slug);
        }
        return id;
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.has(name) ? row.path(name).asString() : null;
    }
}
