package th.prmind.learning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.measure.NoteReadings;
import th.prmind.measure.Reading;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.Sheet;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** Takes the figures of somebody's own works from a table; all of them or none. */
@Component
class TakeReadingSheet {

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "url", List.of("ลิงก์", "link", "url"),
            "age", List.of("อายุ", "age", "days"),
            "reach", List.of("เข้าถึง", "reach"),
            "reactions", List.of("ถูกใจ", "reactions", "likes"),
            "shares", List.of("แชร์", "shares"),
            "comments", List.of("ความเห็น", "comments"));
    private static final Map<String, Reading.Age> AGES =
            Map.of("1", Reading.Age.DAY, "7", Reading.Age.WEEK, "28", Reading.Age.MONTH);

    private final Assignments assignments;
    private final Works works;
    private final ReleaseCatalog releases;
    private final NoteReadings noteReadings;
    private final CurrentActor currentActor;

    TakeReadingSheet(
            Assignments assignments,
            Works works,
            ReleaseCatalog releases,
            NoteReadings noteReadings,
            CurrentActor currentActor) {
        this.assignments = assignments;
        this.works = works;
        this.releases = releases;
        this.noteReadings = noteReadings;
        this.currentActor = currentActor;
    }

    private record Own(Work work, Release release) {}

    /**
     * @return how many rows were taken
     * @throws Refusal when a heading or all rows are missing, or a row is wrong, with its number
     */
    @Transactional
    int take(Programme programme, Sheet sheet, View view) {
        if (sheet.rows().size() < 2) {
            throw new Refusal("learning.reading.sheet.empty");
        }
        Map<String, Integer> columns = columns(sheet.rows().getFirst());
        if (!columns.containsKey("url")) {
            throw new Refusal("learning.reading.sheet.heading", "ลิงก์");
        }
        if (!columns.containsKey("age")) {
            throw new Refusal("learning.reading.sheet.heading", "อายุ");
        }
        Map<String, Own> own = own(programme);
        List<Sheet.Row> rows = sheet.rows().subList(1, sheet.rows().size());
        for (Sheet.Row row : rows) {
            try {
                take(row, columns, own);
            } catch (Refusal refusal) {
                throw new Refusal(
                        "learning.reading.sheet.row", row.number(), view.text(refusal.key(), refusal.arguments()));
            }
        }
        return rows.size();
    }

    private void take(Sheet.Row row, Map<String, Integer> columns, Map<String, Own> own) {
        Own found = Optional.ofNullable(own.get(cell(row, columns, "url")))
                .orElseThrow(() -> new Refusal("learning.reading.sheet.url"));
        Reading.Age age = Optional.ofNullable(AGES.get(cell(row, columns, "age").split("[ .]", 2)[0]))
                .orElseThrow(() -> new Refusal("learning.reading.sheet.age"));
        Map<Reading.Metric, Long> figures = new EnumMap<>(Reading.Metric.class);
        for (Reading.Metric metric : Reading.Metric.values()) {
            ReadingController.put(figures, metric, cell(row, columns, metric.code()));
        }
        noteReadings.note(
                found.release().ref(), found.work().unit(), found.release().publishedAt(), age, figures);
    }

    /** By each address under which a text of theirs stands. */
    private Map<String, Own> own(Programme programme) {
        List<UUID> asked =
                assignments.of(programme.id()).stream().map(Assignment::id).toList();
        Map<String, Own> own = new HashMap<>();
        for (Work work : works.ofPerson(currentActor.get().id())) {
            if (asked.contains(work.assignment())) {
                for (Work.Version version : work.versions()) {
                    releases.find(version.release()).ifPresent(release -> {
                        own.put("/releases/" + release.id(), new Own(work, release));
                        if (release.url() != null) {
                            own.put(release.url(), new Own(work, release));
                        }
                    });
                }
            }
        }
        return own;
    }

    private static Map<String, Integer> columns(Sheet.Row headings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.cell(i).strip().toLowerCase(Locale.ROOT);
            int at = i;
            HEADINGS.forEach((column, words) -> {
                if (words.stream().anyMatch(heading::startsWith)) {
                    columns.putIfAbsent(column, at);
                }
            });
        }
        return columns;
    }

    private static String cell(Sheet.Row row, Map<String, Integer> columns, String column) {
        @Nullable Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip();
    }
}
