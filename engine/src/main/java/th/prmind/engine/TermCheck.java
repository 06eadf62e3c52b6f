package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** Finds terms written as they are not to be, and phrases to leave out, only where they are words of their own. */
final class TermCheck {

    private TermCheck() {}

    static List<Finding> findings(NormalText t, Layout layout, Lexicon.Hits hits, List<TermPattern> terms) {
        List<Finding> out = new ArrayList<>();
        for (TermPattern p : terms) {
            List<int[]> spans = new ArrayList<>();
            for (TermPattern.Variant v : p.variants) {
                for (int i = 0; i < hits.count(v.number()); i++) {
                    int start = hits.start(v.number(), i);
                    int end = end(t, start, v);
                    if (end > 0 && alone(t, start, end, p)) {
                        spans.add(new int[] {start, end});
                    }
                }
            }
            spans.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
            int covered = 0;
            for (int[] s : spans) {
                if (s[0] < covered) {
                    continue;
                }
                covered = s[1];
                boolean term = p.kind == Finding.Kind.WRONG_TERM;
                boolean claim = term && Quotation.holds(t, layout, s[0]);
                out.add(new Finding(
                        p.kind,
                        p.brief,
                        p.id,
                        t.originalStart(s[0]),
                        t.originalEnd(s[1]),
                        t.original(s[0], s[1]),
                        p.use,
                        claim ? Reasons.quoted(p.use) : term ? Reasons.term(p.use) : Reasons.avoid(p.because),
                        term && !claim ? spaced(t, s[0], s[1], p.use) : null));
            }
        }
        return out;
    }

    /** The right term, with a space where its letters would run into another script's. */
    private static String spaced(NormalText t, int start, int end, String use) {
        boolean before = start > 0 && otherScript(t.at(start - 1), use.charAt(0));
        boolean after = end < t.length && otherScript(use.charAt(use.length() - 1), t.at(end));
        return (before ? " " : "") + use + (after ? " " : "");
    }

    private static boolean otherScript(char a, char b) {
        return NormalText.thai(a) && (NormalText.latin(b) || b >= 'A' && b <= 'Z')
                || NormalText.thai(b) && (NormalText.latin(a) || a >= 'A' && a <= 'Z');
    }

    private static int end(NormalText t, int start, TermPattern.Variant v) {
        int i = start;
        for (int k = 0; k < v.parts().size(); k++) {
            if (k > 0) {
                int from = i;
                while (i - from < 3 && (t.at(i) == ' ' || t.at(i) == '-')) {
                    i++;
                }
            }
            if (!t.startsWith(v.parts().get(k), i)) {
                return -1;
            }
            i += v.parts().get(k).length();
        }
        return i;
    }

    private static boolean alone(NormalText t, int start, int end, TermPattern p) {
        char before = t.at(start - 1);
        char first = t.at(start);
        char last = t.at(end - 1);
        char after = t.at(end);
        if (NormalText.latin(first) && (NormalText.latin(before) || NormalText.digit(before))
                || NormalText.latin(last) && (NormalText.latin(after) || NormalText.digit(after))) {
            return false;
        }
        if (NormalText.thai(last) && NormalText.hangs(after) || NormalText.hangs(first)) {
            return false;
        }
        // อก. in มอก., and a letter of the word before that cannot end a word.
        boolean dotted = t.text(start, end).indexOf('.') >= 0 && end - start <= 8;
        if (dotted && (NormalText.thai(before) || before == '.')) {
            return false;
        }
        if (NormalText.thai(first)
                && (before == 'เ' || before == 'แ' || before == 'โ' || before == 'ใ' || before == 'ไ')) {
            return false;
        }
        if (NormalText.thai(first) && before == 'ั') {
            return false;
        }
        return !link(t, start) && !within(t, start, end, p.use);
    }

    /** Whether a place lies inside an address of the web or of mail, or in a handle. */
    static boolean link(NormalText t, int at) {
        int i = at;
        while (i > 0 && at - i < 200 && t.at(i - 1) != ' ' && t.at(i - 1) != '\n' && !NormalText.thai(t.at(i - 1))) {
            i--;
        }
        int end = at;
        while (end < t.length
                && end - at < 200
                && t.at(end) != ' '
                && t.at(end) != '\n'
                && !NormalText.thai(t.at(end))) {
            end++;
        }
        String word = t.text(i, end);
        return word.contains("://")
                || word.contains("www.")
                || word.contains("@")
                || word.contains(".co.th")
                || word.contains(".go.th")
                || word.contains(".com");
    }

    /** Whether the right term stands here and the wrong one is only part of it. */
    private static boolean within(NormalText t, int start, int end, String use) {
        if (use.isEmpty()) {
            return false;
        }
        String right = Tables.normal(use);
        for (int at = Math.max(0, end - right.length()); at <= start; at++) {
            if (right.length() > end - start && t.startsWith(right, at)) {
                return true;
            }
        }
        return false;
    }
}
