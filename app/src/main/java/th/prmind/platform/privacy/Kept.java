package th.prmind.platform.privacy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is kept about a person.
 *
 * @param kind the end of its message key, also its name in the file that the person takes along
 * @param rows by column, of which each has its message key too; moments and days as ISO 8601 has them
 */
public record Kept(String kind, List<Map<String, String>> rows) {

    /** Rows as the database gives them; what is empty is left out. */
    public static Kept of(String kind, List<Map<String, @Nullable Object>> rows) {
        return new Kept(kind, rows.stream().map(Kept::written).toList());
    }

    private static Map<String, String> written(Map<String, @Nullable Object> row) {
        Map<String, String> written = new TreeMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                written.put(
                        column, value instanceof Timestamp at ? at.toInstant().toString() : value.toString());
            }
        });
        return written;
    }
}
