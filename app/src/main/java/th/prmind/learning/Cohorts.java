package th.prmind.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took part in which programme: whom other modules may call a cohort. */
@Component
public class Cohorts {

    private final JdbcClient jdbc;

    Cohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people who had a seat in one programme. */
    public record Cohort(
            String slug, String title, @Nullable String titleEnglish) {}

    private static final String SELECT = """
            SELECT programme.slug, programme.title, programme.title_english FROM learning.programme
            WHERE programme.state <> 'draft' AND EXISTS (
                SELECT FROM learning.enrolment
                WHERE enrolment.programme = programme.id AND enrolment.state = 'enrolled'
                AND (:person::uuid IS NULL OR enrolment.person = :person))
            ORDER BY programme.made_at DESC, programme.id LIMIT 200""";

    /** The latest first. */
    public List<Cohort> all() {
        return those(null);
    }

    /** In which the person had a seat, the latest first. */
    public List<Cohort> of(UUID person) {
        return those(person);
    }

    private List<Cohort> those(@Nullable UUID person) {
        return jdbc.sql(SELECT)
                .param("person", person)
                .query((row, _) ->
                        new Cohort(row.getString("slug"), row.getString("title"), row.getString("title_english")))
                .list();
    }

    public Optional<Cohort> find(String slug) {
        return all().stream().filter(cohort -> cohort.slug().equals(slug)).findFirst();
    }

    /** Everybody who had a seat in that programme. */
    public Set<UUID> people(String slug) {
        return Set.copyOf(jdbc.sql("""
                        SELECT enrolment.person FROM learning.enrolment
                        JOIN learning.programme ON programme.id = enrolment.programme AND programme.state <> 'draft'
                        WHERE programme.slug = ? AND enrolment.state = 'enrolled'""").param(slug).query(UUID.class).list());
    }
}
