package th.prmind.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a brief as the engine reads it: what every office is to say, with the values that must not differ.
 *
 * @param slug short name, unique among the briefs compiled together; prefixes the ids in findings
 * @param version counts from 1
 * @param owner abbreviation of the owning unit
 * @param from first day on which the brief is in force
 * @param to last day on which it is in force, or null when open
 */
public record Brief(
        String slug,
        int version,
        String title,
        String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Message> messages,
        List<Fact> facts,
        List<Person> people,
        List<Term> terms,
        List<Avoid> avoid) {

    public Brief {
        messages = List.copyOf(messages);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        terms = List.copyOf(terms);
        avoid = List.copyOf(avoid);
    }

    /** How much a message weighs. */
    public enum Weight {
        CORE,
        SUPPORTING,
        CALL_TO_ACTION
    }

    /**
     * One sentence that the public is to take away.
     *
     * @param text in Thai
     * @param english the same in English, or null; English drafts are checked for it
     */
    public record Message(
            String id,
            Weight weight,
            boolean required,
            String text,
            @Nullable String english) {}

    /**
     * One statement with its value.
     *
     * @param statement a sentence with exactly one value in square brackets; the words around it say what it is about
     * @param english the same in English, with its value in brackets, or null; English drafts are held to it
     * @param was values of earlier versions, now outdated
     */
    public record Fact(
            String id, String statement, @Nullable String english, List<String> was) {
        public Fact {
            was = List.copyOf(was);
        }

        public Fact(String id, String statement, List<String> was) {
            this(id, statement, null, was);
        }
    }

    /** A person whom the brief names, with the one position in which the brief names them. */
    public record Person(String id, String honorific, String name, String position) {}

    /** The word to use, and words that stand for the same thing and are not to be used. */
    public record Term(String id, String use, List<String> insteadOf) {
        public Term {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /** A phrase to leave out, with the reason as it is told to the writer. */
    public record Avoid(String id, String phrase, String because) {}
}
