package th.prmind.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of one competency, of one person or of many together. Knowledge counts those alone who answered both times.
 *
 * @param people how many answered both times
 * @param before right answers in percent; null where nobody answered both times
 * @param selfBefore how they see themselves then, from 1 to 5; null where nobody said
 */
record Gain(
        Competency competency,
        int people,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double selfBefore,
        @Nullable Double selfNow) {

    /** Points of a hundred; null where it can't be told. */
    @Nullable
    Double points() {
        return before == null || after == null ? null : after - before;
    }

    static List<Gain> of(
            Programme programme, List<Question> questions, List<Sitting> sittings, List<SelfRating> ratings) {
        Map<UUID, Sitting> first = by(Sitting.Stage.BEFORE, sittings);
        Map<UUID, Sitting> second = by(Sitting.Stage.AFTER, sittings);
        first.keySet().retainAll(second.keySet());
        second.keySet().retainAll(first.keySet());
        List<Gain> gains = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            List<SelfRating> theirs = ratings.stream()
                    .filter(rating -> rating.competency() == competency)
                    .toList();
            gains.add(new Gain(
                    competency,
                    first.size(),
                    score(competency, questions, first),
                    score(competency, questions, second),
                    average(theirs, SelfRating::before),
                    average(theirs, SelfRating::now)));
        }
        return gains;
    }

    private static Map<UUID, Sitting> by(Sitting.Stage stage, List<Sitting> sittings) {
        Map<UUID, Sitting> by = new HashMap<>();
        sittings.stream().filter(each -> each.stage() == stage).forEach(each -> by.put(each.person(), each));
        return by;
    }

    private static @Nullable Double score(
            Competency competency, List<Question> questions, Map<UUID, Sitting> sittings) {
        OptionalDouble average = sittings.values().stream()
                .map(sitting -> sitting.scores(questions).get(competency))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return average.isPresent() ? average.getAsDouble() : null;
    }

    private static @Nullable Double average(List<SelfRating> ratings, ToIntFunction<SelfRating> side) {
        OptionalDouble average = ratings.stream().mapToInt(side).average();
        return average.isPresent() ? average.getAsDouble() : null;
    }
}
