package th.prmind.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.network.PersonDirectory;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;

/** What speakers said about works. The words lie with all comments; here is what belongs to works alone. */
@Repository
class Notes {

    private final JdbcClient jdbc;
    private final CommentThread comments;
    private final Speakers speakers;
    private final PersonDirectory people;
    private final ReleaseCatalog releases;

    Notes(JdbcClient jdbc, CommentThread comments, Speakers speakers, PersonDirectory people, ReleaseCatalog releases) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.speakers = speakers;
        this.people = people;
        this.releases = releases;
    }

    private record Row(
            UUID comment,
            UUID speaker,
            int version,
            @Nullable Integer second,
            UUID release,
            @Nullable Integer closedBy) {}

    /** In the order in which they were made. */
    List<Note> of(UUID work) {
        Map<UUID, Row> rows = jdbc.sql("""
                        SELECT note.comment, note.speaker, note.version, note.second, work_version.release, note.closed_by
                        FROM learning.note JOIN learning.work_version ON work_version.work = note.work
                            AND work_version.number = note.version
                        WHERE note.work = ?""").param(work).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::comment, row -> row));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Comment> all = comments.of(work);
        List<Note> found = new ArrayList<>();
        for (Comment comment : all) {
            @Nullable Row row = rows.get(comment.id());
            if (row != null) {
                found.add(note(comment, row, all));
            }
        }
        return found;
    }

    /** How many are open, by work. */
    Map<UUID, Integer> open(List<UUID> works) {
        return jdbc
                .sql("""
                        SELECT note.work, count(*)::int AS open FROM learning.note
                        JOIN review.comment ON comment.id = note.comment
                        WHERE note.work = ANY (?) AND comment.resolved IS NULL GROUP BY note.work""")
                .param(works.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("work", UUID.class), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Comment comment, UUID speaker, int version, @Nullable Integer second) {
        jdbc.sql("INSERT INTO learning.note (comment, work, speaker, version, second) VALUES (?, ?, ?, ?, ?)")
                .param(comment.id())
                .param(comment.subject())
                .param(speaker)
                .param(version)
                .param(second)
                .update();
    }

    void close(UUID comment, int version) {
        jdbc.sql("UPDATE learning.note SET closed_by = ? WHERE comment = ?")
                .params(version, comment)
                .update();
    }

    private Note note(Comment comment, Row row, List<Comment> all) {
        return new Note(
                comment,
                speakers.find(row.speaker()).orElseThrow(),
                row.version(),
                row.second(),
                row.second() == null
                        ? null
                        : releases.find(row.release())
                                .flatMap(release -> ClipMoment.url(release.url(), row.second()))
                                .orElse(null),
                row.closedBy(),
                all.stream()
                        .filter(other -> comment.id().equals(other.answers()))
                        .map(other -> new Note.Answer(
                                other, people.known(other.author()).orElse(null)))
                        .toList());
    }
}
