package th.prmind.platform.database;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * Opens the database before anything else starts: the server that {@code PRMIND_DB_URL} names, or else our own, in the
 * data folder.
 */
public final class Database {

    private Database() {}

    /** Opens it and tells the application, by system properties, how to reach it. */
    public static void openForApplication() {
        open().forEach(System::setProperty);
    }

    /**
     * Opens it while the caller goes on.
     *
     * @param trouble is told when it can't be opened
     * @return waits until it is open
     */
    public static Runnable openMeanwhile(Consumer<DatabaseTrouble> trouble) {
        CompletableFuture<Void> opening = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("database").start(() -> {
            try {
                openForApplication();
                opening.complete(null);
            } catch (DatabaseTrouble e) {
                trouble.accept(e);
            } catch (RuntimeException e) {
                opening.completeExceptionally(e);
            }
        });
        return opening::join;
    }

    /** @return the settings that the application needs to reach it */
    public static Map<String, String> open() {
        DataFolder folder = DataFolder.ofEnvironment();
        folder.prepare();
        String url = System.getenv("PRMIND_DB_URL");
        if (url != null && !url.isBlank()) {
            return settings(
                    folder, url, environment("PRMIND_DB_USER", "prmind"), environment("PRMIND_DB_PASSWORD", ""));
        }
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
        boolean ours = postgres.open();
        if (ours) {
            // After the application's own end, so that its last statements still find a server.
            SpringApplication.getShutdownHandlers().add(postgres::stopUnlessInUse);
        }
        return settings(folder, postgres.url(), EmbeddedPostgres.USER, folder.secret("database-password"));
    }

    /** Ends our own server cleanly, where it runs. */
    public static void stop() {
        new EmbeddedPostgres(DataFolder.ofEnvironment()).stop();
    }

    private static Map<String, String> settings(DataFolder folder, String url, String user, String password) {
        return Map.of(
                "prmind.data", folder.root().toString(),
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static String environment(String name, String fallback) {
        @Nullable String value = System.getenv(name);
        return value == null ? fallback : value;
    }
}
