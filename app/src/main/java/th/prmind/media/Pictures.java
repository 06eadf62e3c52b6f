package th.prmind.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Pictures {

    private static final String MATCHING = """
            WHERE unit = ANY(?) AND
                concat_ws(' ', alt, alt_english, credit, basis_note, file_name) ILIKE ALL (?)""";

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

    void add(Picture picture) {
        jdbc.sql("""
                        INSERT INTO media.picture (id, unit, sha256, media_type, width, height, file_name, alt, alt_english,
                            credit, basis, basis_note, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(picture.id())
                .param(picture.unit())
                .param(picture.sha256())
                .param(picture.mediaType())
                .param(picture.width())
                .param(picture.height())
                .param(picture.fileName())
                .param(picture.alt())
                .param(picture.altEnglish())
                .param(picture.credit())
                .param(code(picture.basis()))
                .param(picture.basisNote())
                .param(picture.addedBy())
                .param(Timestamp.from(picture.addedAt()))
                .update();
    }

    void update(Picture picture) {
        jdbc.sql("""
                        UPDATE media.picture SET alt = ?, alt_english = ?, credit = ?, basis = ?, basis_note = ?
                        WHERE id = ?""")
                .param(picture.alt())
                .param(picture.altEnglish())
                .param(picture.credit())
                .param(code(picture.basis()))
                .param(picture.basisNote())
                .param(picture.id())
                .update();
    }

    private static @Nullable String code(Picture.@Nullable Basis basis) {
        return basis == null ? null : basis.code();
    }

    private static Picture read(ResultSet row, int number) throws SQLException {
        @Nullable String basis = row.getString("basis");
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
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant());
    }
}
