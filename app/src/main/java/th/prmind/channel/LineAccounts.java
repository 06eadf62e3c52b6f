package th.prmind.channel;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.settings.Keyring;

@Repository
class LineAccounts {

    private static final String PURPOSE = "line-accounts";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final UnitDirectory units;

    LineAccounts(JdbcClient jdbc, Keyring keyring, UnitDirectory units) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.units = units;
    }

    Optional<LineAccount> find(UUID id) {
        return jdbc.sql("SELECT * FROM channel.line_account WHERE id = ?")
                .param(id)
                .query(LineAccounts::read)
                .optional();
    }

    List<LineAccount> all() {
        return jdbc.sql("SELECT * FROM channel.line_account ORDER BY id")
                .query(LineAccounts::read)
                .list();
    }

    Optional<LineAccount> ofUnit(UUID unit) {
        return jdbc.sql("SELECT * FROM channel.line_account WHERE unit = ?")
                .param(unit)
                .query(LineAccounts::read)
                .optional();
    }

    /** The unit's own, else that of the nearest unit above that has one. */
    Optional<LineAccount> serving(UUID unit) {
        return ofUnit(unit)
                .or(() -> units.ancestors(unit).stream()
                        .map(Unit::id)
                        .flatMap(above -> ofUnit(above).stream())
                        .findFirst());
    }

    /** Under the id that it has already, where the unit has one. */
    void put(LineAccount account, String secret, String token) {
        jdbc.sql("""
                        INSERT INTO channel.line_account (id, unit, secret, token, name, basic_id, set_by, set_at, checked_at, quota, used)
                        VALUES (:id, :unit, :secret, :token, :name, :basicId, :setBy, :setAt, :checkedAt, :quota, :used)
                        ON CONFLICT (id) DO UPDATE SET secret = :secret, token = :token, name = :name, basic_id = :basicId,
                            set_by = :setBy, set_at = :setAt, checked_at = :checkedAt, trouble = NULL, quota = :quota, used = :used""")
                .param("id", account.id())
                .param("unit", account.unit())
                .param("secret", keyring.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8)))
                .param("token", keyring.seal(PURPOSE, token.getBytes(StandardCharsets.UTF_8)))
                .param("name", account.name())
                .param("basicId", account.basicId())
                .param("setBy", account.setBy())
                .param("setAt", Timestamp.from(account.setAt()))
                .param("checkedAt", Timestamp.from(account.checkedAt()))
                .param("quota", account.quota())
                .param("used", account.used())
                .update();
    }

    void checked(UUID id, Instant at, @Nullable Long quota, @Nullable Long used) {
        jdbc.sql("UPDATE channel.line_account SET checked_at = ?, trouble = NULL, quota = ?, used = ? WHERE id = ?")
                .param(Timestamp.from(at))
                .param(quota)
                .param(used)
                .param(id)
                .update();
    }

    void trouble(UUID id, LineAccount.Trouble trouble) {
        jdbc.sql("UPDATE channel.line_account SET trouble = ? WHERE id = ?")
                .params(trouble.code(), id)
                .update();
    }

    /** With all that is connected to it. */
    void remove(UUID id) {
        jdbc.sql("DELETE FROM channel.line_account WHERE id = ?").param(id).update();
    }

    /** With which LINE signs what it sends. */
    Optional<String> secret(UUID id) {
        return sealed("secret", id);
    }

    /** With which we speak to LINE. */
    Optional<String> token(UUID id) {
        return sealed("token", id);
    }

    private Optional<String> sealed(String column, UUID id) {
        return jdbc.sql("SELECT " + column + " FROM channel.line_account WHERE id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(bytes -> new String(keyring.open(PURPOSE, bytes), StandardCharsets.UTF_8));
    }

    private static LineAccount read(ResultSet row, int number) throws SQLException {
        @Nullable String trouble = row.getString("trouble");
        return new LineAccount(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                row.getString("basic_id"),
                row.getObject("set_by", UUID.class),
                row.getTimestamp("set_at").toInstant(),
                row.getTimestamp("checked_at").toInstant(),
                trouble == null ? null : LineAccount.Trouble.of(trouble),
                row.getObject("quota", Long.class),
                row.getObject("used", Long.class));
    }
}
