package th.prmind.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * Somebody who works in a unit and may sign in while active.
 *
 * @param name with the form of address (นางสาวแก้วตา ธารน้ำใส)
 * @param title post in the office
 * @param active whether the account is switched on
 * @param fictional made up for the demo ministry
 * @param start shown first on the demo's sign-in page
 * @param lastDay on which the account works; null without an end
 */
public record Person(
        UUID id,
        String slug,
        String name,
        @Nullable String nameEnglish,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        UUID unit,
        boolean active,
        boolean fictional,
        boolean start,
        @Nullable String noteEnglish,
        @Nullable LocalDate lastDay) {

    /** Whether they may sign in on that day. */
    boolean worksOn(LocalDate day) {
        return active && (lastDay == null || !lastDay.isBefore(day));
    }

    public SubjectRef ref() {
        return new SubjectRef("person", id, name, nameEnglish, "/people/" + id);
    }
}
