package th.prmind.review;

import java.util.Locale;

/** Who approves in a step, seen from the unit whose matter it is. */
enum Who {
    /** Its own approvers; the nearest above where it has none. */
    OWN,
    /** The approvers of the unit above it. */
    PARENT,
    /** The approvers of the second unit that it answers to, the province. Without one the step falls away. */
    SECOND_PARENT,
    /** The approvers of one named unit. */
    UNIT,
    /** Named people. */
    PEOPLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Who of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
