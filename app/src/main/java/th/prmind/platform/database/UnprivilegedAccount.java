package th.prmind.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under whose account the database server runs: our own, or, since the server refuses root, that of {@code prmind},
 * {@code postgres} or {@code nobody} when we are root.
 *
 * @param name the other account, or null for our own
 */
record UnprivilegedAccount(@Nullable String name) {

    static UnprivilegedAccount current() {
        if (!System.getProperty("user.name").equals("root")) {
            return new UnprivilegedAccount(null);
        }
        for (String candidate : List.of("prmind", "postgres", "nobody")) {
            try {
                Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(candidate);
                return new UnprivilegedAccount(candidate);
            } catch (UserPrincipalNotFoundException e) {
                // The next one, then.
            } catch (IOException e) {
                throw new DatabaseTrouble("accounts can't be looked up: " + e.getMessage(), e);
            }
        }
        throw new DatabaseTrouble("started as root and no account to run the database server under; "
                + "add one named prmind, or start as another user");
    }

    /** What stands before a command so that it runs under the account. */
    List<String> prefix() {
        return name == null ? List.of() : List.of("setpriv", "--reuid=" + name, "--regid=" + group(), "--clear-groups");
    }

    /** Makes the folders or files, where absent, and gives them to the account; the root folder only lets it pass. */
    void own(Path root, Path... paths) {
        try {
            for (Path path : paths) {
                if (!Files.exists(path)) {
                    Files.createDirectories(path);
                }
                if (name != null) {
                    give(path);
                }
            }
            if (name != null && !canReach(root)) {
                throw new DatabaseTrouble("the account " + name + " can't reach " + root
                        + "; choose a folder it can, with --data DIR (for example /var/lib/prmind)");
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("the folder " + root + " can't be given to " + name + ": " + e.getMessage(), e);
        }
    }

    private void give(Path path) throws IOException {
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (Files.getOwner(path).equals(owner)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                var view = Files.getFileAttributeView(
                        each, FileOwnerAttributeView.class, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                view.setOwner(owner);
            }
        }
    }

    private boolean canReach(Path root) throws IOException {
        var command = new java.util.ArrayList<>(prefix());
        command.addAll(List.of("test", "-x", root.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String group() {
        return "nobody".equals(name) ? "nogroup" : String.valueOf(name);
    }
}
