package th.prmind.platform.notify;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.notify.Preferences.Choice;
import th.prmind.platform.notify.Preferences.Way;

/** Everybody's preferences, as far as they differ from the usual. */
@Repository
class PreferenceBook {

    private final JdbcClient jdbc;

    PreferenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Preferences of(UUID person) {
        return of(Set.of(person)).getOrDefault(person, Preferences.USUAL);
    }

    /** Without those who have chosen nothing. */
    Map<UUID, Preferences> of(Collection<UUID> people) {
        UUID[] ids = people.toArray(UUID[]::new);
        Map<UUID, Map<Way, Choice>> choices = new HashMap<>();
        jdbc.sql("SELECT * FROM platform.notice_choice WHERE person = ANY(?)")
                .param(ids)
                .query((row, _) -> choices.computeIfAbsent(row.getObject("person", UUID.class), _ -> new HashMap<>())
                        .put(
                                new Way(Notice.Kind.of(row.getString("kind")), row.getString("transport")),
                                Choice.of(row.getString("choice"))))
                .list();
        Map<UUID, Preferences> preferences = new HashMap<>();
        jdbc.sql("SELECT * FROM platform.notice_preference WHERE person = ANY(?)")
                .param(ids)
                .query((row, _) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return preferences.put(
                            person,
                            new Preferences(
                                    row.getObject("quiet_from", LocalTime.class),
                                    row.getObject("quiet_to", LocalTime.class),
                                    row.getBoolean("quiet_weekends"),
                                    row.getObject("digest_at", LocalTime.class),
                                    row.getString("language"),
                                    Preferences.USUAL.usual(),
                                    choices.getOrDefault(person, Map.of())));
                })
                .list();
        return preferences;
    }

    void put(UUID person, Preferences preferences) {
        jdbc.sql("""
                        INSERT INTO platform.notice_preference VALUES (:person, :from, :to, :weekends, :digest, :language)
                        ON CONFLICT (person) DO UPDATE SET quiet_from = :from, quiet_to = :to, quiet_weekends = :weekends,
                            digest_at = :digest, language = :language""")
                .param("person", person)
                .param("from", preferences.quietFrom())
                .param("to", preferences.quietTo())
                .param("weekends", preferences.quietWeekends())
                .param("digest", preferences.digestAt())
                .param("language", preferences.language())
                .update();
        preferences
                .choices()
                .forEach((way, choice) -> jdbc.sql("""
                                INSERT INTO platform.notice_choice VALUES (?, ?, ?, ?)
                                ON CONFLICT (person, kind, transport) DO UPDATE SET choice = excluded.choice""")
                        .params(person, way.kind().code(), way.transport(), choice.code())
                        .update());
    }
}
