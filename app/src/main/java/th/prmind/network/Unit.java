package th.prmind.network;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * An office of the ministry. Everything that people make belongs to one.
 *
 * @param secondParent the province to which the unit answers as well
 * @param abbr short name with its dots (สอจ.ลำปาง), or null
 * @param province code of the province where it sits
 * @param source ids of the public releases that give its contact, or null
 * @param colour 0 to 11, by which its people are known at a glance
 */
public record Unit(
        UUID id,
        String slug,
        @Nullable UUID parent,
        @Nullable UUID secondParent,
        String kind,
        String name,
        @Nullable String nameEnglish,
        @Nullable String abbr,
        @Nullable String abbrEnglish,
        @Nullable String province,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String source,
        int colour) {

    /** As in the database and message keys. */
    static final List<String> KINDS =
            List.of("ministry", "department", "division", "agency", "province-office", "province");

    /** The abbreviation, or the name where there is none. */
    public String shortName() {
        return abbr == null ? name : abbr;
    }

    public @Nullable String shortNameEnglish() {
        return abbrEnglish == null ? nameEnglish : abbrEnglish;
    }

    public SubjectRef ref() {
        return new SubjectRef("unit", id, name, nameEnglish, "/units/" + slug);
    }
}
