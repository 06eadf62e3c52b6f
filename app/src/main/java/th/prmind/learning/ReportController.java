package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;
import th.prmind.platform.web.View;

/** The report of a programme on screen, in Word, Excel and PDF, and the news of a round that starts filled in. */
@Controller
class ReportController {

    private final ProgrammeAccess access;
    private final Reports reports;
    private final Texts texts;
    private final Clock clock;

    ReportController(ProgrammeAccess access, Reports reports, Texts texts, Clock clock) {
        this.access = access;
        this.reports = reports;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param news address of an edition about it that starts filled in */
    record Told(Round round, String news) {}

    @GetMapping("/programmes/{slug}/report")
    String show(@PathVariable String slug, @ModelAttribute("view") View view, Model model) {
        Report report = reports.of(access.run(slug));
        model.addAttribute("report", report);
        model.addAttribute("lines", ReportLines.of(report, view::text));
        model.addAttribute(
                "told",
                report.rounds().stream()
                        .filter(round -> !clock.instant().isBefore(round.startsAt()))
                        .map(round -> new Told(round, news(report, round)))
                        .toList());
        return "learning/report";
    }

    @GetMapping("/programmes/{slug}/report.docx")
    ResponseEntity<byte[]> word(@PathVariable String slug) {
        return paper(slug, PaperFile.DOCX);
    }

    @GetMapping("/programmes/{slug}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug) {
        return paper(slug, PaperFile.PDF);
    }

    @GetMapping("/programmes/{slug}/report.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String slug, @ModelAttribute("view") View view) {
        Report report = reports.of(access.run(slug));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                view.text("learning.report.level"),
                view.text("learning.report.what"),
                view.text("learning.report.result"),
                view.text("learning.report.note")));
        ReportLines.of(report, view::text)
                .forEach(line -> rows.add(List.of(
                        view.text("learning.report.level." + line.level()), line.what(), line.result(), line.note())));
        return ListFile.of(slug + "-report", rows);
    }

    private ResponseEntity<byte[]> paper(String slug, PaperFile kind) {
        Report report = reports.of(access.run(slug));
        List<List<String>> rows = new ArrayList<>();
        int level = -1;
        for (ReportLines.Line line : ReportLines.of(report, this::thai)) {
            if (line.level() != level) {
                level = line.level();
                rows.add(List.of(thai("learning.report.level." + level), "", ""));
            }
            rows.add(List.of(line.what(), line.result(), line.note()));
        }
        return kind.of(
                new Paper(
                        null,
                        thai("learning.report.title", report.programme().title()),
                        List.of(thai("learning.report.as-of", Dates.longDate(Dates.day(clock.instant()), true))),
                        new Paper.Table(
                                List.of(
                                        thai("learning.report.what"),
                                        thai("learning.report.result"),
                                        thai("learning.report.note")),
                                List.of(6, 4, 7),
                                rows),
                        List.of(thai("learning.readings.never-cause")),
                        null,
                        List.of()),
                slug + "-report");
    }

    private String news(Report report, Round round) {
        String topics = String.join(
                " ", round.sessions().stream().map(Round.Session::title).toList());
        return "/editions/new?type=event-news&when=" + round.day()
                + "&where=" + encoded(round.place())
                + "&what="
                + encoded(thai(
                        "learning.report.news.what",
                        report.programme().title(),
                        round.title(),
                        report.participants(),
                        report.offices()))
                + "&said=" + encoded(thai("learning.report.news.said", topics));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private String thai(String key, Object... arguments) {
        return texts.get("th", key, arguments);
    }
}
