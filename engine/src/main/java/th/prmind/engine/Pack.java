package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** One brief, compiled. */
final class Pack {

    final Brief brief;
    final Topic topic;
    final List<FactPattern> facts = new ArrayList<>();
    /** All statements of the brief. */
    final String told;

    final List<MessagePattern> messages = new ArrayList<>();
    final List<PersonPattern> people = new ArrayList<>();
    final List<TermPattern> terms = new ArrayList<>();

    Pack(Brief brief, Lexicon lexicon) {
        this.brief = brief;
        topic = new Topic(brief, lexicon);
        for (Brief.Fact f : brief.facts()) {
            facts.add(new FactPattern(brief, f, lexicon));
        }
        FactPattern.weigh(facts, topic);
        told = String.join(" ", facts.stream().map(FactPattern::statement).toList());
        for (Brief.Message m : brief.messages()) {
            messages.add(new MessagePattern(brief, m, topic, lexicon));
        }
        for (Brief.Person p : brief.people()) {
            people.add(PersonPattern.of(brief, p, lexicon));
        }
        for (Brief.Term term : brief.terms()) {
            terms.add(TermPattern.of(brief, term, lexicon));
        }
        for (Brief.Avoid a : brief.avoid()) {
            terms.add(TermPattern.of(brief, a, lexicon));
        }
    }
}
