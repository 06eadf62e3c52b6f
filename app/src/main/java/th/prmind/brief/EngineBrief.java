package th.prmind.brief;

import th.prmind.engine.Brief;

/** Gives the check what it needs of a brief. */
final class EngineBrief {

    private EngineBrief() {}

    static Brief of(String slug, int version, String owner, BriefContent content) {
        return new Brief(
                slug,
                version,
                content.title(),
                owner,
                content.from(),
                content.to(),
                content.messages().stream()
                        .map(m -> new Brief.Message(m.id(), m.weight(), m.required(), m.text(), m.english()))
                        .toList(),
                content.facts().stream()
                        .map(f -> new Brief.Fact(f.id(), f.statement(), f.english(), f.was()))
                        .toList(),
                content.people().stream()
                        .map(p -> new Brief.Person(p.id(), p.honorific(), p.name(), p.position()))
                        .toList(),
                content.terms().stream()
                        .map(t -> new Brief.Term(t.id(), t.use(), t.insteadOf()))
                        .toList(),
                content.avoid().stream()
                        .map(a -> new Brief.Avoid(a.id(), a.phrase(), a.because()))
                        .toList());
    }
}
