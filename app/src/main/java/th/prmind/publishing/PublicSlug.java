package th.prmind.publishing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;

/** Makes the part of a public address that stands for a release: short, in small Latin letters, never used twice. */
final class PublicSlug {

    private static final int LONGEST = 70;

    private PublicSlug() {}

    /** @param sourceId in the archive */
    static String imported(String sourceId) {
        String plain = plain(sourceId);
        return "archive-" + (plain.equals(sourceId) ? plain : plain + "-" + Integer.toHexString(sourceId.hashCode()));
    }

    /**
     * @param wished by the writer, or null
     * @param title serves where it is English; a Thai title would become unreadable in an address, so office and day serve
     *     then
     */
    static String fresh(@Nullable String wished, String title, String office, Instant day, Predicate<String> taken) {
        String base = plain(wished == null || wished.isBlank() ? title : wished);
        if (base.length() < 12 && wished == null) {
            base = office + "-"
                    + DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).format(Dates.day(day));
        }
        if (!taken.test(base)) {
            return base;
        }
        String numbered = base;
        for (int n = 2; taken.test(numbered); n++) {
            numbered = n < 100 ? base + "-" + n : base + "-" + UUID.randomUUID();
        }
        return numbered;
    }

    private static String plain(String text) {
        String latin = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (latin.length() <= LONGEST) {
            return latin;
        }
        int end = latin.lastIndexOf('-', LONGEST);
        return latin.substring(0, end > 20 ? end : LONGEST);
    }
}
