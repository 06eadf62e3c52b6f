package th.prmind.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Routes {

    private final JdbcClient jdbc;

    Routes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Route> of(Collection<UUID> units) {
        return jdbc.sql(
                        "SELECT * FROM review.route WHERE unit = ANY(?) ORDER BY sensitive NULLS FIRST, type NULLS FIRST, topic NULLS FIRST")
                .param(units.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    Optional<Route> find(UUID id, UUID unit) {
        return jdbc.sql("SELECT * FROM review.route WHERE id = ? AND unit = ?")
                .params(id, unit)
                .query(this::read)
                .optional();
    }

    /** @return whether it was added: a unit has one route for each kind of text */
    boolean add(Route route) {
        int added = jdbc.sql("INSERT INTO review.route VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(route.id())
                .param(route.unit())
                .param(route.type())
                .param(route.topic())
                .param(route.sensitive() == null ? null : route.sensitive().code())
                .update();
        if (added > 0) {
            addSteps(route);
        }
        return added > 0;
    }

    void replaceSteps(Route route) {
        jdbc.sql("DELETE FROM review.route_step WHERE route = ?")
                .param(route.id())
                .update();
        addSteps(route);
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM review.route WHERE id = ?").param(id).update();
    }

    private void addSteps(Route route) {
        for (int i = 0; i < route.steps().size(); i++) {
            RouteStep step = route.steps().get(i);
            jdbc.sql("INSERT INTO review.route_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(route.id())
                    .param(i + 1)
                    .param(step.name())
                    .param(step.nameEnglish())
                    .param(step.who().code())
                    .param(step.unit())
                    .param(step.people().toArray(UUID[]::new))
                    .param(step.everybody())
                    .param(step.days())
                    .update();
        }
    }

    private Route read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable String sensitive = row.getString("sensitive");
        return new Route(
                id,
                row.getObject("unit", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                sensitive == null ? null : Sensitivity.of(sensitive),
                steps(id));
    }

    private List<RouteStep> steps(UUID route) {
        return jdbc.sql("SELECT * FROM review.route_step WHERE route = ? ORDER BY number")
                .param(route)
                .query((row, _) -> new RouteStep(
                        row.getString("name"),
                        row.getString("name_english"),
                        Who.of(row.getString("who")),
                        row.getObject("unit", UUID.class),
                        Set.of((UUID[]) row.getArray("people").getArray()),
                        row.getBoolean("everybody"),
                        row.getInt("days")))
                .list();
    }
}
