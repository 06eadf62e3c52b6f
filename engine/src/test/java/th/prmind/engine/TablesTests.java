package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The word lists are those whose checksums stand beside them: {@code sha256sum *.tsv > SHA256SUMS} after a change. */
class TablesTests {

    private static final Path LISTS = Path.of("src/main/resources/th/prmind/engine");

    static Stream<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_has_the_checksum_that_was_written_down(Path list) throws IOException, NoSuchAlgorithmException {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(list)));
        assertThat(Files.readAllLines(LISTS.resolve("SHA256SUMS"))).contains(sum + "  " + list.getFileName());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_says_where_it_comes_from_and_how_it_may_be_used(Path list) throws IOException {
        List<String> remarks = Files.readAllLines(list).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList();
        assertThat(String.join(" ", remarks)).contains("Origin:").contains("Licence:");
    }

    @Test
    void no_checksum_stands_for_a_list_that_is_gone() throws IOException {
        assertThat(Files.readAllLines(LISTS.resolve("SHA256SUMS"))).hasSameSizeAs(lists().toList());
    }
}
