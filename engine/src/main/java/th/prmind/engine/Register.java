package th.prmind.engine;

import java.time.LocalDate;
import java.util.List;

/** The people register: who holds which post from when to when, in force for every draft whatever brief it carries. */
public record Register(List<Entry> people) {

    /** A register with nobody in it. */
    public static final Register EMPTY = new Register(List.of());

    public Register {
        people = List.copyOf(people);
    }

    /**
     * One person.
     *
     * @param id stands as the reference in findings
     * @param honorifics forms of address that are right for this person (นางสาว, ดร.), the usual one first
     * @param name first name and surname with one space
     * @param nameEnglish the same in Latin letters, or null
     * @param shortForms the ministry's own short forms (รปอ.ณัฏฐิญาฯ)
     */
    public record Entry(
            String id,
            List<String> honorifics,
            String name,
            @Nullable String nameEnglish,
            List<String> shortForms,
            List<Post> posts) {
        public Entry {
            honorifics = List.copyOf(honorifics);
            shortForms = List.copyOf(shortForms);
            posts = List.copyOf(posts);
        }
    }

    /**
     * One post between two days.
     *
     * @param positionEnglish the same in English, or null; stands as the repair in English drafts
     * @param from first day, or null when unknown
     * @param to last day, or null while it is held
     * @param acting รักษาราชการแทน
     */
    public record Post(
            String position,
            @Nullable String positionEnglish,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean acting) {

        public Post(String position, @Nullable LocalDate from, @Nullable LocalDate to, boolean acting) {
            this(position, null, from, to, acting);
        }
    }
}
