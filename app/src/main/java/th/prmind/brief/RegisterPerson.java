package th.prmind.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Register;
import th.prmind.platform.identity.SubjectRef;

/**
 * Somebody whom the ministry's texts name.
 *
 * @param slug stands as the reference in findings
 * @param honorifics forms of address that are right, the usual one first
 * @param name first name and surname with one space
 * @param shortForms the ministry's own short forms
 * @param posts the present ones first
 */
public record RegisterPerson(
        UUID id,
        String slug,
        List<String> honorifics,
        String name,
        @Nullable String nameEnglish,
        List<String> shortForms,
        List<Post> posts) {

    public RegisterPerson {
        honorifics = List.copyOf(honorifics);
        shortForms = List.copyOf(shortForms);
        posts = List.copyOf(posts);
    }

    /**
     * One post between two days.
     *
     * @param from null when the first day is not known
     * @param to null while it is held
     * @param acting รักษาราชการแทน
     * @param source where that stands, or null
     */
    public record Post(
            String position,
            @Nullable String positionEnglish,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean acting,
            @Nullable String source) {

        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** With the usual form of address. */
    public String addressed() {
        return honorifics.isEmpty() ? name : honorifics.getFirst() + name;
    }

    /** First letters of name and surname. */
    String initials() {
        return Initials.of(name);
    }

    /** The first post held on that day. */
    public Optional<Post> postOn(LocalDate day) {
        return posts.stream().filter(post -> post.holds(day)).findFirst();
    }

    public SubjectRef ref() {
        return new SubjectRef("register-person", id, name, "/register/" + slug);
    }

    Register.Entry engine() {
        return new Register.Entry(
                slug,
                honorifics,
                name,
                nameEnglish,
                shortForms,
                posts.stream()
                        .map(post -> new Register.Post(
                                post.position(), post.positionEnglish(), post.from(), post.to(), post.acting()))
                        .toList());
    }
}
