package th.prmind.platform.identity;

import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The person who is acting now.
 *
 * @param unit the unit in which they work
 * @param unitName its short name, in Thai
 * @param colour of the unit, 0 to 11
 */
public record Actor(
        UUID id, String name, String nameEnglish, UUID unit, String unitName, String unitNameEnglish, int colour)
        implements Serializable {

    /* Longer forms first: นางสาว begins with นาง. */
    private static final Pattern FORM_OF_ADDRESS =
            Pattern.compile("^(นางสาว|นาย|นาง|ดร\\.|ว่าที่ ?ร\\.ต\\.|Mr\\. |Mrs\\. |Ms\\. )");

    /** Name and surname without the form of address. */
    public String plainName() {
        return FORM_OF_ADDRESS.matcher(name).replaceFirst("").strip();
    }

    /** First letters of name and surname, without the form of address, for the round sign that stands for a person. */
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String part : plainName().split(" ")) {
            part.codePoints()
                    // A Thai vowel that is written before its consonant is no initial: เกษม is ก.
                    .filter(c -> Character.isLetter(c) && (c < 'เ' || c > 'ไ'))
                    .limit(1)
                    .forEach(letters::appendCodePoint);
            if (letters.length() == 2) {
                break;
            }
        }
        return letters.toString();
    }
}
