package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;

/**
 * What somebody wants to show to whom.
 *
 * @param work ids of works with a tick
 * @param certificate ids of certificates with a tick
 * @param until the last day; empty: until it is taken back
 */
record PortfolioForm(
        String name,
        String until,
        @Nullable List<UUID> work,
        @Nullable List<UUID> certificate,
        @Nullable Boolean gains,
        @Nullable Boolean readings,
        @Nullable Boolean notes) {

    private static final int LONGEST_NAME = 120;

    PortfolioForm {
        name = Typed.text(name);
        until = Typed.text(until);
        work = work == null ? List.of() : List.copyOf(work);
        certificate = certificate == null ? List.of() : List.copyOf(certificate);
    }

    /** With a tick at everything that may be shown. */
    static PortfolioForm all(Portfolio portfolio) {
        return new PortfolioForm(
                "",
                "",
                portfolio.works().stream().map(entry -> entry.work().id()).toList(),
                portfolio.certificates().stream()
                        .filter(Certificate::valid)
                        .map(Certificate::id)
                        .toList(),
                false,
                false,
                false);
    }

    boolean shows(UUID id) {
        return works().contains(id) || certificates().contains(id);
    }

    boolean showsGains() {
        return Boolean.TRUE.equals(gains);
    }

    boolean showsReadings() {
        return Boolean.TRUE.equals(readings);
    }

    boolean showsNotes() {
        return Boolean.TRUE.equals(notes);
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(LocalDate today, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (works().isEmpty() && certificates().isEmpty() && !showsGains()) {
            errors.put("shown", view.text("learning.portfolio.error.nothing"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("name", view.text("learning.portfolio.error.name", LONGEST_NAME));
        }
        @Nullable LocalDate last = Typed.day(until);
        if (!until.isEmpty() && (last == null || last.isBefore(today))) {
            errors.put("until", view.text("learning.portfolio.error.until"));
        }
        return errors;
    }

    /** Once it has no errors; only what is that person's own. */
    PortfolioLink link(UUID id, UUID person, Portfolio own, Instant now) {
        @Nullable LocalDate last = Typed.day(until);
        return new PortfolioLink(
                id,
                person,
                name,
                works().stream().filter(own::hasWork).toList(),
                certificates().stream().filter(own::hasCertificate).toList(),
                showsGains(),
                showsReadings(),
                showsNotes(),
                now,
                last == null ? null : Dates.endOf(last),
                null);
    }

    private List<UUID> works() {
        return work == null ? List.of() : work;
    }

    private List<UUID> certificates() {
        return certificate == null ? List.of() : certificate;
    }
}
