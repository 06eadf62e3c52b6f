package th.prmind.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.review.Review;

/**
 * One version of a brief as the reader sees it.
 *
 * @param versions all published ones, the newest first
 * @param draft the one being written or reviewed, where the reader may see it
 * @param review of that draft, or null
 * @param scan name of the letter's scan, or null
 * @param asked questions and challenges with their answers
 * @param mine the reader's unit's part in it, or null where the brief is for none of their units
 * @param changes what this version changed, empty for a first version
 */
record BriefPage(
        Brief brief,
        BriefVersion version,
        Unit owner,
        List<BriefVersion> versions,
        @Nullable BriefVersion draft,
        @Nullable Review review,
        boolean decide,
        boolean edit,
        @Nullable String scan,
        List<Asked> asked,
        @Nullable Mine mine,
        List<Person> people,
        List<BriefDifference.Line> changes,
        int units,
        int acknowledged,
        LocalDate today) {

    /** A challenge with the people in it; the unit by its short name. */
    record Asked(
            Challenge challenge,
            String unit,
            @Nullable Actor by,
            @Nullable Actor answeredBy,
            @Nullable String fact) {}

    /** A unit of the reader's for which the brief is. */
    record Mine(
            Unit unit,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Overlay overlay) {}

    /** A spokesperson, with the register's page of them where there is one. */
    record Person(BriefContent.Spokesperson person, Optional<RegisterPerson> known) {

        String initials() {
            return Initials.of(person.name());
        }
    }

    BriefContent content() {
        return version.content();
    }

    boolean live() {
        return version.state() == BriefVersion.State.LIVE;
    }

    boolean ended() {
        return content().to() != null && content().to().isBefore(today);
    }

    boolean notYet() {
        return content().from() != null && content().from().isAfter(today);
    }

    long open() {
        return asked.stream().filter(each -> each.challenge().open()).count();
    }
}
