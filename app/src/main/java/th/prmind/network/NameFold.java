package th.prmind.network;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are kept, and as they are compared when the same person may have been typed by two hands. */
final class NameFold {

    private NameFold() {}

    /** As it is kept: single blanks, nothing unseen, and each vowel in the one form that a keyboard of today types. */
    static String tidy(String name) {
        return name.replaceAll("[\\u200B-\\u200D\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .replace("เเ", "แ")
                .replaceAll("\u0E4D([\u0E48-\u0E4B]?)\u0E32", "$1\u0E33");
    }

    /** Without form of address, blanks, dots and tone marks, and with vowels in one form. */
    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst(
                        "^(นางสาว|น\\.ส\\.|นาย|นาง|ดร\\.|ว่าที่ ?(ร้อยตรี|ร\\.ต\\.)|mr\\.? |mrs\\.? |ms\\.? |miss )",
                        "")
                .replace("เเ", "แ")
                .replaceAll("[\\s\\u00A0\\u200B-\\u200D\\uFEFF.\\u0E47-\\u0E4C\\u0E4E-]+", "");
    }

    /** Whether one letter more, less or other makes the one into the other. */
    static boolean oneLetterApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }
}
