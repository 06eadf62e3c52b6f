package th.prmind.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person of a brief or of the register, compiled. */
final class PersonPattern {

    /** A post with the days between which it is held. */
    record Held(
            String written,
            Positions.@Nullable Post post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean on(@Nullable LocalDate day) {
            return day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Slug of the brief, or empty for the register. */
    final String brief;

    final String id;
    /** The name as written, with one space. */
    final String name;

    final String first;
    final String last;
    final List<Held> held = new ArrayList<>();
    /** Short forms that the register says are right for this person, in normal form (รปอ.ณัฏฐิญาฯ). */
    final List<String> shortForms = new ArrayList<>();

    final int firstNumber;
    final int lastNumber;

    PersonPattern(String brief, String id, String name, Lexicon lexicon) {
        this.brief = brief;
        this.id = id;
        this.name = name.strip();
        String normal = Tables.normal(this.name);
        int space = normal.indexOf(' ');
        first = space < 0 ? normal : normal.substring(0, space);
        last = space < 0 ? "" : normal.substring(space + 1).strip();
        firstNumber = lexicon.number(first);
        lastNumber = last.isEmpty() ? -1 : lexicon.number(last);
    }

    /** Whether first name or surname occurs in a text. */
    boolean occurs(Lexicon.Hits hits) {
        return hits.has(firstNumber) || lastNumber >= 0 && hits.has(lastNumber);
    }

    static PersonPattern of(Brief brief, Brief.Person p, Lexicon lexicon) {
        PersonPattern out = new PersonPattern(brief.slug(), p.id(), p.name(), lexicon);
        if (!p.position().isBlank()) {
            out.held.add(new Held(p.position(), Positions.of(p.position()), null, null));
        }
        return out;
    }

    static List<PersonPattern> of(Register.Entry e, Lexicon lexicon) {
        List<PersonPattern> out = new ArrayList<>();
        out.add(new PersonPattern("", e.id(), e.name(), lexicon));
        e.posts().forEach(post -> out.getFirst().held.add(thai(post)));
        out.getFirst().called(e);
        if (e.nameEnglish() != null) {
            PersonPattern english = new PersonPattern("", e.id(), e.nameEnglish(), lexicon);
            e.posts().forEach(post -> english.held.add(english(post)));
            out.add(english);
        }
        return out;
    }

    /** Takes over the short forms of the same person in the register. */
    void called(Register.Entry e) {
        if (name.equals(e.name().strip())) {
            e.shortForms().forEach(form -> shortForms.add(Tables.normal(form)));
        }
    }

    private static Held thai(Register.Post post) {
        String written = post.acting() ? "รักษาราชการแทน" + post.position() : post.position();
        return new Held(written, Positions.of(post.position()), post.from(), post.to());
    }

    /** In English where the register has it; else only the rank of the Thai post can be held against an English one. */
    private static Held english(Register.Post post) {
        if (post.positionEnglish() == null) {
            Positions.Post own = Positions.of(post.position());
            return new Held(post.position(), own == null ? null : own.bare(), post.from(), post.to());
        }
        String written = post.acting() ? "Acting " + post.positionEnglish() : post.positionEnglish();
        return new Held(written, Positions.of(post.positionEnglish()), post.from(), post.to());
    }
}
