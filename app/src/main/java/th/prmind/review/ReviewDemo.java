package th.prmind.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.Ids;
import tools.jackson.databind.JsonNode;

/** The demo's routes of approval. */
@Component
@Order(20)
class ReviewDemo implements DemoPart {

    private final Routes routes;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Ids ids;

    ReviewDemo(Routes routes, UnitDirectory units, PersonDirectory people, Ids ids) {
        this.routes = routes;
        this.units = units;
        this.people = people;
        this.ids = ids;
    }

    @Override
    public void load(DemoFiles files) {
        for (JsonNode row : files.read("routes.yaml")) {
            List<RouteStep> steps = new ArrayList<>();
            row.path("steps").forEach(step -> steps.add(step(step)));
            routes.add(new Route(
                    ids.next(),
                    unit(row.path("unit").asString()),
                    text(row, "type"),
                    text(row, "topic"),
                    row.has("sensitive") ? Sensitivity.of(row.path("sensitive").asString()) : null,
                    steps));
        }
    }

    private RouteStep step(JsonNode row) {
        Set<UUID> named = row.path("people").values().stream()
                .map(slug -> people.findBySlug(slug.asString()).orElseThrow().id())
                .collect(Collectors.toSet());
        return new RouteStep(
                row.path("th").asString(),
                text(row, "en"),
                Who.of(row.path("who").asString()),
                row.has("unit") ? unit(row.path("unit").asString()) : null,
                named,
                row.path("everybody").asBoolean(false),
                row.path("days").asInt());
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.has(field) ? row.path(field).asString() : null;
    }
}
