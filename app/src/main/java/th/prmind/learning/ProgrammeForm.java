package th.prmind.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.web.View;

/**
 * A programme as it is typed in.
 *
 * @param audience slugs of units; blank rows are none
 */
record ProgrammeForm(
        String slug,
        String unit,
        String title,
        String titleEnglish,
        String purpose,
        String purposeEnglish,
        List<String> competencies,
        String seats,
        List<String> audience,
        String enrolUntil) {

    /** Addresses beneath /programmes that are no programme's. */
    private static final Set<String> RESERVED = Set.of("new");

    private static final int MOST_SEATS = 1_000;
    private static final int LONGEST_PURPOSE = 4_000;

    ProgrammeForm {
        slug = Typed.text(slug);
        unit = Typed.text(unit);
        title = Typed.text(title);
        titleEnglish = Typed.text(titleEnglish);
        purpose = Typed.text(purpose);
        purposeEnglish = Typed.text(purposeEnglish);
        competencies = competencies == null ? List.of() : List.copyOf(competencies);
        seats = Typed.text(seats);
        audience = audience == null
                ? List.of()
                : audience.stream().map(Typed::text).filter(s -> !s.isEmpty()).toList();
        enrolUntil = Typed.text(enrolUntil);
    }

    static ProgrammeForm empty(String unit) {
        return new ProgrammeForm("", unit, "", "", "", "", List.of(), "40", List.of(), "");
    }

    static ProgrammeForm of(Programme programme, UnitDirectory units) {
        return new ProgrammeForm(
                programme.slug(),
                units.get(programme.unit()).slug(),
                programme.title(),
                Typed.text(programme.titleEnglish()),
                programme.purpose(),
                Typed.text(programme.purposeEnglish()),
                programme.competencies().stream().map(Competency::code).toList(),
                String.valueOf(programme.seats()),
                programme.audience().stream()
                        .flatMap(id -> units.find(id).map(Unit::slug).stream())
                        .toList(),
                programme.enrolUntil() == null ? "" : programme.enrolUntil().toString());
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(
            @Nullable Programme edited, List<Unit> holders, Programmes programmes, UnitDirectory units, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty()) {
            errors.put("title", view.text("learning.programme.error.title"));
        }
        if (edited == null && (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || RESERVED.contains(slug))) {
            errors.put("slug", view.text("learning.programme.error.slug"));
        } else if (edited == null && programmes.findBySlug(slug).isPresent()) {
            errors.put("slug", view.text("learning.programme.error.slug-taken"));
        }
        if (holders.stream().noneMatch(each -> each.slug().equals(unit))) {
            errors.put("unit", view.text("learning.programme.error.unit"));
        }
        if (purpose.isEmpty()) {
            errors.put("purpose", view.text("learning.programme.error.purpose"));
        } else if (purpose.length() > LONGEST_PURPOSE || purposeEnglish.length() > LONGEST_PURPOSE) {
            errors.put("purpose", view.text("learning.programme.error.purpose-long", LONGEST_PURPOSE));
        }
        if (competencies.isEmpty()
                || competencies.stream()
                        .anyMatch(code -> Arrays.stream(Competency.values())
                                .noneMatch(each -> each.code().equals(code)))) {
            errors.put("competencies", view.text("learning.programme.error.competencies"));
        }
        if (Typed.count(seats, 1, MOST_SEATS) == null) {
            errors.put("seats", view.text("learning.programme.error.seats", MOST_SEATS));
        }
        if (audience.stream().anyMatch(each -> units.findBySlug(each).isEmpty())) {
            errors.put("audience", view.text("learning.programme.error.audience"));
        }
        if (!enrolUntil.isEmpty() && Typed.day(enrolUntil) == null) {
            errors.put("enrolUntil", view.text("learning.error.day"));
        }
        return errors;
    }

    /** Only where there are no errors. */
    Programme applied(Programme to, UnitDirectory units) {
        Integer places = Typed.count(seats, 1, MOST_SEATS);
        @Nullable LocalDate until = Typed.day(enrolUntil);
        List<UUID> open = new ArrayList<>();
        audience.forEach(each -> units.findBySlug(each).map(Unit::id).ifPresent(open::add));
        return new Programme(
                to.id(),
                to.slug(),
                units.findBySlug(unit).map(Unit::id).orElse(to.unit()),
                title,
                Typed.orNull(titleEnglish),
                purpose,
                Typed.orNull(purposeEnglish),
                competencies.stream().map(Competency::of).distinct().toList(),
                places == null ? to.seats() : places,
                open,
                until,
                to.state(),
                to.copiedFrom(),
                to.madeBy(),
                to.madeAt(),
                to.openedAt(),
                to.source());
    }
}
