package th.prmind.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import th.prmind.ApplicationTest;

@ApplicationTest
class SessionOrderTests {

    private static final int ATTRIBUTES = 6;

    @Autowired
    DataSource database;

    @Test
    void everySessionOfAPersonIsReadWholeInWhateverOrderTheDatabaseJoins() throws Exception {
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET enable_nestloop = off");
            jdbc.execute("SET enable_mergejoin = off");
            jdbc.execute("SET enable_sort = off");
            try {
                var repository = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
                repository.setTableName("platform.session");
                new SessionOrder().sessionsOfAPersonInOrder().customize(repository);
                FindByIndexNameSessionRepository<? extends Session> sessions = repository;
                assertThat(sessionsWithAlternatingRows(sessions))
                        .hasSize(2)
                        .allMatch(session -> session.getAttributeNames().size() == ATTRIBUTES + 1);
            } finally {
                jdbc.execute("RESET ALL");
            }
        }
    }

    private static <S extends Session> List<Session> sessionsWithAlternatingRows(
            FindByIndexNameSessionRepository<S> repository) {
        String person = UUID.randomUUID().toString();
        S one = repository.createSession();
        S other = repository.createSession();
        one.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person);
        other.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person);
        repository.save(one);
        repository.save(other);
        for (int i = 0; i < ATTRIBUTES; i++) {
            one.setAttribute("attribute-" + i, i);
            repository.save(one);
            other.setAttribute("attribute-" + i, i);
            repository.save(other);
        }
        return List.copyOf(repository.findByPrincipalName(person).values());
    }
}
