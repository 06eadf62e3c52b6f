package th.prmind.engine;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What words weigh, which say nothing, and which stand for each other. */
final class Vocabulary {

    private static final BreakIterator PROTOTYPE = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
    private static final double RELEASES = 7466;

    /** A word that the list of frequencies lacks is taken to stand in this many releases. */
    private static final double RARE = 8;

    private static final Map<String, Integer> FREQUENCY = new HashMap<>();
    private static final Set<String> STOP = new HashSet<>();
    private static final Map<String, Set<String>> SYNONYMS = new HashMap<>();

    static {
        for (String[] row : Tables.read("frequencies.tsv")) {
            FREQUENCY.put(row[0], Integer.parseInt(row[1]));
        }
        for (String[] row : Tables.read("stopwords.tsv")) {
            STOP.addAll(List.of(row[0].split(" ")));
        }
        for (String[] row : Tables.read("synonyms.tsv")) {
            List<String> group = List.of(Tables.normal(row[0]).split("\\|"));
            for (String word : group) {
                SYNONYMS.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(group);
            }
        }
    }

    private Vocabulary() {}

    /** A word of a text in normal form. */
    record Word(int start, int end, String text) {}

    /** The words of a short text, spaces and signs left out. */
    static List<Word> words(NormalText t) {
        String s = t.text(0, t.length);
        BreakIterator it = (BreakIterator) PROTOTYPE.clone();
        it.setText(s);
        List<Word> out = new ArrayList<>();
        int from = it.first();
        for (int to = it.next(); to != BreakIterator.DONE; from = to, to = it.next()) {
            if (Character.isLetterOrDigit(s.charAt(from))) {
                out.add(new Word(from, to, s.substring(from, to)));
            }
        }
        return out;
    }

    static boolean stop(String word) {
        return word.length() < 2 || STOP.contains(word);
    }

    /** The share of releases that hold a word. */
    static double share(String word) {
        Integer n = FREQUENCY.get(word);
        return (n == null ? RARE : n) / RELEASES;
    }

    /** Whether the list of frequencies has a word. */
    static boolean known(String word) {
        return FREQUENCY.containsKey(word);
    }

    /** What a word tells about the topic: 0 for one that stands everywhere, about 7 for a rare one. */
    static double weight(String word) {
        return stop(word) ? 0 : -Math.log(Math.min(1, share(word)));
    }

    /** The word and all that stand for it. */
    static Set<String> alike(String word) {
        return SYNONYMS.getOrDefault(word, Set.of(word));
    }

    /** The words of which a synonym is told by more than one word (ผู้ เข้า ร่วม): they are looked for in the text whole. */
    static Iterable<String> phrases() {
        return SYNONYMS.keySet();
    }
}
