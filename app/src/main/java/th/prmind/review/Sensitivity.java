package th.prmind.review;

import java.util.Locale;

/** What makes a text ask for a specialist's eyes besides the usual ones. */
public enum Sensitivity {
    /** Speaks of the royal family. */
    ROYAL,
    /** Names an accused person or business. */
    ACCUSED,
    /** Political wording in an election period. */
    POLITICAL;

    /** As in the database and message keys, and as the engine calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sensitivity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
