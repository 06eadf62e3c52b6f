package th.prmind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, as tests of the whole read them. */
final class Tree {

    /** The folder that holds the launcher. */
    static final Path ROOT = root();

    static final Path MAIN = ROOT.resolve("app/src/main");

    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", ".idea", ".vscode");

    private Tree() {}

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("prmind"))) {
                return folder;
            }
        }
        throw new IllegalStateException("tests run below the folder of the launcher");
    }

    /** All files that belong to the project, in order; what the build makes, and data, are left out. */
    static List<Path> files() {
        return filesBelow(ROOT);
    }

    /** The files below a folder of {@code app/src/main}, by the end of their name. */
    static List<Path> sources(String folder, String ending) {
        return filesBelow(MAIN.resolve(folder)).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    /** Names of the folders right below a folder; none when there is no such folder. */
    static Set<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Set.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file, or nothing of one that isn't text. */
    static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? "" : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return MADE.contains(ROOT.relativize(visited).getFileName().toString())
                                    || visited.equals(ROOT.resolve("data"))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.getFileName().toString().equals(".git")) {
                        files.add(file); // In a worktree, .git is a file.
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}
