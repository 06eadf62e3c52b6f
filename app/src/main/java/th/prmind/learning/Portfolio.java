package th.prmind.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.measure.ReadingTable;
import th.prmind.publishing.Release;

/** What one officer did in programmes: works as they are public now, what they learned, and certificates. */
record Portfolio(List<Entry> works, List<Learned> learned, List<Certificate> certificates) {

    /** What became of each competency in one programme. */
    record Learned(Programme programme, List<Gain> gains) {}

    /**
     * One work.
     *
     * @param signedBy name of the speaker who signed it off; null where nobody has
     * @param readings of the latest version
     * @param notes what speakers said in writing
     */
    record Entry(
            Work work,
            Assignment assignment,
            Programme programme,
            Release release,
            @Nullable String signedBy,
            ReadingTable readings,
            List<Note> notes) {

        /** Where the public reads it. */
        String address() {
            return VerificationController.address(release);
        }

        boolean live() {
            return VerificationController.live(release);
        }
    }

    boolean empty() {
        return works.isEmpty() && learned.isEmpty() && certificates.isEmpty();
    }

    /** What of it a link shows; a withdrawn certificate is shown to nobody. */
    Portfolio shownBy(PortfolioLink link) {
        return new Portfolio(
                works.stream()
                        .filter(entry -> link.works().contains(entry.work().id()))
                        .toList(),
                link.gains() ? learned : List.of(),
                certificates.stream()
                        .filter(each -> each.valid() && link.certificates().contains(each.id()))
                        .toList());
    }

    boolean hasWork(UUID id) {
        return works.stream().anyMatch(entry -> entry.work().id().equals(id));
    }

    boolean hasCertificate(UUID id) {
        return certificates.stream().anyMatch(each -> each.id().equals(id) && each.valid());
    }
}
