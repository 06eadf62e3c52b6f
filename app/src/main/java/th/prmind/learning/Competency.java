package th.prmind.learning;

import java.util.Locale;

/** What somebody can do better after a programme. The same in every year, so that years can be compared. */
public enum Competency {
    /** Passing on ministry policy rightly and as one substance. */
    MESSAGE_FIDELITY,
    STORY,
    SHORT_VIDEO,
    CHANNEL_CHOICE,
    MEDIA_RELATIONS,
    MEASURING;

    /** As in the database and in message keys: {@code short-video}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Competency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
