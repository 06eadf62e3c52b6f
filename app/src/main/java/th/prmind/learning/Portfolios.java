package th.prmind.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.measure.ReadingTable;
import th.prmind.measure.Readings;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** Gathers what an officer did in all programmes, the latest first. */
@Component
class Portfolios {

    private final Works works;
    private final Assignments assignments;
    private final Programmes programmes;
    private final SignOffs signOffs;
    private final Speakers speakers;
    private final Gains gains;
    private final Certificates certificates;
    private final ReleaseCatalog releases;
    private final Readings readings;
    private final Notes notes;

    Portfolios(
            Works works,
            Assignments assignments,
            Programmes programmes,
            SignOffs signOffs,
            Speakers speakers,
            Gains gains,
            Certificates certificates,
            ReleaseCatalog releases,
            Readings readings,
            Notes notes) {
        this.works = works;
        this.assignments = assignments;
        this.programmes = programmes;
        this.signOffs = signOffs;
        this.speakers = speakers;
        this.gains = gains;
        this.certificates = certificates;
        this.releases = releases;
        this.readings = readings;
        this.notes = notes;
    }

    Portfolio of(UUID person) {
        List<Work> all = works.ofPerson(person).reversed();
        Map<UUID, SignOff> signed = signOffs.of(all.stream().map(Work::id).toList());
        List<Portfolio.Entry> entries = new ArrayList<>();
        for (Work work : all) {
            @Nullable
            Assignment assignment = assignments.find(work.assignment()).orElse(null);
            @Nullable Release release = releases.find(work.latest().release()).orElse(null);
            if (assignment == null || release == null) {
                continue;
            }
            Programme programme = programmes.find(assignment.programme()).orElseThrow();
            entries.add(new Portfolio.Entry(
                    work,
                    assignment,
                    programme,
                    release,
                    signer(programme, signed.get(work.id())),
                    ReadingTable.of(release.id(), work.unit(), readings),
                    notes.of(work.id()).stream()
                            .filter(note -> !note.comment().text().isBlank())
                            .toList()));
        }
        return new Portfolio(
                entries,
                gains.of(person),
                certificates.ofPerson(person).stream()
                        .filter(certificate -> !certificate.erased())
                        .toList());
    }

    private @Nullable String signer(Programme programme, @Nullable SignOff signOff) {
        return signOff == null
                ? null
                : speakers.of(programme.id()).stream()
                        .filter(speaker -> speaker.id().equals(signOff.speaker()))
                        .map(Speaker::name)
                        .findFirst()
                        .orElse(null);
    }
}
