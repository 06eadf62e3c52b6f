package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.View;

/**
 * A round as it is typed in.
 *
 * @param sessions rows without a title are none
 */
record RoundForm(
        String title, String day, String starts, String ends, String place, String onlineUrl, List<Row> sessions) {

    RoundForm {
        title = Typed.text(title);
        day = Typed.text(day);
        starts = Typed.text(starts);
        ends = Typed.text(ends);
        place = Typed.text(place);
        onlineUrl = Typed.text(onlineUrl);
        // Blank rows stay until they are read: the binding counts on every row that the form sent.
        sessions = sessions == null
                ? List.of()
                : sessions.stream().map(row -> row == null ? Row.EMPTY : row).toList();
    }

    /** @param speaker an id, or empty */
    record Row(String starts, String ends, String title, String speaker) {

        static final Row EMPTY = new Row("", "", "", "");

        Row {
            starts = Typed.text(starts);
            ends = Typed.text(ends);
            title = Typed.text(title);
            speaker = Typed.text(speaker);
        }
    }

    static RoundForm empty() {
        return new RoundForm("", "", "09:00", "16:00", "", "", List.of());
    }

    static RoundForm of(Round round) {
        return new RoundForm(
                round.title(),
                round.day().toString(),
                written(round.starts()),
                written(round.ends()),
                round.place(),
                Typed.text(round.onlineUrl()),
                round.sessions().stream()
                        .map(session -> new Row(
                                written(session.starts()),
                                written(session.ends()),
                                session.title(),
                                session.speaker() == null
                                        ? ""
                                        : session.speaker().toString()))
                        .toList());
    }

    Row row(int at) {
        return at < sessions.size() ? sessions.get(at) : Row.EMPTY;
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(List<Speaker> speakers, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        @Nullable LocalTime from = Typed.time(starts);
        @Nullable LocalTime to = Typed.time(ends);
        if (Typed.day(day) == null) {
            errors.put("day", view.text("learning.error.day"));
        }
        if (from == null && !(starts.isEmpty() && ends.isEmpty())) {
            errors.put("starts", view.text("learning.error.time"));
        } else if (to == null && !ends.isEmpty() || to == null && from != null) {
            errors.put("ends", view.text("learning.error.time"));
        } else if (from != null && to != null && !to.isAfter(from)) {
            errors.put("ends", view.text("learning.round.error.ends"));
        }
        if (!onlineUrl.isEmpty() && Typed.url(onlineUrl) == null) {
            errors.put("onlineUrl", view.text("learning.error.url"));
        }
        for (int i = 0; i < sessions.size(); i++) {
            Row row = sessions.get(i);
            if (row.title().isEmpty()) {
                continue;
            }
            @Nullable LocalTime begins = Typed.time(row.starts());
            @Nullable LocalTime over = Typed.time(row.ends());
            if (row.starts().isEmpty() && row.ends().isEmpty()) {
                // Its hours are settled later.
            } else if (begins == null || over == null) {
                errors.put("sessions[" + i + "].starts", view.text("learning.session.error.time", row.title()));
            } else if (!over.isAfter(begins)) {
                errors.put("sessions[" + i + "].starts", view.text("learning.session.error.ends", row.title()));
            } else if (from != null && to != null && (begins.isBefore(from) || over.isAfter(to))) {
                errors.put("sessions[" + i + "].starts", view.text("learning.session.error.outside", row.title()));
            }
            if (!row.speaker().isEmpty()
                    && speakers.stream().noneMatch(each -> each.id().toString().equals(row.speaker()))) {
                errors.put("sessions[" + i + "].speaker", view.text("learning.session.error.speaker", row.title()));
            }
        }
        return errors;
    }

    /** Only where there are no errors. */
    Round read(UUID id, UUID programme, int number, int sequence, Instant at, String usualTitle, Ids ids) {
        List<Round.Session> read = new ArrayList<>();
        for (Row row : sessions) {
            if (row.title().isEmpty()) {
                continue;
            }
            read.add(new Round.Session(
                    ids.next(),
                    Typed.time(row.starts()),
                    Typed.time(row.ends()),
                    row.title(),
                    row.speaker().isEmpty() ? null : UUID.fromString(row.speaker())));
        }
        @Nullable LocalDate when = Typed.day(day);
        if (when == null) {
            throw new IllegalArgumentException(day);
        }
        return new Round(
                id,
                programme,
                number,
                title.isEmpty() ? usualTitle : title,
                when,
                Typed.time(starts),
                Typed.time(ends),
                place,
                Typed.orNull(onlineUrl),
                sequence,
                at,
                null,
                null,
                read);
    }

    private static String written(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
