package th.prmind.platform.documents;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;

/**
 * What a person adds to a paper before printing it. All may be left empty, to be written in by hand.
 *
 * @param page whether a page for a committee is wanted rather than a memo
 * @param to for whom
 * @param number of the letter
 * @param signer who signs, with the form of address
 * @param post of who signs
 */
public record PaperForm(
        @Nullable Boolean page,
        @Nullable String to,
        @Nullable String number,
        @Nullable String signer,
        @Nullable String post) {

    private static final int LONGEST = 200;

    /** @throws Refusal when a line is longer than a line of paper */
    public Paper.@Nullable Heading heading(String office, LocalDate today, String usualTo) {
        String whom = line(to);
        return committee() ? null : new Paper.Heading(office, line(number), today, whom.isEmpty() ? usualTo : whom);
    }

    public Paper.@Nullable Signature signature() {
        return committee() ? null : new Paper.Signature(line(signer), line(post));
    }

    private boolean committee() {
        return Boolean.TRUE.equals(page);
    }

    private static String line(@Nullable String text) {
        String line = Objects.requireNonNullElse(text, "").strip();
        if (line.length() > LONGEST) {
            throw new Refusal("platform.paper.too-long", LONGEST);
        }
        return line;
    }
}
