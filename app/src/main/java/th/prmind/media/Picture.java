package th.prmind.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * A picture of one unit.
 *
 * @param sha256 of the original's bytes; names the file
 * @param mediaType what the bytes are, whatever the file was called
 * @param width in pixels, as it stands upright
 * @param height in pixels, as it stands upright
 * @param alt alternative text in Thai; may be empty until the text that shows it is submitted
 * @param altEnglish alternative text in English; may be empty
 * @param credit who made it; may be empty
 * @param basis on which people may be shown, or null while nobody has said
 * @param licence by what leave it is used, or null while nobody has said
 * @param usableUntil the last day on which it may be used anew; null: no end
 * @param basisNote where the consent is kept, or which event it was; may be empty
 */
public record Picture(
        UUID id,
        UUID unit,
        String sha256,
        String mediaType,
        int width,
        int height,
        String fileName,
        String alt,
        String altEnglish,
        String credit,
        @Nullable Basis basis,
        String basisNote,
        @Nullable Licence licence,
        @Nullable LocalDate usableUntil,
        UUID addedBy,
        Instant addedAt) {

    /** Why the people in a picture may be shown. */
    public enum Basis {
        /** Each of them agreed. */
        CONSENT,
        /** They took part in an event open to the public or the press. */
        PUBLIC_EVENT,
        /** Nobody can be recognised. */
        NO_PEOPLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when there is no such basis */
        public static Basis of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** By what leave a picture is used. */
    public enum Licence {
        OWN,
        PERMISSION,
        CC_BY,
        CC_BY_SA,
        PUBLIC_DOMAIN,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when there is no such licence */
        public static Licence of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A smaller copy without any of the original's hidden data (place, camera, time). */
    public enum Rendition {
        THUMB(320),
        CARD(800),
        FULL(1600),
        /** The largest that is kept, for print and for cutting anew. */
        MASTER(3200);

        private final int longerSide;

        Rendition(int longerSide) {
            this.longerSide = longerSide;
        }

        /** In pixels, at most. */
        public int longerSide() {
            return longerSide;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where people who may read the unit see it. */
    public String url(Rendition rendition) {
        return "/pictures/" + id + "/" + rendition.code() + ".jpg";
    }

    /** Whether nothing is missing that a public text in that language needs. */
    public boolean ready(boolean thai) {
        return basis != null && !credit.isBlank() && !(thai ? alt : altEnglish).isBlank();
    }

    /** Whether it is ready for a text in either language. */
    public boolean ready() {
        return ready(true) || ready(false);
    }

    /** The alternative text in that language, or in the other where there is none. */
    public String alt(boolean thai) {
        return (thai && !alt.isBlank()) || altEnglish.isBlank() ? alt : altEnglish;
    }

    /**
     * The same picture with more known about it. What is given empty stays as it was, and so does an alternative text that
     * somebody wrote for this very picture.
     */
    public Picture described(
            String newAlt, boolean thai, String newCredit, @Nullable Basis newBasis, String newBasisNote) {
        return new Picture(
                id,
                unit,
                sha256,
                mediaType,
                width,
                height,
                fileName,
                thai && alt.isBlank() ? newAlt : alt,
                !thai && altEnglish.isBlank() ? newAlt : altEnglish,
                newCredit.isBlank() ? credit : newCredit,
                newBasis == null ? basis : newBasis,
                newBasis == null ? basisNote : newBasisNote,
                licence,
                usableUntil,
                addedBy,
                addedAt);
    }

    public SubjectRef ref() {
        return new SubjectRef("picture", id, alt(true).isBlank() ? fileName : alt(true), "/pictures/" + id);
    }
}
