package th.prmind.network;

import java.util.Locale;
import java.util.UUID;

/** Somebody acts by the role of another, who is away or whose post is vacant. */
public record InPlaceOf(UUID absent, Style style) {

    /** By what words the law calls it. */
    public enum Style {
        /** รักษาราชการแทน: the post is vacant, or its holder can't act. */
        ACTING,
        /** ปฏิบัติราชการแทน: its holder has charged somebody to act. */
        ON_BEHALF;

        /** As in the database and message keys: {@code on-behalf}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Style of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
