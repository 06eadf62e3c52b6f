package th.prmind.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one text reached, by age and metric, with its unit's own average beside each figure. */
public record ReadingTable(
        Map<Reading.Age, Map<Reading.Metric, Reading>> figures,
        Map<Reading.Age, Map<Reading.Metric, Readings.Average>> averages) {

    public static ReadingTable of(UUID release, UUID unit, Readings readings) {
        Map<Reading.Age, Map<Reading.Metric, Reading>> figures = new EnumMap<>(Reading.Age.class);
        Map<Reading.Age, Map<Reading.Metric, Readings.Average>> averages = new EnumMap<>(Reading.Age.class);
        for (Reading reading : readings.of(release)) {
            figures.computeIfAbsent(reading.age(), _ -> new HashMap<>()).put(reading.metric(), reading);
            readings.ownAverage(unit, release, reading.age(), reading.metric())
                    .ifPresent(average -> averages.computeIfAbsent(reading.age(), _ -> new HashMap<>())
                            .put(reading.metric(), average));
        }
        return new ReadingTable(figures, averages);
    }

    /** The ages that were read, the youngest first. */
    public List<Reading.Age> ages() {
        return List.copyOf(figures.keySet());
    }

    public @Nullable Reading at(Reading.Age age, Reading.Metric metric) {
        return figures.getOrDefault(age, Map.of()).get(metric);
    }

    public Readings.@Nullable Average average(Reading.Age age, Reading.Metric metric) {
        return averages.getOrDefault(age, Map.of()).get(metric);
    }

    /** The picture from which the figures of that age were read, if one was kept. */
    public @Nullable UUID screenshot(Reading.Age age) {
        for (Reading reading : figures.getOrDefault(age, Map.of()).values()) {
            if (reading.screenshot() != null) {
                return reading.screenshot();
            }
        }
        return null;
    }

    /** Where the figures of that age come from; null where there are none. */
    public Reading.@Nullable Source source(Reading.Age age) {
        return figures.getOrDefault(age, Map.of()).values().stream()
                .findFirst()
                .map(Reading::source)
                .orElse(null);
    }
}
