package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** One message, compiled: the words that carry it, in Thai and where given in English. */
final class MessagePattern {

    /**
     * A text's words, by which the same message is known again.
     *
     * @param cues each word once
     * @param weights of the cues
     * @param own of the cues that are the message's own, not the whole brief's topic; 0 for the others
     * @param pairs two words that stand side by side
     */
    record Wording(List<Cue> cues, double[] weights, double[] own, List<Pair> pairs) {}

    /**
     * Two words side by side.
     *
     * @param anchor number of the weightier word, by which the pair is found
     * @param before how many characters of the pair stand before it
     */
    record Pair(String text, int anchor, int before, double weight) {}

    final Brief brief;
    final Brief.Message message;
    final Wording thai;
    final @Nullable Wording english;
    final Report.MessageState missing;

    MessagePattern(Brief brief, Brief.Message message, Topic topic, Lexicon lexicon) {
        this.brief = brief;
        this.message = message;
        missing = new Report.MessageState(brief.slug(), message.id(), Report.State.MISSING, -1, -1);
        thai = wording(message.text(), topic, lexicon);
        english = message.english() == null ? null : wording(message.english(), topic, lexicon);
    }

    private static Wording wording(String text, Topic topic, Lexicon lexicon) {
        NormalText t = NormalText.of(text);
        List<Cue> cues = new ArrayList<>();
        for (Cue c : Cue.of(t, 0, 0, lexicon)) {
            if (cues.stream().noneMatch(o -> o.word().equals(c.word()))) {
                cues.add(c);
            }
        }
        double[] weights = new double[cues.size()];
        double[] own = new double[cues.size()];
        for (int i = 0; i < own.length; i++) {
            weights[i] = Math.sqrt(cues.get(i).weight());
            own[i] = topic.holds(cues.get(i).numbers()[0]) ? 0 : cues.get(i).weight();
        }
        List<Pair> pairs = new ArrayList<>();
        List<Vocabulary.Word> words = Vocabulary.words(t);
        for (int i = 0; i + 1 < words.size(); i++) {
            Vocabulary.Word a = words.get(i);
            Vocabulary.Word b = words.get(i + 1);
            double weight = Vocabulary.weight(a.text()) + Vocabulary.weight(b.text());
            if (b.start() - a.end() <= 1 && weight >= 1.5) {
                boolean first = Vocabulary.weight(a.text()) >= Vocabulary.weight(b.text());
                pairs.add(new Pair(
                        t.text(a.start(), b.end()),
                        lexicon.number(first ? a.text() : b.text()),
                        first ? 0 : b.start() - a.start(),
                        weight));
            }
        }
        return new Wording(cues, weights, own, pairs);
    }
}
