package th.prmind.platform.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts that a bench imports: the corpus beside the checkout, or, where there is none, as many made up from a seed.
 *
 * @param file in the shape that import reads
 * @param real whether it is the corpus
 */
record Corpus(Path file, boolean real, List<Titled> titles) {

    private static final long SEED = 20_230_926;
    private static final int MADE = 14_933;
    private static final String[] WORDS = {
        "กระทรวง",
        "อุตสาหกรรม",
        "โรงงาน",
        "จังหวัด",
        "ประชาชน",
        "รัฐมนตรี",
        "โครงการ",
        "ผู้ประกอบการ",
        "สิ่งแวดล้อม",
        "ชุมชน",
        "พัฒนา",
        "ส่งเสริม",
        "มาตรฐาน",
        "ความปลอดภัย",
        "ข้อมูล",
        "รายงาน",
        "เศรษฐกิจ",
        "การลงทุน",
        "น้ำเสีย",
        "อ้อย"
    };

    /** One text's id and title. */
    record Titled(String id, String title) {}

    static Corpus find(Path launcher, Path scratch) throws IOException {
        String named = System.getenv("PRMIND_SHARED");
        Path shared =
                named == null ? launcher.resolveSibling("..").resolve("shared").normalize() : Path.of(named);
        Path real = shared.resolve("corpus/releases.jsonl.gz");
        if (Files.exists(real)) {
            return new Corpus(real, true, titles(real));
        }
        Path made = scratch.resolve("made.jsonl");
        make(made);
        return new Corpus(made, false, titles(made));
    }

    String words() {
        return real
                ? "corpus of %,d releases".formatted(titles.size())
                : "%,d generated texts".formatted(titles.size());
    }

    /** Stretches of Thai titles that stand in one title only, always the same ones. */
    List<Titled> uniqueFragments(int count) {
        Random random = new Random(SEED);
        List<Titled> shuffled = new ArrayList<>(titles);
        Collections.shuffle(shuffled, random);
        String all = titles.stream().map(Titled::title).collect(Collectors.joining("\n"));
        List<Titled> fragments = new ArrayList<>();
        for (Titled titled : shuffled) {
            String title = titled.title();
            int length = 14 + random.nextInt(14);
            if (fragments.size() == count) {
                break;
            }
            if (title.length() < length + 4 || !title.substring(0, 8).chars().allMatch(c -> c >= 'ก' && c <= '๎')) {
                continue;
            }
            int start = random.nextInt(title.length() - length);
            String fragment = title.substring(start, start + length).strip();
            if (fragment.length() >= 12 && all.indexOf(fragment) == all.lastIndexOf(fragment)) {
                fragments.add(new Titled(titled.id(), fragment));
            }
        }
        return fragments;
    }

    private static List<Titled> titles(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Titled> titles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode release = json.readTree(line);
                titles.add(new Titled(
                        release.path("id").asString(), release.path("title").asString()));
            }
        }
        return titles;
    }

    private static void make(Path file) throws IOException {
        Random random = new Random(SEED);
        try (Writer lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < MADE; i++) {
                String title = words(random, 12) + " " + i;
                String text = Stream.generate(() -> words(random, 60)).limit(12).collect(Collectors.joining("\\n"));
                lines.write(
                        "{\"id\":\"made-%d\",\"published\":\"%s\",\"category\":\"\",\"title\":\"%s\",\"url\":\"\",\"text\":\"%s\"}%n"
                                .formatted(i, LocalDate.of(2020, 9, 17).plusDays(i / 14), title, title + "\\n" + text));
            }
        }
    }

    private static String words(Random random, int count) {
        Function<Integer, String> word = _ -> WORDS[random.nextInt(WORDS.length)];
        return Stream.iterate(0, n -> n + 1).limit(count).map(word).collect(Collectors.joining());
    }
}
