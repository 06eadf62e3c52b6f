package th.prmind.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief.Weight;

/**
 * All that one version of a brief says.
 *
 * @param from first day in force, or null when open
 * @param to last day in force, or null when open
 * @param letter the official letter that carries the brief, or null
 * @param localAngle one line that tells an office how to make the piece its own
 * @param asOf the moment for which a situation's bulletin speaks; null for other kinds
 * @param topics slugs
 * @param units for whom the brief is
 */
public record BriefContent(
        String title,
        @Nullable String titleEnglish,
        @Nullable String summary,
        @Nullable String summaryEnglish,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Letter letter,
        @Nullable String localAngle,
        @Nullable Instant asOf,
        List<String> topics,
        List<Message> messages,
        List<Fact> facts,
        List<Spokesperson> people,
        List<Term> terms,
        List<Avoid> avoid,
        Set<UUID> units) {

    public BriefContent {
        topics = List.copyOf(topics);
        messages = List.copyOf(messages);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        terms = List.copyOf(terms);
        avoid = List.copyOf(avoid);
        units = Set.copyOf(units);
    }

    /** Number and date of an official letter. */
    public record Letter(@Nullable String number, @Nullable LocalDate date) {}

    /** One sentence that the public is to take away, in Thai and, where it is known, in English. */
    public record Message(
            String id,
            Weight weight,
            boolean required,
            Audience audience,
            String text,
            @Nullable String english) {}

    /**
     * One statement with its value.
     *
     * @param statement a sentence with exactly one value in square brackets
     * @param english the same in English, its value in square brackets too, or null
     * @param was values of earlier versions, now outdated
     * @param source who says so
     * @param asOf the day for which the value holds
     */
    public record Fact(
            String id,
            String statement,
            @Nullable String english,
            List<String> was,
            @Nullable String source,
            @Nullable LocalDate asOf) {

        public Fact {
            was = List.copyOf(was);
        }

        /** The words within the brackets. */
        public String value() {
            return Sentence.of(statement).value();
        }

        /** The statement without its brackets. */
        public String plain() {
            return Sentence.of(statement).plain();
        }

        Fact with(List<String> outdated) {
            return new Fact(id, statement, english, outdated, source, asOf);
        }
    }

    /** A person whom the brief names, in the position in which it names them. */
    public record Spokesperson(String id, String honorific, String name, String position) {

        /** Form of address and name as they stand in a text: ดร. keeps its own dot, นาย stands close. */
        public String addressed() {
            return honorific + name;
        }
    }

    /** The word to use, and words not to be used in its place. */
    public record Term(String id, String use, List<String> insteadOf) {
        public Term {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /** A phrase to leave out, and why. */
    public record Avoid(String id, String phrase, String because) {}

    public Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** Messages by audience, those for all first. */
    public Map<Audience, List<Message>> byAudience() {
        Map<Audience, List<Message>> groups = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            List<Message> of =
                    messages.stream().filter(m -> m.audience() == audience).toList();
            if (!of.isEmpty()) {
                groups.put(audience, of);
            }
        }
        return groups;
    }

    /** This content as the successor of an earlier version: values that it changes become outdated. */
    BriefContent after(BriefContent earlier) {
        List<Fact> succeeding = facts.stream()
                .map(fact -> earlier.fact(fact.id())
                        .map(before -> fact.with(outdated(fact, before)))
                        .orElse(fact))
                .toList();
        return new BriefContent(
                title,
                titleEnglish,
                summary,
                summaryEnglish,
                from,
                to,
                letter,
                localAngle,
                asOf,
                topics,
                messages,
                succeeding,
                people,
                terms,
                avoid,
                units);
    }

    private static List<String> outdated(Fact fact, Fact before) {
        Set<String> outdated = new LinkedHashSet<>(before.was());
        outdated.addAll(fact.was());
        outdated.add(before.value());
        outdated.remove(fact.value()); // A value that came back is right again.
        return List.copyOf(outdated);
    }
}
