package th.prmind.brief;

import java.util.Locale;

/** For whom a message is meant. */
public enum Audience {
    ALL,
    OPERATORS,
    SMES,
    NEIGHBOURS,
    PUBLIC,
    MEDIA;

    /** As in files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
