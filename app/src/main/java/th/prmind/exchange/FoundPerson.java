package th.prmind.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.learning.Cohorts;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Province;
import th.prmind.publishing.ReleaseCard;

/**
 * Somebody who wants to be found, with what they can help with and what they have done.
 *
 * @param helped how many of their answers were chosen by who asked
 * @param cohorts programmes in which they took part
 * @param releases their latest public work
 */
record FoundPerson(
        Actor who,
        @Nullable Province province,
        Profile profile,
        int helped,
        List<Cohorts.Cohort> cohorts,
        List<ReleaseCard> releases) {}
