package th.prmind.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.prmind.engine.Brief;

class BriefFileTests {

    private static final String WHOLE = """
            brief: full-depth-inspection
            version: 2
            kind: event
            title: ปฏิบัติการตรวจสุดซอย
            title_en: "Full-depth inspection"
            owner: สปอ.
            summary: "ตรวจโรงงาน: ครบทุกด้าน"
            effective: {from: 2023-09-01, to: 2024-03-31}
            letter: {number: "อก 0201/1234", date: 2023-08-30}
            local_angle: "บอกจำนวนโรงงานในจังหวัดของท่าน"
            topics: ["โรงงาน", "สิ่งแวดล้อม"]
            messages:
              - {id: m1, kind: core, required: true, audience: operators, text: "โรงงานต้องรายงาน", english: "Factories must report"}
              - {id: m2, kind: call-to-action, required: false, text: "โทร 1564"}
            facts:
              - {id: f1, statement: "โรงงานมี [กว่า 65,000 แห่ง]", was: ["กว่า 60,000 แห่ง"], english: "There are [over 65,000] factories", source: "กรอ.", as_of: 2023-08-01}
            people:
              - {id: p1, name: "สมชาย ใจดี", honorific: "นาย", position: "อธิบดี"}
            terms:
              - {id: t1, use: "iSingle Form", instead_of: ["i-Single Form"]}
            avoid:
              - {id: a1, phrase: "ปิดโรงงานทันที", because: "กฎหมายให้สั่งปรับปรุงก่อน"}
            """;

