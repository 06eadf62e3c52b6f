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
    final List<FactPattern> facts = new ArrayList<>();
    /** All statements of the brief. */
    final String told;

    final List<MessagePattern> messages = new ArrayList<>();
    final List<PersonPattern> people = new ArrayList<>();
    final Set<String> names = new HashSet<>();
    final List<TermPattern> terms = new ArrayList<>();

    /** What is told of the messages of a brief that a draft is not about. */
    final List<Report.MessageState> missing;

    Pack(int index, Brief brief, Lexicon lexicon) {
        this.index = index;
        this.brief = brief;
        topic = new Topic(brief, lexicon);
        for (Brief.Fact f : brief.facts()) {
            facts.add(new FactPattern(brief, f, lexicon));
        }
        FactPattern.weigh(facts, topic);
        told = String.join(" ", facts.stream().map(FactPattern::statement).toList());
        facts.forEach(f -> f.narrowing = Surroundings.narrowings(f.statement(), told, lexicon));
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
}
