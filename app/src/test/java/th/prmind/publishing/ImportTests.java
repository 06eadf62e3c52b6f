package th.prmind.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.platform.search.TextIndex;

@ApplicationTest
class ImportTests {

    @TempDir
    Path folder;

    @Autowired
    ImportCommand importCommand;

    @Autowired
    ExportCommand exportCommand;

    @Autowired
    ReleaseCatalog catalog;

    @Autowired
    ReleaseIndex index;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void secondRunChangesNothing() throws IOException {
        Path file = file(IntStream.range(0, 450).mapToObj(this::line).toList());
        assertThat(run(file)).isZero();
        assertThat(count()).isEqualTo(450);
        List<String> before = versions();
        assertThat(run(file)).isZero();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void whatWasBrokenOffGoesOn() throws IOException {
        List<String> lines = IntStream.range(0, 450).mapToObj(this::line).toList();
        // A kill leaves whole portions behind, as if only the first lines had been there.
        assertThat(run(file(lines.subList(0, 200)))).isZero();
        assertThat(run(file(lines))).isZero();
        assertThat(count()).isEqualTo(450);
    }

    @Test
    void badLineIsPassedOverAndTellsByTheStatus() throws IOException {
        Path file = file(List.of(
                line(0),
                "{\"id\": \"x\", ",
                line(1),
                "{\"id\":\"y\",\"published\":\"soon\",\"title\":\"a\",\"text\":\"b\"}"));
        assertThat(run(file)).isEqualTo(1);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void unreadableFileIsRefused() throws IOException {
        assertThat(run(folder.resolve("none.jsonl"))).isEqualTo(2);
        assertThat(run(Files.write(folder.resolve("bad.gz"), new byte[] {0x1F, (byte) 0x8B, 0, 1})))
                .isEqualTo(2);
        assertThat(importCommand.run(List.of())).isEqualTo(2);
    }

    @Test
    void exportHasTheShapeThatImportReads() throws IOException {
        String odd = "{\"id\":\"" + mark
                + "-odd\",\"published\":\"2023-09-26\",\"category\":\"ด้านเศรษฐกิจ\",\"title\":\" น้ำ \\\"ใส\\\"\",\"url\":\"https://example.go.th/1\",\"text\":\" น้ำ\\n\\tญี่ปุ่น ๑ \\ud83c\\uddf9\"}";
        assertThat(run(file(List.of(odd)))).isZero();
        Path out = folder.resolve("out.jsonl");
        assertThat(exportCommand.run(List.of(out.toString()))).isZero();
        try (var releases = th.prmind.engineio.Releases.open(out, problem -> {
            throw new AssertionError(problem.toString());
        })) {
            for (var next = releases.next(); next != null; next = releases.next()) {
                if (next.id().equals(mark + "-odd")) {
                    assertThat(next.published()).hasToString("2023-09-26");
                    assertThat(next.category()).isEqualTo("ด้านเศรษฐกิจ");
                    assertThat(next.title()).isEqualTo(" น้ำ \"ใส\"");
                    assertThat(next.url()).isEqualTo("https://example.go.th/1");
                    assertThat(next.text()).isEqualTo(" น้ำ\n\tญี่ปุ่น ๑ \ud83c\uddf9");
                    return;
                }
            }
        } catch (th.prmind.engineio.BadInput e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the release was not exported");
    }

    @Test
    void importedTextsAreFoundAndFiled() throws IOException {
        String title = "สมอ. ตรวจโรงงานเหล็กเชียงใหม่ " + mark;
        assertThat(run(file(
                        List.of("{\"id\":\"" + mark + "\",\"published\":\"2023-09-26\",\"category\":\"\",\"title\":\""
                                + title + "\",\"url\":\"https://www.thaigov.go.th/news/contents/details/1\",\"text\":\""
                                + title + "\\nเนื้อข่าว\"}"))))
                .isZero();
        Release release = catalog.findBySlug("archive-" + mark).orElseThrow();
        assertThat(release.places()).containsExactly("50");
        assertThat(release.topics()).contains("standards");
        assertThat(release.sourceName()).isEqualTo("รัฐบาลไทย");
        index.catchUp();
        var found = catalog.search(mark, ReleaseFilter.newsroom().place("50"), TextIndex.Order.RELEVANCE, 0, 5);
        assertThat(found.found())
                .singleElement()
                .satisfies(each -> assertThat(each.card().id()).isEqualTo(release.id()));
    }

    private int run(Path file) {
        return importCommand.run(List.of(file.toString()));
    }

    private String line(int number) {
        return "{\"id\":\"%s-%d\",\"published\":\"2023-09-26\",\"category\":\"ก\",\"title\":\"ข่าวที่ %d\",\"url\":\"\",\"text\":\"เนื้อหา %d\"}"
                .formatted(mark, number, number, number);
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM publishing.release WHERE source_id LIKE ?")
                .param(mark + "-%")
                .query(Long.class)
                .single();
    }

    private List<String> versions() {
        return jdbc.sql("SELECT changed::text FROM publishing.release WHERE source_id LIKE ? ORDER BY source_id")
                .param(mark + "-%")
                .query(String.class)
                .list();
    }
}
