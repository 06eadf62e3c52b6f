package th.prmind.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of changes. Who may read whose, the caller has asked before. */
@Component
public class AuditBook {

    private static final String MATCHING = """
            FROM platform.audit_entry e LEFT JOIN platform.audit_pseudonym p ON p.pseudonym = e.pseudonym
            LEFT JOIN platform.audit_pseudonym s ON e.subject_kind = 'person' AND s.pseudonym = e.subject_id
            WHERE (e.unit = ANY(:units) OR :system AND e.unit IS NULL)
            AND (:words = '' OR e.subject_title ILIKE :like OR s.person = ANY(:named))
            AND (:action = '' OR e.action = :action)
            AND (:person::uuid IS NULL OR p.person = :person)
            AND (:subject::uuid IS NULL OR e.subject_id IN
                (:subject, (SELECT pseudonym FROM platform.audit_pseudonym WHERE person = :subject)))
            AND (:from::timestamptz IS NULL OR e.at >= :from)
            AND (:to::timestamptz IS NULL OR e.at < :to)
            """;

    private final JdbcClient jdbc;

    AuditBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param byPerson whether somebody with an account acted
     * @param person empty where nobody with an account acted, or the person's key was erased
     * @param kind of the thing
     * @param about the person that the thing is; null where it is none, or their key was erased
     * @param title empty where it is a person
     * @param origin the network from which it was made; null where a job or a command acted
     * @param sealed whether it stands in the chain already, which it does after a minute
     */
    public record Change(
            Instant at,
            boolean byPerson,
            Optional<UUID> person,
            String action,
            String kind,
            UUID subject,
            @Nullable UUID about,
            String title,
            String detail,
            @Nullable String origin,
            boolean sealed) {}

    /** The latest first. */
    public List<Change> search(AuditSearch search, int limit, int offset) {
        return ask(
                        "SELECT e.*, p.person, s.person AS about " + MATCHING
                                + " ORDER BY e.id DESC LIMIT :limit OFFSET :offset",
                        search)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditBook::read)
                .list();
    }

    public int count(AuditSearch search) {
        return ask("SELECT count(*) " + MATCHING, search).query(Integer.class).single();
    }

    /** The actions that occur. */
    public List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM platform.audit_entry ORDER BY action")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, AuditSearch search) {
        return jdbc.sql(sql)
                .param("units", search.units().toArray(UUID[]::new))
                .param("system", search.system())
                .param("words", search.words())
                .param("like", "%" + search.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("named", search.named().toArray(UUID[]::new))
                .param("action", search.action())
                .param("person", search.person())
                .param("subject", search.subject())
                .param("from", time(search.from()))
                .param("to", time(search.to()));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getTimestamp("at").toInstant(),
                row.getObject("pseudonym") != null,
                Optional.ofNullable((@Nullable UUID) row.getObject("person")),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                (@Nullable UUID) row.getObject("about"),
                row.getString("subject_title"),
                row.getString("detail"),
                row.getString("origin"),
                row.getObject("seal") != null);
    }
}
