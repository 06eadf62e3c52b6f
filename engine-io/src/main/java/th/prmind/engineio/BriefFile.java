package th.prmind.engineio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief;

/**
 * A brief as {@code brief.yaml} holds it: what the engine checks by, and what people are told beside it.
 *
 * @param slug short name in small Latin letters, digits and hyphens; unique among briefs
 * @param version counts from 1
 * @param owner abbreviation of the owning unit
 * @param from first day in force, or null when open
 * @param to last day in force, or null when open
 * @param localAngle one line that tells an office how to make the piece its own
 */
public record BriefFile(
        String slug,
        int version,
        Kind kind,
        String title,
        @Nullable String titleEnglish,
        @Nullable String summary,
        String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Letter letter,
        @Nullable String localAngle,
        List<String> topics,
        List<Message> messages,
        List<Fact> facts,
        List<Person> people,
        List<Term> terms,
        List<Avoid> avoid) {

    public BriefFile {
        topics = List.copyOf(topics);
        messages = List.copyOf(messages);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        terms = List.copyOf(terms);
        avoid = List.copyOf(avoid);
    }

    /** What a brief is about: a policy, an event, or a situation told in numbered bulletins. */
    public enum Kind {
        POLICY,
        EVENT,
        SITUATION;

        /** The name in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For whom a message is meant. */
    public enum Audience {
        ALL,
        OPERATORS,
        SMES,
        NEIGHBOURS,
        PUBLIC,
        MEDIA;

        /** The name in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The official letter that carries the brief. */
    public record Letter(@Nullable String number, @Nullable LocalDate date) {}

    /** One sentence that the public is to take away; see {@link Brief.Message}. */
    public record Message(
            String id,
            Brief.Weight weight,
            boolean required,
            Audience audience,
            String text,
            @Nullable String english) {}

    /**
     * One statement with its value in square brackets; see {@link Brief.Fact}.
     *
     * @param english the statement in English, its value in square brackets too
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
    }

    /** A person whom the brief names; see {@link Brief.Person}. */
    public record Person(String id, String honorific, String name, String position) {}

    /** The word to use; see {@link Brief.Term}. */
    public record Term(String id, String use, List<String> insteadOf) {
        public Term {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /** A phrase to leave out; see {@link Brief.Avoid}. */
    public record Avoid(String id, String phrase, String because) {}

    /**
     * A brief that was read.
     *
     * @param warnings keys that the format does not know, left out of the brief
     */
    public record Loaded(BriefFile brief, List<Problem> warnings) {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads a file.
     *
     * @throws BadInput with every mistake found, each with its line
     * @throws IOException when the file cannot be read at all
     */
    public static Loaded read(Path file) throws BadInput, IOException {
        return parse(file.toString(), TextFile.read(file));
    }

    /**
     * Reads text in the format of {@code brief.yaml}.
     *
     * @param name stands for the file in problems
     * @throws BadInput with every mistake found, each with its line
     */
    public static Loaded parse(String name, String yaml) throws BadInput {
        return BriefYaml.parse(name, yaml);
    }

    /** The brief in the format of {@code brief.yaml}; read again, it gives an equal brief. */
    public String toYaml() {
        return BriefYaml.format(this);
    }

    /** Writes {@link #toYaml} to a file, in UTF-8. */
    public void write(Path file) throws IOException {
        Files.writeString(file, toYaml());
    }

    /** What the engine needs of it. */
    public Brief toEngine() {
        return new Brief(
                slug,
                version,
                title,
                owner,
                from,
                to,
                messages.stream()
                        .map(m -> new Brief.Message(m.id, m.weight, m.required, m.text, m.english))
                        .toList(),
                facts.stream()
                        .map(f -> new Brief.Fact(f.id, f.statement, f.english, f.was))
                        .toList(),
                people.stream()
                        .map(p -> new Brief.Person(p.id, p.honorific, p.name, p.position))
                        .toList(),
                terms.stream()
                        .map(t -> new Brief.Term(t.id, t.use, t.insteadOf))
                        .toList(),
                avoid.stream()
                        .map(a -> new Brief.Avoid(a.id, a.phrase, a.because))
                        .toList());
    }
}
