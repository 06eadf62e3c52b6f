package th.prmind.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a moderator took words out of sight, and why. */
record Hidden(Instant at, UUID by, String why) {

    /** From the columns that posts and answers have alike. */
    static @Nullable Hidden read(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("hidden");
        return at == null
                ? null
                : new Hidden(at.toInstant(), row.getObject("hidden_by", UUID.class), row.getString("hidden_why"));
    }
}
