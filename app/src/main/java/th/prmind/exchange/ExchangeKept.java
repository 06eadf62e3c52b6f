package th.prmind.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/**
 * What somebody wrote in the exchange, for whom they thanked, and what they say of themselves. Posts and answers were written
 * in office and stay; the rest goes when its person does.
 */
@Component
class ExchangeKept implements PersonalData {

    private final JdbcClient jdbc;

    ExchangeKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                kept("exchange-posts", """
                        SELECT at, title, text || CASE WHEN outcome = '' THEN '' ELSE E'\n' || outcome END AS text
                        FROM exchange.post WHERE author = ? ORDER BY at DESC""", person),
                kept("exchange-answers", """
                        SELECT a.at, p.title, a.text FROM exchange.answer a JOIN exchange.post p ON p.id = a.post
                        WHERE a.author = ? ORDER BY a.at DESC""", person),
                kept("exchange-thanks", """
                        SELECT t.at, p.title FROM exchange.thanks t JOIN exchange.post p ON p.id = t.post
                        WHERE t.person = ? ORDER BY t.at DESC""", person),
                kept("exchange-reports", """
                        SELECT s.at, p.title, s.why FROM exchange.step s JOIN exchange.post p ON p.id = s.post
                        WHERE s.by_person = ? ORDER BY s.at DESC""", person),
                kept("exchange-profile", """
                        SELECT array_to_string(skills, ', ') AS skills, words AS text,
                            (SELECT string_agg(name, ', ' ORDER BY position) FROM content.topic
                                WHERE slug = ANY (topics)) AS topics,
                            CASE WHEN found THEN 'found' ELSE 'not-found' END AS state
                        FROM exchange.profile WHERE person = ?""", person));
    }

    private Kept kept(String kind, String sql, UUID person) {
        return Kept.of(kind, jdbc.sql(sql).param(person).query().listOfRows());
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM exchange.profile WHERE person = ?").param(person).update();
        jdbc.sql("DELETE FROM exchange.thanks WHERE person = ?").param(person).update();
    }
}
