package th.prmind.brief;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the changes of what texts are checked by, for every node to see. */
@Repository
class Generation {

    private final JdbcClient jdbc;

    Generation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return jdbc.sql("SELECT number FROM brief.generation").query(Long.class).single();
    }

    /** In the transaction of the change; others see it when that is committed. */
    void rise() {
        jdbc.sql("UPDATE brief.generation SET number = nextval('brief.generation_number')")
                .update();
    }
}
