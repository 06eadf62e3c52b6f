package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** One message, compiled: the words that carry it, in Thai and where given in English. */
final class MessagePattern {

    /**
     * A text's words, by which the same message is known again.
     *
     * @param cues each word once
     * @param own for each cue whether it is the message's own, not the whole brief's topic
     * @param pairs two words that stand side by side, as one string
     */
    record Wording(List<Cue> cues, boolean[] own, List<Cue> pairs) {}

    final Brief brief;
    final Brief.Message message;
    final Wording thai;
    final @Nullable Wording english;

    MessagePattern(Brief brief, Brief.Message message, Topic topic, Lexicon lexicon) {
        this.brief = brief;
        this.message = message;
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
        boolean[] own = new boolean[cues.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = !topic.holds(cues.get(i).numbers()[0]);
        }
        List<Cue> pairs = new ArrayList<>();
        List<Vocabulary.Word> words = Vocabulary.words(t);
        for (int i = 0; i + 1 < words.size(); i++) {
            Vocabulary.Word a = words.get(i);
            Vocabulary.Word b = words.get(i + 1);
            double weight = Vocabulary.weight(a.text()) + Vocabulary.weight(b.text());
            if (b.start() - a.end() <= 1 && weight >= 1.5) {
                String pair = t.text(a.start(), b.end());
                pairs.add(new Cue(pair, new int[] {lexicon.number(pair)}, weight, a.start()));
            }
        }
        return new Wording(cues, own, pairs);
    }
}
