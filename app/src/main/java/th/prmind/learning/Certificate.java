package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a programme, as it stood when it was certified. Nothing that changes later changes it.
 *
 * @param code in the address of its public page
 * @param number counts those of a programme in a year from 1
 * @param year of issue, Buddhist era
 * @param name with the form of address; empty once it was erased
 * @param post in the office; may be empty
 * @param title of the programme
 * @param holder the unit that held it
 * @param minutes of the half days attended; null where the hours were not known
 * @param signer who signs on paper; may be empty
 * @param exception why it was issued although something was missing; null where nothing was
 * @param withdrawal null while it is valid
 * @param showsWorks whether the public page leads to the works; the person who holds it says
 * @param statusIndex its place in the public list of those withdrawn
 * @param rounds that were held, in the order of their days
 * @param works that counted
 */
record Certificate(
        UUID id,
        String code,
        UUID programme,
        UUID person,
        int number,
        int year,
        String name,
        @Nullable String nameEnglish,
        String post,
        String unitName,
        @Nullable String unitNameEnglish,
        String title,
        @Nullable String titleEnglish,
        UUID holder,
        String holderName,
        @Nullable String holderNameEnglish,
        List<Competency> competencies,
        int halvesAttended,
        int halvesHeld,
        @Nullable Integer minutes,
        String signer,
        String signerPost,
        UUID issuedBy,
        Instant issuedAt,
        @Nullable String exception,
        @Nullable Withdrawal withdrawal,
        boolean showsWorks,
        int statusIndex,
        List<HeldRound> rounds,
        List<ShownWork> works) {

    /** As it was held. */
    record HeldRound(int number, String title, LocalDate day) {}

    /**
     * As it was handed in.
     *
     * @param assignment its title
     * @param title of the release
     */
    record ShownWork(UUID work, String assignment, String title, UUID release) {}

    /** It is no longer valid. The reason is for those who run the programme and for the person. */
    record Withdrawal(Instant at, UUID by, String why) {}

    boolean valid() {
        return withdrawal == null;
    }

    /** Whether the person asked for their name to be taken away; that there was such a certificate stays. */
    boolean erased() {
        return name.isEmpty();
    }

    /** 12/2570. */
    String numbered() {
        return number + "/" + year;
    }

    String url() {
        return "/certificates/" + code;
    }

    /** Whole hours, rounded down; null where they were not known. */
    @Nullable
    Integer hours() {
        return minutes == null ? null : minutes / 60;
    }

    /** Whether a round that it tells of was moved or cancelled since; those that came later are not its concern. */
    boolean datesDiffer(List<Round> now) {
        return rounds.stream()
                .anyMatch(told -> now.stream()
                        .noneMatch(round ->
                                round.number() == told.number() && round.day().equals(told.day())));
    }
}
