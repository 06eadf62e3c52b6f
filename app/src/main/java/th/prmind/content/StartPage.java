package th.prmind.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.brief.Audience;
import th.prmind.brief.LiveBrief;
import th.prmind.network.Unit;

/**
 * What is asked before an edition starts, with what may be chosen.
 *
 * @param briefs in force now
 * @param audiences for whom the brief has messages
 * @param known the people register, to type ahead from
 * @param writable units for which this person writes
 * @param errors what is wrong by the field's name, in the reader's words
 */
record StartPage(
        StartForm form,
        ContentType type,
        @Nullable LiveBrief brief,
        List<LiveBrief> briefs,
        List<Audience> audiences,
        List<Known> known,
        List<Unit> writable,
        LocalDate today,
        Map<String, String> errors) {

    record Known(String name, String position) {}

    @Nullable
    String error(String field) {
        return errors.get(field);
    }

    /** With two empty lines to fill. */
    List<String> withRows() {
        List<String> typed = form.withNames();
        return typed.isEmpty() ? List.of("", "") : typed;
    }
}
