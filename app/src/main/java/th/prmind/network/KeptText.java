package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import th.prmind.platform.web.View;

/** What is kept about somebody, as they read it; the file that they take along keeps it as it stands. */
final class KeptText {

    private KeptText() {}

    static String of(String column, String value, View view) {
        return switch (column) {
            case "at", "used", "put-away" -> view.dateTime(Instant.parse(value));
            case "from", "to" -> view.date(LocalDate.parse(value));
            case "role" -> view.text("network.role." + value);
            case "half", "state" -> view.textsBelow("network.my-data.word.").getOrDefault(value, value);
            case "skills" ->
                Arrays.stream(value.split(", "))
                        .map(code -> view.textsBelow("learning.competency.").getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
            case "day" -> view.date(LocalDate.parse(value));
            case "action" -> view.textsBelow("network.audit.action.").getOrDefault(value, value);
            default -> value;
        };
    }
}
