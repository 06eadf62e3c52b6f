package th.prmind.learning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.measure.Reading;
import th.prmind.measure.Readings;

/** What one text reached, by age and metric, with its unit's own average beside each figure. */
record ReadingTable(
        Map<Reading.Age, Map<Reading.Metric, Reading>> figures,
        Map<Reading.Age, Map<Reading.Metric, Readings.Average>> averages) {

    static ReadingTable of(UUID release, UUID unit, Readings readings) {
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
    List<Reading.Age> ages() {
        return List.copyOf(figures.keySet());
    }

    @Nullable
    Reading at(Reading.Age age, Reading.Metric metric) {
        return figures.getOrDefault(age, Map.of()).get(metric);
    }

    Readings.@Nullable Average average(Reading.Age age, Reading.Metric metric) {
        return averages.getOrDefault(age, Map.of()).get(metric);
    }

    /** The picture from which the figures of that age were read, if one was kept. */
    @Nullable
    UUID screenshot(Reading.Age age) {
        for (Reading reading : figures.getOrDefault(age, Map.of()).values()) {
            if (reading.screenshot() != null) {
                return reading.screenshot();
            }
        }
        return null;
    }
}
