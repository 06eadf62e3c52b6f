package th.prmind.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about a picture. */
record PictureForm(
        @Nullable String alt,
        @Nullable String altEnglish,
        @Nullable String credit,
        @Nullable String basis,
        @Nullable String basisNote,
        @Nullable String licence,
        @Nullable String usableUntil) {

    private static final int LONGEST = 500;

    Picture of(Picture picture) {
        return new Picture(
                picture.id(),
                picture.unit(),
                picture.sha256(),
                picture.mediaType(),
                picture.width(),
                picture.height(),
                picture.fileName(),
                plain(alt),
                plain(altEnglish),
                plain(credit),
                plain(basis).isEmpty() ? null : Picture.Basis.of(plain(basis)),
                plain(basisNote),
                plain(licence).isEmpty() ? null : Picture.Licence.of(plain(licence)),
                ConsentForm.day(usableUntil),
                picture.addedBy(),
                picture.addedAt());
    }

    /** Message keys by field. A consent without a word about where it is kept proves nothing. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        tooLong("alt", alt, errors);
        tooLong("altEnglish", altEnglish, errors);
        tooLong("credit", credit, errors);
        tooLong("basisNote", basisNote, errors);
        boolean consent = plain(basis).equals(Picture.Basis.CONSENT.code());
        boolean event = plain(basis).equals(Picture.Basis.PUBLIC_EVENT.code());
        if ((consent || event) && plain(basisNote).isEmpty()) {
            errors.put("basisNote", consent ? "media.error.consent-note" : "media.error.event-note");
        }
        if (!plain(usableUntil).isEmpty() && ConsentForm.day(usableUntil) == null) {
            errors.put("usableUntil", "media.error.day");
        }
        return errors;
    }

    private static void tooLong(String field, @Nullable String value, Map<String, String> errors) {
        if (plain(value).length() > LONGEST) {
            errors.put(field, "media.error.too-long");
        }
    }

    private static String plain(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
