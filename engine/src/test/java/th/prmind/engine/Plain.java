package th.prmind.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the inner loops of the engine compute, written as plainly as it can be said and without regard to time: tests hold the
 * fast ways to these answers, and {@code bench loops} tells what the fast ways gain.
 */
final class Plain {

    private Plain() {}

    /** {@link NormalText#of}: replacements, one after another. */
    static String normal(String text) {
        StringBuilder small = new StringBuilder();
        text.chars()
                .forEach(c -> small.append(
                        (char) (c >= 'A' && c <= 'Z' ? c + 32 : c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)));
        String marks =
                "ิ\uf701ี\uf702ึ\uf703ื\uf704่\uf705\uf70a\uf713้\uf706\uf70b\uf714๊\uf707\uf70c\uf715๋\uf708\uf70d\uf716"
                        + "์\uf709\uf70e\uf717ั\uf710ํ\uf711็\uf712";
        String normal = small.toString()
                .replaceAll("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\ufe0f]", "")
                .replaceAll("[\\t\\x0b\\f\\x00\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]", " ")
                .replaceAll("[\\r\\u2028\\u2029\\u0085]", "\n")
                .replaceAll("[\\u201c-\\u201f\\u00ab\\u00bb]", "\"")
                .replaceAll("[\\u2018-\\u201b`\\u00b4]", "'")
                .replaceAll("[\\u2010-\\u2015\\u2212\\u02d7\\u00ac]", "-")
                .replace('\uff05', '%');
        for (int digit = 0; digit < 10; digit++) {
            normal = normal.replace((char) ('\uff10' + digit), (char) ('0' + digit));
        }
        for (int i = 0, mark = 0; i < marks.length(); i++) {
            if (marks.charAt(i) < '\uf700') {
                mark = marks.charAt(i);
            } else {
                normal = normal.replace(marks.charAt(i), (char) mark);
            }
        }
        return normal.replace("เเ", "แ").replaceAll("ํ([่-๋])า", "$1ำ").replace("ํา", "ำ");
    }

    /** {@link Fold#of}: character by character, by what each is. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean mark = c >= '\u0E31' && c <= '\u0E4E' && Character.getType(c) == Character.NON_SPACING_MARK;
            if ((Character.isLetterOrDigit(c) || mark) && c != 'ํ') {
                char small = c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : Character.toLowerCase(c);
                folded.append(small == 'ำ' ? 'า' : small == 'แ' ? 'เ' : small);
            }
        }
        return folded.toString().replaceAll("เเ+", "เ");
    }

    /** {@link AhoCorasick#find}: each pattern looked for by itself. Each occurrence as pattern, start, end. */
    static List<List<Integer>> find(List<String> patterns, String text) {
        List<List<Integer>> found = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            for (int at = text.indexOf(patterns.get(p)); at >= 0; at = text.indexOf(patterns.get(p), at + 1)) {
                found.add(List.of(p, at, at + patterns.get(p).length()));
            }
        }
        return found;
    }

    private static final Pattern FIGURE = Pattern.compile("(?:[0-9]|,(?=[0-9]{3}))+(?:\\.[0-9]+)?");

    /** {@link Numbers#digits} where no word of scale follows: the figures of a text in normal form, by place. */
    static List<Double> figures(String normal) {
        return FIGURE.matcher(normal)
                .results()
                .map(figure -> Double.parseDouble(figure.group().replace(",", "")))
                .toList();
    }

    /** {@link Fingerprints#of}: of every window the least hash, the last of equals. */
    static long[] fingerprints(char[] text) {
        int hashes = text.length - Fingerprints.GRAM + 1;
        TreeSet<Integer> places = new TreeSet<>();
        for (int start = 0; start < Math.max(1, hashes - Fingerprints.WINDOW + 1) && hashes > 0; start++) {
            int least = start;
            for (int at = start; at < Math.min(hashes, start + Fingerprints.WINDOW); at++) {
                if (Fingerprints.hash(text, at) <= Fingerprints.hash(text, least)) {
                    least = at;
                }
            }
            places.add(least);
        }
        return places.stream()
                .mapToLong(at -> Fingerprints.hash(text, at) << Fingerprints.POSITION_BITS | at)
                .toArray();
    }

    /**
     * {@link EarlierTexts}, all but which of the places are told: for each text by earlier text the pairs (place,
     * place there) of the fingerprints that both share, where the earlier is among the first that have it and not too many do.
     */
    static List<Map<Integer, List<int[]>>> shared(long[][] printsOfTexts) {
        Map<Long, TreeMap<Integer, Integer>> texts = new HashMap<>();
        for (int t = 0; t < printsOfTexts.length; t++) {
            for (long print : printsOfTexts[t]) {
                texts.computeIfAbsent(print >>> Fingerprints.POSITION_BITS, hash -> new TreeMap<>())
                        .putIfAbsent(t, (int) (print & Fingerprints.POSITION_MASK));
            }
        }
        return IntStream.range(0, printsOfTexts.length)
                .mapToObj(text -> shared(texts, printsOfTexts[text], text))
                .toList();
    }

    private static Map<Integer, List<int[]>> shared(
            Map<Long, TreeMap<Integer, Integer>> texts, long[] prints, int text) {
        Map<Integer, List<int[]>> shared = new TreeMap<>();
        Set<Long> met = new HashSet<>();
        for (long print : prints) {
            long hash = print >>> Fingerprints.POSITION_BITS;
            Map<Integer, Integer> first = texts.getOrDefault(hash, new TreeMap<>());
            if (first.size() <= Postings.COMMON && met.add(hash)) {
                first.entrySet().stream()
                        .limit(Postings.SOURCES)
                        .filter(other -> other.getKey() < text)
                        .forEach(other -> shared.computeIfAbsent(other.getKey(), k -> new ArrayList<>())
                                .add(new int[] {(int) (print & Fingerprints.POSITION_MASK), other.getValue()}));
            }
        }
        return shared;
    }

    /** {@link Alignment#gap} forwards from the heads of two texts: every gap tried, the smallest first. */
    static int gap(char[] text, char[] other) {
        for (int total = 0; total <= 2 * Alignment.GAP; total++) {
            for (int skip = 0; skip <= total; skip++) {
                int otherSkip = total - skip;
                int end = skip + Alignment.RESUME;
                int otherEnd = otherSkip + Alignment.RESUME;
                if (Math.max(skip, otherSkip) <= Alignment.GAP
                        && end <= text.length
                        && otherEnd <= other.length
                        && Arrays.equals(text, skip, end, other, otherSkip, otherEnd)) {
                    return skip << 8 | otherSkip;
                }
            }
        }
        return -1;
    }

    /** {@link NearDuplicates#similarity}: by sets. */
    static double similarity(long[] a, long[] b) {
        Set<Long> common = new HashSet<>();
        Set<Long> all = new HashSet<>();
        Arrays.stream(a).forEach(common::add);
        Arrays.stream(a).forEach(all::add);
        Arrays.stream(b).forEach(all::add);
        common.retainAll(new HashSet<>(Arrays.stream(b).boxed().toList()));
        return all.isEmpty() ? 1 : (double) common.size() / all.size();
    }
}