    @Test
    void everyKeyIsReadAndWrittenAgainAsItStood() throws BadInput {
        BriefFile.Loaded loaded = BriefFile.parse("b.yaml", WHOLE);
        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.brief().letter()).isEqualTo(new BriefFile.Letter("อก 0201/1234", LocalDate.of(2023, 8, 30)));
        assertThat(loaded.brief().messages().getFirst().audience()).isEqualTo(BriefFile.Audience.OPERATORS);
        assertThat(loaded.brief().messages().get(1).weight()).isEqualTo(Brief.Weight.CALL_TO_ACTION);
        assertThat(loaded.brief().toYaml())
                .isEqualTo(WHOLE.replace("title_en: \"Full-depth inspection\"", "title_en: Full-depth inspection"));
    }

    @Test
    void theEngineGetsWhatItChecksBy() throws BadInput {
        Brief brief = BriefFile.parse("b.yaml", WHOLE).brief().toEngine();
        assertThat(brief.slug()).isEqualTo("full-depth-inspection");
        assertThat(brief.to()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(brief.facts())
                .containsExactly(new Brief.Fact(
                        "f1",
                        "โรงงานมี [กว่า 65,000 แห่ง]",
                        "There are [over 65,000] factories",
                        List.of("กว่า 60,000 แห่ง")));
        assertThat(brief.people()).containsExactly(new Brief.Person("p1", "นาย", "สมชาย ใจดี", "อธิบดี"));
    }

    @Test
    void anyBriefComesBackEqual(@TempDir Path folder) throws Exception {
        Random random = new Random(20230926);
        for (int i = 0; i < 300; i++) {
            BriefFile brief = randomBrief(random);
            Path file = folder.resolve("brief.yaml");
            brief.write(file);
            assertThat(BriefFile.read(file)).isEqualTo(new BriefFile.Loaded(brief, List.of()));
        }
    }

    private static BriefFile randomBrief(Random random) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
        return new BriefFile(
                "brief-" + random.nextInt(100),
                1 + random.nextInt(9),
                BriefFile.Kind.values()[random.nextInt(3)],
                randomText(random),
                random.nextBoolean() ? null : randomText(random),
                random.nextBoolean() ? null : randomText(random),
                randomText(random),
                random.nextBoolean() ? null : from,
                random.nextBoolean() ? null : from.plusDays(5),
                random.nextBoolean() ? null : new BriefFile.Letter(randomText(random), from),
                random.nextBoolean() ? null : randomText(random),
                randomTexts(random),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new BriefFile.Message(
                                "m" + i,
                                Brief.Weight.values()[random.nextInt(3)],
                                random.nextBoolean(),
                                BriefFile.Audience.values()[random.nextInt(6)],
                                randomText(random),
                                random.nextBoolean() ? null : randomText(random)))
                        .toList(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new BriefFile.Fact(
                                "f" + i,
                                randomText(random) + " [" + randomText(random) + "]",
                                null,
                                randomTexts(random),
                                random.nextBoolean() ? null : randomText(random),
                                random.nextBoolean() ? null : from))
                        .toList(),
                List.of(new BriefFile.Person("p1", "", randomText(random), randomText(random))),
                List.of(new BriefFile.Term("t1", randomText(random), randomTexts(random))),
                List.of(new BriefFile.Avoid("a1", randomText(random), "")));
    }

    private static List<String> randomTexts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(randomText(random));
        }
        return texts;
    }

    /** Text full of what YAML might take for its own, without square brackets, which mark values. */
    private static String randomText(Random random) {
        String signs = ":#{},&*!|>'\"%@`-?\\\t\n~ก่ำ๕เa1 \u00A0\u200B\u2028";
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "x" : "true");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.append(random.nextBoolean() ? "😀" : "ย").toString();
    }

    @Test
    void theGoldBriefsAreReadWithoutAWarningAndComeBackEqual() throws Exception {
        try (var cases = Files.list(SharedData.orSkip("gold/cases"))) {
            for (Path folder : cases.toList()) {
                BriefFile.Loaded loaded = BriefFile.read(folder.resolve("brief.yaml"));
                assertThat(loaded.warnings()).isEmpty();
                assertThat(loaded.brief().facts()).isNotEmpty();
                assertThat(BriefFile.parse("again", loaded.brief().toYaml()).brief())
                        .isEqualTo(loaded.brief());
            }
        }
    }

    @Test
    void anUnknownKeyIsLeftOutAndNamedWithItsLine() throws BadInput {
        BriefFile.Loaded loaded = BriefFile.parse(
                "b.yaml",
                "brief: a\ntitle: t\nowner: o\ncolour: red\nmessages:\n  - {id: m1, kind: core, text: x, tone: y}\n");
        assertThat(loaded.warnings()).extracting(Problem::line).containsExactly(4, 6);
        assertThat(loaded.warnings().getFirst().en()).contains("colour");
    }

    @Test
    void everyMistakeIsNamedAtOnceWithItsLine() {
        String yaml = """
                brief: Not A Slug
                version: two
                owner: สปอ.
                effective: {from: 2566-09-01, to: soon}
                messages:
                  - {id: m1, kind: main, text: "x"}
                  - {id: m1, kind: core, text: ""}
                facts:
                  - {id: f1, statement: "ไม่มีค่า"}
                  - {id: f2, statement: "[สอง] ค่า [สาม]"}
                terms: none
                """;
        assertThatThrownBy(() -> BriefFile.parse("b.yaml", yaml)).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.problems()).extracting(Problem::line).containsExactly(1, 1, 1, 2, 4, 4, 6, 7, 9, 10, 11);
            assertThat(e.problems()).allSatisfy(p -> {
                assertThat(p.file()).isEqualTo("b.yaml");
                assertThat(p.th()).matches("(?s).*\\p{InThai}.*");
                assertThat(p.en()).isNotBlank();
            });
        });
    }

    @Test
    void aMissingBracketIsToldWithItsLine() {
        assertThatThrownBy(() -> BriefFile.parse("b.yaml", "brief: a\nmessages:\n  - {id: m1, text: \"x\"\nfacts:\n"))
                .isInstanceOfSatisfying(BadInput.class, e -> {
                    assertThat(e.problems().getFirst().line()).isBetween(3, 5);
                    assertThat(e.getMessage()).startsWith("b.yaml:");
                });
    }

    @Test
    void anyBytesGiveABriefOrAPlainError(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        Path file = folder.resolve("brief.yaml");
        byte[] whole = WHOLE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = i % 2 == 0 ? randomBytes(random) : damaged(whole, random);
            Files.write(file, bytes);
            try {
                BriefFile.read(file);
            } catch (BadInput e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(2000, 3999);
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) "{}[]:-#&*!|>'\"%@`, \n\tabc1?~<".charAt(Math.floorMod(bytes[i], 28));
            }
        }
        return bytes;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
        return bytes;
    }

    @Test
    void aHundredThousandBracketsAreRefusedPlainly() {
        for (String nested : List.of("[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(100_000))) {
            assertThatThrownBy(() -> BriefFile.parse("b.yaml", nested)).isInstanceOf(BadInput.class);
        }
    }
}
