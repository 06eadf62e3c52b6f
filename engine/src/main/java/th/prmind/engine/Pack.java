package th.prmind.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One brief, compiled. */
final class Pack {

    /** Its place among the packs of the engine. */
    final int index;

    final Brief brief;
    final Topic topic;
    /** By which an English draft is known to be about the brief: its words in Thai where it has none in English. */
    final Topic topicEnglish;

    final List<FactPattern> facts = new ArrayList<>();
    /** The facts as an English draft is held to them: by their English statement where there is one. */
    final List<FactPattern> factsEnglish = new ArrayList<>();

    final List<MessagePattern> messages = new ArrayList<>();
    final List<PersonPattern> people = new ArrayList<>();
    final Set<String> names = new HashSet<>();
    final List<TermPattern> terms = new ArrayList<>();

    /** Where its first message stands among those of all packs. */
    final int firstMessage;

    /** What is told of the messages of a brief that a draft is not about. */
    final List<Report.MessageState> missing;

    Pack(int index, int firstMessage, Brief brief, Lexicon lexicon) {
        this.index = index;
        this.firstMessage = firstMessage;
        this.brief = brief;
        topic = Topic.thai(brief, lexicon);
        Topic english = Topic.english(brief, lexicon);
        topicEnglish = english.size() == 0 ? topic : english;
        for (Brief.Fact f : brief.facts()) {
            FactPattern thai = new FactPattern(brief, f, f.statement(), lexicon);
            facts.add(thai);
            factsEnglish.add(
                    f.english() == null || f.english().indexOf('[') < 0
                            ? thai
                            : new FactPattern(brief, f, f.english(), lexicon));
        }
        weigh(facts, lexicon);
        weigh(factsEnglish.stream().filter(f -> !facts.contains(f)).toList(), lexicon);
        for (Brief.Message m : brief.messages()) {
            messages.add(new MessagePattern(brief, m, topic, lexicon));
        }
        missing = messages.stream().map(m -> m.missing).toList();
        for (Brief.Person p : brief.people()) {
            people.add(PersonPattern.of(brief, p, lexicon));
            names.add(people.getLast().name);
        }
        for (Brief.Term term : brief.terms()) {
            terms.add(TermPattern.of(brief, term, lexicon));
        }
        for (Brief.Avoid a : brief.avoid()) {
            terms.add(TermPattern.of(brief, a, lexicon));
        }
    }

    private void weigh(List<FactPattern> some, Lexicon lexicon) {
        FactPattern.weigh(some, topic);
        String told = String.join(" ", some.stream().map(FactPattern::statement).toList());
        some.forEach(f -> f.narrowing = Narrowing.of(f.statement(), told, lexicon));
    }

    Topic topic(boolean english) {
        return english ? topicEnglish : topic;
    }

    List<FactPattern> facts(boolean english) {
        return english ? factsEnglish : facts;
    }
}
