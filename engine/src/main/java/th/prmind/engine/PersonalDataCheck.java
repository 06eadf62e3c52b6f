package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** Finds identity numbers, telephones, mail addresses and accounts of private persons; those of offices are let be. */
final class PersonalDataCheck {

    private static final List<String> OWN = new ArrayList<>();
    private static final List<String> OFFICE = new ArrayList<>();
    private static final List<String> ACCOUNT = new ArrayList<>();
    private static final List<String> FUND = new ArrayList<>();
    private static final List<String> FREE_MAIL =
            List.of("gmail.", "hotmail.", "yahoo.", "outlook.", "live.", "icloud.", "msn.", "proton", "windowslive.");

    static {
        for (String[] row : Tables.read("privacy.tsv")) {
            List<String> list = switch (row[0]) {
                case "own" -> OWN;
                case "office" -> OFFICE;
                case "account" -> ACCOUNT;
                default -> FUND;
            };
            list.add(Tables.normal(row[1]));
        }
    }

    private final NormalText t;
    private final List<Finding> findings = new ArrayList<>();

    PersonalDataCheck(NormalText t) {
        this.t = t;
    }

    List<Finding> findings() {
        for (int i = 0; i < t.length; i++) {
            char c = t.chars[i];
            if (NormalText.digit(c)) {
                i = figures(i);
            } else if (c == '@') {
                mail(i);
            }
        }
        return findings;
    }

    /** Reads a run of digits with its spaces and hyphens; where it ends. */
    private int figures(int start) {
        StringBuilder digits = new StringBuilder();
        int end = start;
        int i = start;
        int groups = 1;
        while (i < t.length && digits.length() <= 16) {
            char c = t.chars[i];
            if (NormalText.digit(c)) {
                digits.append(c);
                end = ++i;
            } else if ((c == '-' || c == ' ' || c == '.') && NormalText.digit(t.at(i + 1))) {
                i++;
                groups++;
            } else {
                break;
            }
        }
        while (NormalText.digit(t.at(end))) {
            end++;
        }
        int n = digits.length();
        String d = digits.toString();
        char before = t.at(start - 1);
        if (n < 9
                || end - start > n + groups + 4
                || NormalText.latin(before)
                || before == '/'
                || before == '.'
                || before == ','
                || TermCheck.link(t, start)) {
            return end - 1;
        }
        if (n == 13 && identity(d)) {
            add("thai-id", start, end);
        } else if (n == 10 && d.charAt(0) == '0' && "689".indexOf(d.charAt(1)) >= 0 && !account(start)) {
            if (own(start, end)) {
                add("phone", start, end);
            }
        } else if (n >= 10 && n <= 12 && account(start) && (d.charAt(0) != '0' || groups > 1) && !fund(start, end)) {
            add("bank-account", start, end);
        }
        return end - 1;
    }

    /** The last digit of an identity number follows from the twelve before it. */
    static boolean identity(String d) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (d.charAt(i) - '0') * (13 - i);
        }
        return d.charAt(0) != '0' && (11 - sum % 11) % 10 == d.charAt(12) - '0';
    }

    private boolean account(int start) {
        return nearest(ACCOUNT, start, 60) >= 0;
    }

    private boolean fund(int start, int end) {
        return nearest(FUND, start, 120) >= 0 || containsAny(FUND, end, Math.min(t.length, end + 60));
    }

    /** Whether the words around a mobile number say that it is somebody's own. */
    private boolean own(int start, int end) {
        int own = Math.max(nearest(OWN, start, 60), nearest(List.of("ส่วนตัว", "มือถือส่วนตัว"), start, 90));
        boolean behind =
                containsAny(List.of("คุณ", "นาย", "นาง", "พี่", "น้อง", "ส่วนตัว"), end, Math.min(t.length, end + 14));
        int office = nearest(OFFICE, start, 60);
        String before = t.text(Math.max(0, start - 60), start);
        if (before.contains("ส่วนตัว") || before.contains("personal") || before.contains("private")) {
            return true;
        }
        return own >= 0 && own > office || behind && office < 0;
    }

    /** Where the last of some words begins on the same line within so many characters before a place, or -1. */
    private int nearest(List<String> words, int at, int within) {
        int from = Math.max(0, at - within);
        for (int i = at - 1; i >= from; i--) {
            if (t.chars[i] == '\n') {
                from = i + 1;
            }
        }
        String before = t.text(from, at);
        int best = -1;
        for (String w : words) {
            int k = before.lastIndexOf(w);
            if (k >= 0) {
                best = Math.max(best, from + k);
            }
        }
        return best;
    }

    private boolean containsAny(List<String> words, int from, int to) {
        String s = t.text(from, to);
        return words.stream().anyMatch(s::contains);
    }

    private void mail(int at) {
        int start = at;
        while (start > 0 && at - start < 64 && mailLetter(t.at(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < t.length && end - at < 80 && mailLetter(t.at(end))) {
            end++;
        }
        while (end > at && (t.at(end - 1) == '.' || t.at(end - 1) == '-')) {
            end--;
        }
        String domain = t.text(at + 1, end);
        if (start == at || domain.indexOf('.') < 1 || domain.length() < 4) {
            return;
        }
        String before = t.text(Math.max(0, start - 50), start);
        boolean state = domain.endsWith(".go.th") || domain.endsWith(".mi.th") || domain.endsWith(".ac.th");
        boolean own = before.contains("ส่วนตัว") || before.contains("personal") || before.contains("private");
        boolean free = FREE_MAIL.stream().anyMatch(domain::startsWith);
        boolean office = nearest(OFFICE, start, 60) >= 0;
        boolean person = nearest(List.of("คุณ", "นาย", "นางสาว", "พี่", "น้อง", "ป้า", "ลุง"), start, 50) >= 0;
        if (!state && (own || free && person && !office)) {
            add("email", start, end);
        }
    }

    private static boolean mailLetter(char c) {
        return NormalText.latin(c) || NormalText.digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private void add(String ref, int start, int end) {
        findings.add(new Finding(
                Finding.Kind.PERSONAL_DATA,
                "",
                ref,
                t.originalStart(start),
                t.originalEnd(end),
                t.original(start, end),
                "",
                Reasons.personal(ref),
                null));
    }
}
