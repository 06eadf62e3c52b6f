package th.prmind.learning;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody has answered the questions of a programme, before it or after it.
 *
 * @param choices by question
 */
record Sitting(UUID programme, UUID person, Stage stage, Instant at, Map<UUID, Integer> choices) {

    enum Stage {
        BEFORE,
        AFTER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What was right, in percent, by competency; those about which nothing is asked are left out. */
    Map<Competency, Double> scores(List<Question> questions) {
        Map<Competency, int[]> counts = new EnumMap<>(Competency.class);
        for (Question question : questions) {
            int[] count = counts.computeIfAbsent(question.competency(), _ -> new int[2]);
            count[0]++;
            if (Integer.valueOf(question.answer()).equals(choices.get(question.id()))) {
                count[1]++;
            }
        }
        Map<Competency, Double> scores = new EnumMap<>(Competency.class);
        counts.forEach((competency, count) -> scores.put(competency, 100.0 * count[1] / count[0]));
        return scores;
    }
}
