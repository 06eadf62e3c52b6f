package th.prmind.learning;

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
import th.prmind.platform.settings.Keyring;

/** Links to portfolios; what opens one is kept as a keyed hash alone. */
@Repository
class PortfolioLinks {

    private static final String PURPOSE = "portfolios";

    private final JdbcClient jdbc;
    private final Keyring keyring;

    PortfolioLinks(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    /** The latest first. */
    List<PortfolioLink> of(UUID person) {
        return jdbc.sql("SELECT * FROM learning.portfolio_link WHERE person = ? ORDER BY made_at DESC, id")
                .param(person)
                .query(PortfolioLinks::read)
                .list();
    }

    Optional<PortfolioLink> byToken(String token) {
        return jdbc.sql("SELECT * FROM learning.portfolio_link WHERE hash = ?")
                .param(keyring.hash(PURPOSE, token))
                .query(PortfolioLinks::read)
                .optional();
    }

    /** @return the token, told this once */
    String add(PortfolioLink link) {
        String token = keyring.token();
        jdbc.sql("""
                        INSERT INTO learning.portfolio_link (id, person, name, hash, works, certificates, gains, readings,
                            notes, made_at, until)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(link.id())
                .param(link.person())
                .param(link.name())
                .param(keyring.hash(PURPOSE, token))
                .param(link.works().toArray(UUID[]::new))
                .param(link.certificates().toArray(UUID[]::new))
                .param(link.gains())
                .param(link.readings())
                .param(link.notes())
                .param(Timestamp.from(link.madeAt()))
                .param(link.until() == null ? null : Timestamp.from(link.until()))
                .update();
        return token;
    }

    /** @return whether it was that person's, and open to be taken back */
    boolean withdraw(UUID id, UUID person, Instant at) {
        return jdbc.sql(
                                "UPDATE learning.portfolio_link SET withdrawn_at = ? WHERE id = ? AND person = ? AND withdrawn_at IS NULL")
                        .params(Timestamp.from(at), id, person)
                        .update()
                == 1;
    }

    private static PortfolioLink read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("until");
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new PortfolioLink(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                List.of((UUID[]) row.getArray("works").getArray()),
                List.of((UUID[]) row.getArray("certificates").getArray()),
                row.getBoolean("gains"),
                row.getBoolean("readings"),
                row.getBoolean("notes"),
                row.getTimestamp("made_at").toInstant(),
                until == null ? null : until.toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
