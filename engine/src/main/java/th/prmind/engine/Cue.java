package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word of a statement by which the same statement is known again in a draft.
 *
 * @param numbers the word itself first, then those that stand for it, as numbered in the lexicon
 * @param weight how much it tells
 * @param at where it begins in the statement
 */
record Cue(String word, int[] numbers, double weight, int at) {

    /** The cues of a statement in normal form, those within [from, to) left out. */
    static List<Cue> of(NormalText t, int from, int to, Lexicon lexicon) {
        List<Vocabulary.Word> words = Vocabulary.words(t);
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Vocabulary.Word w = words.get(i);
            if (w.end() > from && w.start() < to) {
                continue;
            }
            // The longest run of words that has synonyms of its own (กำหนดสุดท้าย) counts as one.
            int last = i;
            double sum = Vocabulary.weight(w.text());
            double total = sum;
            for (int j = i + 1;
                    j < words.size()
                            && j < i + 6
                            && (words.get(j).start() >= to || words.get(j).end() <= from);
                    j++) {
                sum += Vocabulary.weight(words.get(j).text());
                if (Vocabulary.alike(t.text(w.start(), words.get(j).end())).size() > 1) {
                    last = j;
                    total = Math.min(6, sum);
                }
            }
            String text = t.text(w.start(), words.get(last).end());
            i = last;
            if (NormalText.digit(text.charAt(0)) || total <= 0.15) {
                continue;
            }
            cues.add(new Cue(text, numbers(Vocabulary.alike(text), text, lexicon), total, w.start()));
        }
        return cues;
    }

    private static int[] numbers(Set<String> alike, String word, Lexicon lexicon) {
        int[] out = new int[alike.contains(word) ? alike.size() : alike.size() + 1];
        out[0] = lexicon.number(word);
        int n = 1;
        for (String s : alike) {
            if (!s.equals(word)) {
                out[n++] = lexicon.number(s);
            }
        }
        return out;
    }
}
