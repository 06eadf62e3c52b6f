package th.prmind.network;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> all() {
        return jdbc.sql("SELECT * FROM network.unit ORDER BY name COLLATE \"th-x-icu\"")
                .query(Unit.class)
                .list();
    }

    void add(Unit unit) {
        jdbc.sql("""
                        INSERT INTO network.unit VALUES (:id, :slug, :parent, :secondParent, :kind, :name, :nameEnglish,
                            :abbr, :abbrEnglish, :province, :phone, :email, :website, :source, :colour)""").paramSource(unit).update();
    }

    void update(Unit unit) {
        jdbc.sql("""
                        UPDATE network.unit SET parent = :parent, second_parent = :secondParent, kind = :kind, name = :name,
                            name_english = :nameEnglish, abbr = :abbr, abbr_english = :abbrEnglish, province = :province,
                            phone = :phone, email = :email, website = :website, colour = :colour
                        WHERE id = :id""").paramSource(unit).update();
    }
}
