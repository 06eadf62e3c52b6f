package th.prmind.platform.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tours of all roles, from {@code tours/<role>.yaml}. */
@Component
public class Tours {

    private final List<Tour> tours;

    Tours(JsonMapper json) {
        tours = new HelpFiles(json)
                .read("tours/*.yaml").stream()
                        .map(Tours::tour)
                        .sorted(Comparator.comparing(Tour::position))
                        .toList();
    }

    public List<Tour> all() {
        return tours;
    }

    Optional<Tour.Step> step(String name) {
        return tours.stream()
                .flatMap(tour -> tour.steps().stream())
                .filter(step -> step.name().equals(name))
                .findFirst();
    }

    private static Tour tour(JsonNode yaml) {
        List<Tour.Step> steps = new ArrayList<>();
        yaml.path("steps")
                .forEach(step -> steps.add(new Tour.Step(
                        step.path("step").asString(),
                        step.path("page").asString(),
                        step.path("topic").asString(),
                        HelpFiles.said(step.path("title")),
                        HelpFiles.said(step.path("how")))));
        return new Tour(yaml.path("role").asString(), yaml.path("position").asInt(), List.copyOf(steps));
    }
}
