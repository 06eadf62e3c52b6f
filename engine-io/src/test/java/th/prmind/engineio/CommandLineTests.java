package th.prmind.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CommandLineTests {

    @TempDir
    Path folder;

    private Path brief;
    private InputStream in = InputStream.nullInputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeBrief() throws IOException {
        brief = Files.writeString(folder.resolve("brief.yaml"), """
                brief: silk
                version: 1
                title: ผ้าไหม
                owner: กสอ.
                messages:
                  - {id: m1, kind: core, required: true, text: "ผ้าไหมไทยสร้างรายได้ให้ชุมชน"}
                terms:
                  - {id: t1, use: "ผ้าไหมไทย", instead_of: ["ไหมสยาม"]}
                """);
    }

    @Test
    void draftsAreAnsweredInOrderOneJsonObjectALine() throws IOException {
        Path first = draft("01.txt", "งานแสดงไหมสยามที่เชียงใหม่");
        Path second = draft("02.txt", "เรื่องอื่น");
        assertThat(run("check", "--brief", brief.toString(), "--json", first.toString(), second.toString()))
                .isZero();
        List<JsonNode> lines =
                out().lines().map(l -> new ObjectMapper().readTree(l)).toList();
        assertThat(lines)
                .extracting(l -> l.get("draft").asString())
                .containsExactly(first.toString(), second.toString());
        assertThat(lines)
                .allSatisfy(l -> assertThat(l.get("findings").isArray()).isTrue());
    }

    @Test
    void aDraftComesThroughThePipeToo() {
        in = new ByteArrayInputStream("ผ้าไหม".getBytes(StandardCharsets.UTF_8));
        assertThat(run("check", "--brief=" + brief, "--json", "-")).isZero();
        assertThat(out()).startsWith("{\"draft\":\"-\"");
    }

    @Test
    void badInputNamesFileAndLineAndEndsWithTwo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "brief: silk\ntitle: [\n");
        assertThat(run(
                        "check",
                        "--brief",
                        broken.toString(),
                        draft("d.txt", "x").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("broken.yaml:3:");
        assertThat(run(
                        "check",
                        "--brief",
                        brief.toString(),
                        folder.resolve("none.txt").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("none.txt").contains("no such file");
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xE9, '\n'});
        assertThat(run("check", "--brief", brief.toString(), latin.toString())).isEqualTo(2);
        assertThat(err()).contains("latin.txt:2:");
    }

    @Test
    void optionsThatMakeNoSenseAreToldWithTheHelp() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("check", "x.txt")).isEqualTo(2);
        assertThat(run("check", "--brief")).isEqualTo(2);
        assertThat(run("check", "--brief", brief.toString(), "--loud", "x")).isEqualTo(2);
        assertThat(run("check", "--brief", brief.toString(), "\0")).isEqualTo(2);
        assertThat(err()).contains("--loud").doesNotContain("Exception");
        assertThat(run("help")).isZero();
        assertThat(out()).contains("prmind check");
    }

    @Test
    void oneBriefCannotBeNamedTwice() throws IOException {
        assertThat(run(
                        "check",
                        "--brief",
                        brief.toString(),
                        "--brief",
                        brief.toString(),
                        draft("d.txt", "x").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("silk");
    }

    @Test
    void anyDraftIsAnswered() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(300); k > 0; k--) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> 0x0E00 + random.nextInt(0x60);
                            case 1 -> random.nextInt(0x80);
                            case 2 -> "ไหมสยาม [(“1234๕๖%".charAt(random.nextInt(18));
                            default -> 0x1F600 + random.nextInt(50);
                        });
            }
            Path draft = draft("any.txt", text.toString());
            assertThat(run("check", "--brief", brief.toString(), "--json", draft.toString()))
                    .isZero();
            assertThat(run("check", "--brief", brief.toString(), draft.toString()))
                    .isZero();
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void reuseInACorpusIsTracedAsOneJsonObjectAText() throws IOException {
        String passage =
                "กรมส่งเสริมอุตสาหกรรมจัดอบรมผู้ทอผ้าไหมในจังหวัดสุรินทร์เพื่อยกระดับลวดลายและการย้อมสีธรรมชาติ";
        Path corpus = Files.writeString(
                folder.resolve("c.jsonl"),
                release("2", "2023-09-02", "เล่าต่อว่า " + passage) + "\n"
                        + release("1", "2023-09-01", passage + " ครับ") + "\n");
        assertThat(run("trace", "--corpus", corpus.toString(), "--json")).isZero();
        List<JsonNode> lines =
                out().lines().map(l -> new ObjectMapper().readTree(l)).toList();
        assertThat(lines).extracting(l -> l.get("id").asString()).containsExactly("2", "1");
        JsonNode source = lines.getFirst().get("sources").get(0);
        assertThat(source.get("id").asString()).isEqualTo("1");
        assertThat(source.get("spans").get(0).get(0).asInt()).isEqualTo("เล่าต่อว่า ".length());
        assertThat(run("trace", "--corpus", corpus.toString(), "--query", "9")).isEqualTo(2);
    }

    private static String release(String id, String day, String text) {
        return "{\"id\": \"" + id + "\", \"published\": \"" + day + "\", \"title\": \"t\", \"text\": \"" + text + "\"}";
    }

    @Test
    void twoFilesAreComparedAndOptionsThatMakeNoSenseAreTold() throws IOException {
        String statement =
                "โครงการยกระดับผ้าไหมไทยร่วมสมัยในปีนี้มีผู้ประกอบการจากทุกภาคเข้าร่วม % ราย และจะจัดแสดงผลงานที่กรุงเทพมหานคร";
        Path a = draft("a.txt", statement.replace("%", "120"));
        Path b = draft("b.txt", statement.replace("%", "210"));
        assertThat(run("compare", "--json", a.toString(), b.toString())).isZero();
        JsonNode difference =
                new ObjectMapper().readTree(out()).get("differences").get(0);
        assertThat(difference.get("verdict").asString()).isEqualTo("contradiction");
        assertThat(difference.get("b").get("text").asString()).isEqualTo("210");
        assertThat(run("compare", a.toString())).isEqualTo(2);
        assertThat(run("compare", "--corpus", a.toString())).isEqualTo(2);
        assertThat(run("bench", "dance")).isEqualTo(2);
        assertThat(err()).doesNotContain("Exception");
    }

    @Test
    void marksAboveAndBelowTakeNoColumn() {
        assertThat(ReportText.columns("ที่นี่")).isEqualTo(2);
        assertThat(ReportText.columns("น้ำ a")).isEqualTo(4);
    }

    private Path draft(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... words) {
        try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return CommandLine.run(new Command.Terminal(in, o, e), words);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
