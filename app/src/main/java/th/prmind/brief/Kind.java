package th.prmind.brief;

import java.util.Locale;

/** What a brief is about. */
public enum Kind {
    POLICY,
    EVENT,
    /** Told in numbered bulletins: each published version is one, and makes the one before outdated. */
    SITUATION;

    /** As in files, the database and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
