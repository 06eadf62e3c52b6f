package th.prmind.platform.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Spring Session takes rows that follow one another for one session's, and asks for a person's sessions without an order.
 * Where the database joins them by hash, rows of two sessions alternate, and each is read in parts of which the last alone
 * is kept: sessions were missing from the list, and could not be ended from it.
 */
@Configuration(proxyBeanMethods = false)
class SessionOrder {

    static final String OF_A_PERSON = """
            SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL,
                SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
            FROM %TABLE_NAME% S LEFT JOIN %TABLE_NAME%_ATTRIBUTES SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
            WHERE S.PRINCIPAL_NAME = ? ORDER BY S.PRIMARY_ID""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfAPersonInOrder() {
        return repository -> repository.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
    }
}
