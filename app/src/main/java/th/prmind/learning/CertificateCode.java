package th.prmind.learning;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Twelve letters and digits in three groups: sixty bits, so nobody guesses one, and short enough to type from paper.
 * Letters that look like digits are not used; whoever types one means the digit.
 */
@Component
class CertificateCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** K7QM-2XTR-9WPD. */
    String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return grouped(code.toString());
    }

    /** As it is kept, from whatever somebody typed; what can't be a code stays what it is. */
    static String read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.length() == GROUPS * GROUP && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? grouped(letters)
                : typed.strip();
    }

    /** Whether it is the form of a code. */
    static boolean looksRight(String code) {
        return code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
