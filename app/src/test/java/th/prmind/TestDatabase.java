package th.prmind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import th.prmind.platform.database.Database;
import th.prmind.platform.providers.EmulatedProvider;

/** A new data folder, an empty database and emulated providers for the tests of this run, taken away at its end. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> SETTINGS = open();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SETTINGS.forEach(System::setProperty);
        EmulatedProvider.THAID.settings().forEach(System::setProperty);
        EmulatedProvider.LINE.settings().forEach(System::setProperty);
    }

    private static Map<String, String> open() {
        try {
            Path data = Files.createTempDirectory(
                    "prmind-test-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            System.setProperty("prmind.data", data.toString());
            @Nullable String server = System.getenv("PRMIND_TEST_DB_URL");
            if (server == null || server.isBlank()) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    Database.stop();
                    remove(data);
                }));
                return Database.open();
            }
            empty(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(data)));
            return Map.of(
                    "prmind.data", data.toString(),
                    "spring.datasource.url", server,
                    "spring.datasource.username", System.getenv().getOrDefault("PRMIND_TEST_DB_USER", "prmind"),
                    "spring.datasource.password", System.getenv().getOrDefault("PRMIND_TEST_DB_PASSWORD", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server outside keeps what the last run left, so its schemas are dropped first. */
    private static void empty(String url) {
        try (var connection = DriverManager.getConnection(
                        url,
                        System.getenv().getOrDefault("PRMIND_TEST_DB_USER", "prmind"),
                        System.getenv().getOrDefault("PRMIND_TEST_DB_PASSWORD", ""));
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ DECLARE s text; BEGIN
                      FOR s IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
                      LOOP EXECUTE 'DROP SCHEMA ' || quote_ident(s) || ' CASCADE'; END LOOP;
                    END $$""");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database " + url + " can't be emptied", e);
        }
    }

    private static void remove(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            System.err.println("left behind: " + data + " (" + e.getMessage() + ")");
        }
    }
}
