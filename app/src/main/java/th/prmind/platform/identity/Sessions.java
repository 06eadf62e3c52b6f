package th.prmind.platform.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs a person out everywhere, in the caller's transaction; an account switched on again starts afresh. */
    public void end(UUID person) {
        jdbc.sql("DELETE FROM platform.session WHERE principal_name = ?")
                .param(person.toString())
                .update();
    }
}
