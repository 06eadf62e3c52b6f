package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The findings of every kind in words: {@code src/test/golden/*.txt}. A line that begins with {@code @} gives the day of the
 * drafts behind it.
 */
class GoldenTests {

    private static final Engine ENGINE = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY);

    record Golden(String draft, @Nullable LocalDate day, List<String> findings) {}

    static Stream<Golden> golden() throws IOException {
        return read("src/test/golden");
    }

    static Stream<Golden> english() throws IOException {
        return read("src/test/golden/english");
    }

    private static Stream<Golden> read(String folder) throws IOException {
        List<Golden> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                LocalDate day = null;
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("@ ")) {
                        day = LocalDate.parse(line.substring(2));
                    } else if (line.startsWith("> ")) {
                        all.add(new Golden(line.substring(2), day, new ArrayList<>()));
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        all.getLast().findings.add(line.strip());
                    }
                }
            }
        }
        return all.stream();
    }

    private static List<String> found(Report report) {
        return report.findings().stream()
                .map(f -> "%s %s %s => %s"
                        .formatted(f.kind().code(), f.ref(), f.text(), f.repair() == null ? "" : f.repair())
                        .strip())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void findings_are_as_written_down(Golden golden) {
        assertThat(found(ENGINE.check(Draft.of(golden.draft)))).isEqualTo(golden.findings);
    }

    @ParameterizedTest
    @MethodSource("english")
    void findings_in_english_drafts_are_as_written_down(Golden golden) {
        assertThat(found(EnglishTests.ENGINE.check(EnglishTests.draft(golden.draft, golden.day), Set.of("kilns"))))
                .isEqualTo(golden.findings);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void thai_digits_for_arabic_ones_change_no_finding(Golden golden) {
        if (golden.draft.contains("@") || golden.draft.contains("www")) {
            return;
        }
        StringBuilder thai = new StringBuilder();
        for (char c : golden.draft.toCharArray()) {
            thai.append(c >= '0' && c <= '9' ? (char) ('๐' + (c - '0')) : c);
        }
        List<Finding> arabic = ENGINE.check(Draft.of(golden.draft)).findings();
        List<Finding> same = ENGINE.check(Draft.of(thai.toString())).findings();
        assertThat(same)
                .extracting(Finding::kind, Finding::ref, Finding::start, Finding::end)
                .isEqualTo(arabic.stream()
                        .map(f -> org.assertj.core.api.Assertions.tuple(f.kind(), f.ref(), f.start(), f.end()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void normalising_twice_changes_nothing_and_offsets_lead_back(Golden golden) {
        NormalText once = NormalText.of(golden.draft);
        NormalText twice = NormalText.of(once.text(0, once.length));
        assertThat(twice.text(0, twice.length)).isEqualTo(once.text(0, once.length));
        for (int i = 0; i < once.length; i++) {
            assertThat(Tables.normal(once.original(i, i + 1))).isEqualTo(once.text(i, i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void thai_digits_change_no_finding_in_an_english_draft_either(Golden golden) {
        StringBuilder thai = new StringBuilder();
        golden.draft.chars().forEach(c -> thai.append((char) (c >= '0' && c <= '9' ? '๐' + (c - '0') : c)));
        assertThat(EnglishTests.ENGINE
                        .check(EnglishTests.draft(thai.toString(), golden.day), Set.of("kilns"))
                        .findings())
                .extracting(Finding::kind, Finding::ref, Finding::start, Finding::end)
                .isEqualTo(
                        EnglishTests.ENGINE
                                .check(EnglishTests.draft(golden.draft, golden.day), Set.of("kilns"))
                                .findings()
                                .stream()
                                .map(f -> org.assertj.core.api.Assertions.tuple(f.kind(), f.ref(), f.start(), f.end()))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void briefs_in_another_order_on_one_topic_change_no_finding(Golden golden) {
        Brief b = Sample.BRIEF;
        Brief twin = new Brief(
                "clean-kiln-budget",
                1,
                b.title(),
                b.owner(),
                null,
                null,
                List.of(),
                List.of(b.facts().get(3)),
                List.of(),
                b.terms(),
                List.of());
        List<Finding> one = Engine.compile(List.of(b, twin), Register.EMPTY)
                .check(Draft.of(golden.draft))
                .findings();
        assertThat(Engine.compile(List.of(twin, b), Register.EMPTY)
                        .check(Draft.of(golden.draft))
                        .findings())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void an_unrelated_brief_before_or_behind_changes_no_finding(Golden golden) {
        Brief other = new Brief(
                "orchards",
                1,
                "สวนผลไม้ภาคตะวันออก",
                "กสก.",
                null,
                null,
                List.of(),
                List.of(new Brief.Fact("f1", "สวนทุเรียนที่ได้มาตรฐานมี [18,300 สวน]", List.of())),
                List.of(),
                List.of(),
                List.of());
        List<Finding> alone = ENGINE.check(Draft.of(golden.draft)).findings();
        assertThat(Engine.compile(List.of(other, Sample.BRIEF), Register.EMPTY)
                        .check(Draft.of(golden.draft))
                        .findings())
                .isEqualTo(alone);
        assertThat(Engine.compile(List.of(Sample.BRIEF, other), Register.EMPTY)
                        .check(Draft.of(golden.draft))
                        .findings())
                .isEqualTo(alone);
    }
}
