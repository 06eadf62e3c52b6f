package th.prmind.channel;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.settings.Keyring;

/** Which chats of LINE are whose. LINE's own ids are personal data: they are sealed, and found by a keyed hash. */
@Repository
class LineConnections {

    private static final String PURPOSE = "line-chats";

    private final JdbcClient jdbc;
    private final Keyring keyring;

    LineConnections(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    /** @param blockedAt when LINE told that the person no longer wants to hear from the account */
    record OfPerson(
            UUID person,
            UUID account,
            Instant since,
            @Nullable Instant blockedAt) {}

    record OfGroup(UUID id, UUID unit, UUID account, Instant since, Set<Notice.Kind> kinds) {

        OfGroup {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Where a message goes.
     *
     * @param id as LINE calls the chat
     */
    record Chat(UUID account, String id) {}

    Optional<OfPerson> ofPerson(UUID person) {
        return jdbc.sql("SELECT * FROM channel.line_person WHERE person = ?")
                .param(person)
                .query(LineConnections::readPerson)
                .optional();
    }

    Optional<OfPerson> ofUser(UUID account, String user) {
        return jdbc.sql("SELECT * FROM channel.line_person WHERE account = ? AND line_user_hash = ?")
                .params(account, keyring.hash(PURPOSE, user))
                .query(LineConnections::readPerson)
                .optional();
    }

    /** One chat is one person's, and a person has one chat: what was before is forgotten. */
    void connectPerson(UUID person, UUID account, String user, Instant at) {
        String hash = keyring.hash(PURPOSE, user);
        jdbc.sql("DELETE FROM channel.line_person WHERE person = ? OR account = ? AND line_user_hash = ?")
                .params(person, account, hash)
                .update();
        jdbc.sql("INSERT INTO channel.line_person VALUES (?, ?, ?, ?, ?)")
                .params(person, account, sealed(user), hash, Timestamp.from(at))
                .update();
    }

    void disconnect(UUID person) {
        jdbc.sql("DELETE FROM channel.line_person WHERE person = ?")
                .param(person)
                .update();
    }

    /** @param at null when they want to hear from the account again */
    void block(UUID person, @Nullable Instant at) {
        jdbc.sql("UPDATE channel.line_person SET blocked_at = ? WHERE person = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(person)
                .update();
    }

    List<OfGroup> groups(UUID unit) {
        return jdbc.sql("SELECT * FROM channel.line_group WHERE unit = ? ORDER BY since")
                .param(unit)
                .query(LineConnections::readGroup)
                .list();
    }

    /** Groups of these units that want such notices, each with its unit. */
    Map<UUID, UUID> groups(Collection<UUID> units, Notice.Kind kind) {
        Map<UUID, UUID> groups = new HashMap<>();
        jdbc.sql("SELECT id, unit FROM channel.line_group WHERE unit = ANY(?) AND ? = ANY(kinds)")
                .params(units.toArray(UUID[]::new), kind.code())
                .query((row, _) -> groups.put(row.getObject("id", UUID.class), row.getObject("unit", UUID.class)))
                .list();
        return groups;
    }

    /** One group hears one unit. */
    void connectGroup(UUID id, UUID unit, UUID account, String group, Set<Notice.Kind> kinds, Instant at) {
        removeGroup(account, group);
        jdbc.sql("INSERT INTO channel.line_group VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        unit,
                        account,
                        sealed(group),
                        keyring.hash(PURPOSE, group),
                        Timestamp.from(at),
                        codes(kinds))
                .update();
    }

    /** @return whether the unit has such a group */
    boolean choose(UUID id, UUID unit, Set<Notice.Kind> kinds) {
        return jdbc.sql("UPDATE channel.line_group SET kinds = ? WHERE id = ? AND unit = ?")
                        .params(codes(kinds), id, unit)
                        .update()
                > 0;
    }

    /** @return whether the unit had such a group */
    boolean removeGroup(UUID id, UUID unit) {
        return jdbc.sql("DELETE FROM channel.line_group WHERE id = ? AND unit = ?")
                        .params(id, unit)
                        .update()
                > 0;
    }

    void removeGroup(UUID account, String group) {
        jdbc.sql("DELETE FROM channel.line_group WHERE account = ? AND line_group_hash = ?")
                .params(account, keyring.hash(PURPOSE, group))
                .update();
    }

    boolean knowsGroup(UUID account, String group) {
        return jdbc.sql("SELECT count(*) FROM channel.line_group WHERE account = ? AND line_group_hash = ?")
                        .params(account, keyring.hash(PURPOSE, group))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those people and groups to whom a message can go. */
    Set<UUID> reached(Collection<UUID> recipients) {
        UUID[] ids = recipients.toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("""
                        SELECT person FROM channel.line_person WHERE person = ANY(:ids) AND blocked_at IS NULL
                        UNION ALL SELECT id FROM channel.line_group WHERE id = ANY(:ids)""").param("ids", ids).query(UUID.class).list());
    }

    Optional<Chat> chat(UUID recipient) {
        return jdbc.sql("""
                        SELECT account, line_user AS chat FROM channel.line_person WHERE person = :id
                        UNION ALL SELECT account, line_group FROM channel.line_group WHERE id = :id""")
                .param("id", recipient)
                .query((row, _) -> new Chat(
                        row.getObject("account", UUID.class),
                        new String(keyring.open(PURPOSE, row.getBytes("chat")), StandardCharsets.UTF_8)))
                .optional();
    }

    int people(UUID account) {
        return jdbc.sql("SELECT count(*) FROM channel.line_person WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private byte[] sealed(String id) {
        return keyring.seal(PURPOSE, id.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] codes(Set<Notice.Kind> kinds) {
        return kinds.stream().map(Notice.Kind::code).toArray(String[]::new);
    }

    private static OfPerson readPerson(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp blockedAt = row.getTimestamp("blocked_at");
        return new OfPerson(
                row.getObject("person", UUID.class),
                row.getObject("account", UUID.class),
                row.getTimestamp("since").toInstant(),
                blockedAt == null ? null : blockedAt.toInstant());
    }

    private static OfGroup readGroup(ResultSet row, int number) throws SQLException {
        Set<String> codes = Set.of((String[]) row.getArray("kinds").getArray());
        return new OfGroup(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("account", UUID.class),
                row.getTimestamp("since").toInstant(),
                Arrays.stream(Notice.Kind.values())
                        .filter(kind -> codes.contains(kind.code()))
                        .collect(Collectors.toSet()));
    }
}
