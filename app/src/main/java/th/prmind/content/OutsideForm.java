package th.prmind.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Grant;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;

/**
 * What is typed to ask somebody outside.
 *
 * @param until the last day of the link
 */
record OutsideForm(
        @Nullable String name,
        @Nullable String note,
        @Nullable String until,
        @Nullable Boolean voice) {

    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 1_000;

    OutsideForm {
        name = typed(name);
        note = typed(note);
        until = typed(until);
        voice = Boolean.TRUE.equals(voice);
    }

    static OutsideForm empty(LocalDate today) {
        return new OutsideForm("", "", today.plusDays(USUAL_DAYS).toString(), true);
    }

    /** What is wrong, by field, in the reader's words. */
    Map<String, String> errors(LocalDate today, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name().isEmpty()) {
            errors.put("name", view.text("content.outside.error.name"));
        } else if (name().length() > LONGEST_NAME) {
            errors.put("name", view.text("content.outside.error.too-long", LONGEST_NAME));
        }
        if (note().length() > LONGEST_NOTE) {
            errors.put("note", view.text("content.outside.error.too-long", LONGEST_NOTE));
        }
        String wrong = wrongDay(until(), today);
        if (!wrong.isEmpty()) {
            errors.put("until", view.text(wrong, longestDays()));
        }
        return errors;
    }

    /** @return the key of what is wrong with that day as the last one; empty where nothing is */
    static String wrongDay(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isBefore(today)) {
                return "content.outside.error.day-behind";
            }
            return day.isAfter(today.plusDays(longestDays())) ? "content.outside.error.day-too-far" : "";
        } catch (DateTimeException e) {
            return "content.outside.error.day";
        }
    }

    /** A link is good until the end of its last day. */
    static Instant endOf(String day) {
        return Dates.endOf(LocalDate.parse(day));
    }

    static long longestDays() {
        return Grant.Act.COMMENT.longest().toDays() - 1;
    }

    @Override
    public String name() {
        return String.valueOf(name);
    }

    @Override
    public String note() {
        return String.valueOf(note);
    }

    @Override
    public String until() {
        return String.valueOf(until);
    }

    boolean wantsVoice() {
        return Boolean.TRUE.equals(voice);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
