package th.prmind.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;

/** Editions of Lampang's office that its head has approved, for tests that begin there. */
record ApprovedEditions(JdbcClient jdbc, UnitDirectory units, PersonDirectory people, Clock clock) {

    static final String UNIT = "province-lampang";
    static final String WRITER = "kaewta";
    static final String APPROVER = "saengchai";
    static final String STRANGER = "natchapon";

    UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    /** @param supersedes an edition that it corrects, or null */
    UUID add(String title, String text, String state, @Nullable UUID supersedes) {
        UUID unit = units.findBySlug(UNIT).orElseThrow().id();
        Timestamp now = Timestamp.from(clock.instant());
        UUID document = supersedes == null
                ? UUID.randomUUID()
                : jdbc.sql("SELECT document FROM content.edition WHERE id = ?")
                        .param(supersedes)
                        .query(UUID.class)
                        .single();
        if (supersedes == null) {
            jdbc.sql("INSERT INTO content.document VALUES (?, ?, ?, ?, ?)")
                    .param(document)
                    .param(unit)
                    .param("test-" + document)
                    .param(person(WRITER))
                    .param(now)
                    .update();
        }
        UUID id = UUID.randomUUID();
        String body = """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}""".formatted(text);
        jdbc.sql("""
                        INSERT INTO content.edition (id, document, number, type, language, state, state_since, title, summary,
                            body, text, version, place, topics, audiences, briefs, pictures, supersedes, correction,
                            started_by, started_at, saved_by, saved_at)
                        VALUES (:id, :document, :number, 'policy-release', 'th', :state, :now, :title, '', :body::jsonb, :text,
                            1, '52', '{safety}', '{operators}', '{full-depth-inspection}', '{}', :supersedes, :correction,
                            :writer, :now, :writer, :now)""")
                .param("id", id)
                .param("document", document)
                .param("number", supersedes == null ? 1 : 2)
                .param("state", state)
                .param("now", now)
                .param("title", title)
                .param("body", body)
                .param("text", text)
                .param("supersedes", supersedes)
                .param("correction", supersedes == null ? null : "แก้ตัวเลขให้ถูกต้อง")
                .param("writer", person(WRITER))
                .update();
        jdbc.sql("INSERT INTO content.author VALUES (?, ?, ?)")
                .param(id)
                .param(person(WRITER))
                .param(now)
                .update();
        return id;
    }
}
