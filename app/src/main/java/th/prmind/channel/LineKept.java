package th.prmind.channel;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** That somebody's LINE is connected; what LINE calls them is sealed, and tells nobody anything. */
@Component
class LineKept implements PersonalData {

    private final JdbcClient jdbc;
    private final LineConnections connections;

    LineKept(JdbcClient jdbc, LineConnections connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(Kept.of("line", jdbc.sql("""
                                SELECT p.since AS at, a.name AS title FROM channel.line_person p
                                JOIN channel.line_account a ON a.id = p.account WHERE p.person = ?""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        connections.disconnect(person);
    }
}
