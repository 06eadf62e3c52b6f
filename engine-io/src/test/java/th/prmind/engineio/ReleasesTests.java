package th.prmind.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTests {

    private static final String GOOD = """
            {"id": "1", "published": "2023-09-26", "category": "ข่าว", "title": "เรื่อง", "url": "https://example.org/1", "text": "เนื้อหา\\nบรรทัดสอง"}
            """.strip();

    @TempDir
    Path folder;

    private final List<Problem> bad = new ArrayList<>();

    @Test
    void releasesComeInOrderWithTheirLinesAndBadOnesAreNamedAndPassedOver() throws Exception {
        Path file = folder.resolve("r.jsonl");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        GOOD,
                        "{broken",
                        "",
                        "[1]",
                        GOOD.replace("\"text\"", "\"txet\""),
                        GOOD.replace("09-26", "13-26"),
                        GOOD + " {}",
                        GOOD.replace("\"1\"", "7")));
        List<Release> read = read(file);
        assertThat(read).extracting(Release::id).containsExactly("1", "7");
        assertThat(read).extracting(Release::line).containsExactly(1L, 8L);
        assertThat(read.getFirst())
                .isEqualTo(new Release(
                        "1",
                        LocalDate.of(2023, 9, 26),
                        "ข่าว",
                        "เรื่อง",
                        "https://example.org/1",
                        "เนื้อหา\nบรรทัดสอง",
                        1));
        assertThat(bad).extracting(Problem::line).containsExactly(2, 4, 5, 6, 7);
    }

    @Test
    void aGzippedFileReadsTheSame() throws Exception {
        assertThat(read(gzip("r.jsonl.gz", (GOOD + "\n").repeat(50).getBytes(StandardCharsets.UTF_8))))
                .hasSize(50);
        assertThat(bad).isEmpty();
    }

    @Test
    void aGzipFileCutShortGivesWhatStandsBeforeTheCutAndSaysSo() throws Exception {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            lines.append(GOOD.replace("เรื่อง", Long.toHexString(random.nextLong())))
                    .append('\n');
        }
        Path whole = gzip("r.jsonl.gz", lines.toString().getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(read(cut)).hasSizeBetween(500, 1500);
        assertThat(bad).singleElement().satisfies(p -> assertThat(p.line()).isGreaterThan(500));
    }

    @Test
    void anyBytesAreReadOrNamed() throws Exception {
        Random random = new Random(11);
        byte[] good = (GOOD + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int k = random.nextInt(20); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (i % 4 == 0) {
                random.nextBytes(bytes);
            }
            int before = bad.size();
            int readable = read(Files.write(folder.resolve("r.jsonl"), bytes)).size();
            assertThat(readable + bad.size() - before).isPositive();
        }
    }

    @Test
    void aMissingFileIsToldPlainly() {
        assertThatThrownBy(() -> Releases.open(folder.resolve("none.gz"), bad::add))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Releases.open(folder, bad::add)).isInstanceOf(BadInput.class);
    }

    @Test
    void theCorpusReadsWhole() throws Exception {
        List<Release> all = read(SharedData.orSkip("corpus/releases.jsonl.gz"));
        assertThat(all).hasSize(14_933);
        assertThat(bad).isEmpty();
    }

    private List<Release> read(Path file) throws BadInput, IOException {
        List<Release> all = new ArrayList<>();
        try (Releases releases = Releases.open(file, bad::add)) {
            for (Release release = releases.next(); release != null; release = releases.next()) {
                all.add(release);
                assertThat(releases.progress()).isBetween(0.0, 1.0);
            }
        }
        return all;
    }

    private Path gzip(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }
}
