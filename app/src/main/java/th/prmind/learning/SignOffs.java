package th.prmind.learning;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignOffs {

    private final JdbcClient jdbc;

    SignOffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignOff> find(UUID work) {
        return Optional.ofNullable(of(List.of(work)).get(work));
    }

    /** By work. */
    Map<UUID, SignOff> of(Collection<UUID> works) {
        return jdbc
                .sql("SELECT * FROM learning.sign_off WHERE work = ANY (?)")
                .param(works.toArray(UUID[]::new))
                .query(SignOffs::read)
                .list()
                .stream()
                .collect(Collectors.toMap(SignOff::work, Function.identity()));
    }

    /** Somebody else's before is kept: one is enough. */
    void add(SignOff signOff) {
        jdbc.sql(
                        "INSERT INTO learning.sign_off (work, speaker, version, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(signOff.work(), signOff.speaker(), signOff.version(), Timestamp.from(signOff.at()))
                .update();
    }

    /** @return whether it was that speaker's to take back */
    boolean remove(UUID work, UUID speaker) {
        return jdbc.sql("DELETE FROM learning.sign_off WHERE work = ? AND speaker = ?")
                        .params(work, speaker)
                        .update()
                == 1;
    }

    private static SignOff read(ResultSet row, int number) throws SQLException {
        return new SignOff(
                row.getObject("work", UUID.class),
                row.getObject("speaker", UUID.class),
                row.getInt("version"),
                row.getTimestamp("at").toInstant());
    }
}
