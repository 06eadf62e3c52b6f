package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** One message, compiled: the words that carry it, in Thai and where given in English. */
final class MessagePattern {

    final Brief brief;
    final Brief.Message message;
    final List<Cue> cues;
    final List<Cue> english;

    MessagePattern(Brief brief, Brief.Message message, Lexicon lexicon) {
        this.brief = brief;
        this.message = message;
        cues = distinct(Cue.of(NormalText.of(message.text()), 0, 0, lexicon));
        english = message.english() == null
                ? List.of()
                : distinct(Cue.of(NormalText.of(message.english()), 0, 0, lexicon));
    }

    private static List<Cue> distinct(List<Cue> cues) {
        List<Cue> out = new ArrayList<>();
        for (Cue c : cues) {
            if (out.stream().noneMatch(o -> o.word().equals(c.word()))) {
                out.add(c);
            }
        }
        return out;
    }
}
