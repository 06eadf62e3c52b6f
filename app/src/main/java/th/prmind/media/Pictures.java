package th.prmind.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.search.SearchText;

@Repository
class Pictures {

    private static final String MATCHING = "WHERE unit = ANY(?) AND sought LIKE ALL (?)";

    /**
     * Ids of those that may not be used anew: their term is over, or somebody shown has agreed no longer and not agreed again
     * since.
     */
    private static final String CLOSED = """
            SELECT id FROM media.picture WHERE usable_until < :today
            UNION
            SELECT c.picture FROM media.consent c
            WHERE (c.withdrawn IS NOT NULL OR c.until < :today) AND NOT EXISTS (
                SELECT 1 FROM media.consent again
                WHERE again.picture = c.picture AND again.name = c.name AND again.withdrawn IS NULL
                    AND (again.until IS NULL OR again.until >= :today))
            """;

    /** So few of the 64 bits of how two pictures look may differ, and they are the same to the eye. */
    private static final int ALIKE = 6;

    private final JdbcClient jdbc;

    Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Picture> find(UUID id) {
        return jdbc.sql("SELECT * FROM media.picture WHERE id = ?")
                .param(id)
                .query(Pictures::read)
                .optional();
    }

    Map<UUID, Picture> find(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT * FROM media.picture WHERE id = ANY(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Pictures::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    Optional<Picture> find(UUID unit, String sha256) {
        return jdbc.sql("SELECT * FROM media.picture WHERE unit = ? AND sha256 = ?")
                .param(unit)
                .param(sha256)
                .query(Pictures::read)
                .optional();
    }

    /**
     * The pictures of these units, the latest first.
     *
     * @param words every one of which must stand in what is known about the picture; none: all pictures
     */
    List<Picture> search(Collection<UUID> units, List<String> words, int limit, int offset) {
        return jdbc.sql("SELECT * FROM media.picture " + MATCHING + " ORDER BY added_at DESC, id LIMIT ? OFFSET ?")
                .param(units.toArray(UUID[]::new))
                .param(patterns(words))
                .param(limit)
                .param(offset)
                .query(Pictures::read)
                .list();
    }

    int count(Collection<UUID> units, List<String> words) {
        return jdbc.sql("SELECT count(*) FROM media.picture " + MATCHING)
                .param(units.toArray(UUID[]::new))
                .param(patterns(words))
                .query(Integer.class)
                .single();
    }

    private static String[] patterns(List<String> words) {
        return words.isEmpty()
                ? new String[] {"%"}
                : words.stream()
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new);
    }

    /** Of these, those that may not be used anew. */
    Set<UUID> closed(Collection<UUID> ids, LocalDate today) {
        return new HashSet<>(jdbc.sql("SELECT id FROM (" + CLOSED + ") closed WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query(UUID.class)
                .list());
    }

    /** All that may not be used anew, the latest first. */
    List<Picture> closed(LocalDate today) {
        return jdbc.sql("SELECT * FROM media.picture WHERE id IN (" + CLOSED + ") ORDER BY added_at DESC LIMIT 500")
                .param("today", today)
                .query(Pictures::read)
                .list();
    }

    /** Those of these units that look the same, the most alike first. */
    List<Picture> alike(UUID id, Collection<UUID> units) {
        return jdbc.sql("""
                        SELECT o.* FROM media.picture p JOIN media.picture o
                            ON o.id <> p.id AND o.unit = ANY(:units) AND bit_count((o.look # p.look)::bit(64)) <= :alike
                        WHERE p.id = :id ORDER BY bit_count((o.look # p.look)::bit(64)), o.added_at, o.id LIMIT 4""")
                .param("units", units.toArray(UUID[]::new))
                .param("alike", ALIKE)
                .param("id", id)
                .query(Pictures::read)
                .list();
    }

    /** @return whether no unit has the same file any more */
    boolean remove(Picture picture) {
        jdbc.sql("DELETE FROM media.consent WHERE picture = ?")
                .param(picture.id())
                .update();
        jdbc.sql("DELETE FROM media.picture WHERE id = ?").param(picture.id()).update();
        return !kept(picture.sha256());
    }

    /** Whether any unit has the picture. */
    boolean kept(String sha256) {
        return jdbc.sql("SELECT count(*) FROM media.picture WHERE sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param look as {@link PictureFiles.Stored} has it */
    void add(Picture picture, long look) {
        describedIn(jdbc.sql("""
                        INSERT INTO media.picture (id, unit, sha256, media_type, width, height, file_name, alt, alt_english,
                            credit, basis, basis_note, licence, usable_until, sought, look, added_by, added_at)
                        VALUES (:id, :unit, :sha256, :mediaType, :width, :height, :fileName, :alt, :altEnglish, :credit,
                            :basis, :basisNote, :licence, :usableUntil, :sought, :look, :addedBy, :addedAt)"""), picture)
                .param("unit", picture.unit())
                .param("sha256", picture.sha256())
                .param("mediaType", picture.mediaType())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("fileName", picture.fileName())
                .param("look", look)
                .param("addedBy", picture.addedBy())
                .param("addedAt", Timestamp.from(picture.addedAt()))
                .update();
    }

    void update(Picture picture) {
        describedIn(jdbc.sql("""
                        UPDATE media.picture SET alt = :alt, alt_english = :altEnglish, credit = :credit, basis = :basis,
                            basis_note = :basisNote, licence = :licence, usable_until = :usableUntil, sought = :sought
                        WHERE id = :id"""), picture).update();
    }

    private static JdbcClient.StatementSpec describedIn(JdbcClient.StatementSpec statement, Picture picture) {
        return statement
                .param("id", picture.id())
                .param("alt", picture.alt())
                .param("altEnglish", picture.altEnglish())
                .param("credit", picture.credit())
                .param("basis", code(picture.basis()))
                .param("basisNote", picture.basisNote())
                .param(
                        "licence",
                        picture.licence() == null ? null : picture.licence().code())
                .param("usableUntil", picture.usableUntil())
                .param("sought", sought(picture));
    }

    /** What is known about it, as it is sought: in words of either language, however they are spelt. */
    private static String sought(Picture picture) {
        return SearchText.folded(String.join(
                " ", picture.alt(), picture.altEnglish(), picture.credit(), picture.basisNote(), picture.fileName()));
    }

    private static @Nullable String code(Picture.@Nullable Basis basis) {
        return basis == null ? null : basis.code();
    }

    private static Picture read(ResultSet row, int number) throws SQLException {
        @Nullable String basis = row.getString("basis");
        @Nullable String licence = row.getString("licence");
        return new Picture(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("file_name"),
                row.getString("alt"),
                row.getString("alt_english"),
                row.getString("credit"),
                basis == null ? null : Picture.Basis.of(basis),
                row.getString("basis_note"),
                licence == null ? null : Picture.Licence.of(licence),
                row.getObject("usable_until", LocalDate.class),
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant());
    }
}
