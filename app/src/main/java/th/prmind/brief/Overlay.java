package th.prmind.brief;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief;

/** What one office adds of its own to a brief: facts and messages of its place. */
public record Overlay(
        UUID brief, UUID unit, List<Fact> facts, List<Message> messages, Instant updated, UUID updatedBy) {

    public Overlay {
        facts = List.copyOf(facts);
        messages = List.copyOf(messages);
    }

    /**
     * @param statement a sentence with exactly one value in square brackets
     * @param disputed contradicts the brief and so is not in force; a challenge asks the brief's owner
     */
    public record Fact(
            String id, String statement, @Nullable String source, boolean disputed) {

        public String plain() {
            return Sentence.of(statement).plain();
        }
    }

    /** A sentence that the office's own public is to take away. */
    public record Message(String id, String text) {}

    /**
     * What the check needs of it, as a brief that stands beside the one it belongs to. Disputed facts are left out.
     *
     * @param slug by which findings name it
     */
    public Brief engine(String slug, LiveBrief brief) {
        return new Brief(
                slug,
                brief.version(),
                brief.title(),
                brief.owner(),
                brief.content().from(),
                brief.content().to(),
                messages.stream()
                        .map(m -> new Brief.Message(m.id(), Brief.Weight.SUPPORTING, false, m.text(), null))
                        .toList(),
                facts.stream()
                        .filter(fact -> !fact.disputed())
                        .map(f -> new Brief.Fact(f.id(), f.statement(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
