package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done fast gives the answer of the plain way. */
class FastPathTests {

    /** By pattern, then by place, as {@link Plain#find} tells them. */
    private static final Comparator<List<Integer>> BY_PATTERN =
            Comparator.<List<Integer>, Integer>comparing(List::getFirst).thenComparing(occurrence -> occurrence.get(1));

    private static final String TEXT = AnyInputTests.RELEASE.repeat(12);

    @Test
    void the_automaton_finds_what_a_plain_search_finds() {
        Random random = new Random(3);
        String text = random.ints(20_000, 0, 5)
                .mapToObj(i -> "กขคงa".substring(i, i + 1))
                .reduce("", String::concat);
        List<String> patterns = IntStream.range(0, 400)
                .mapToObj(i -> {
                    int at = random.nextInt(text.length() - 9);
                    return text.substring(at, at + 1 + random.nextInt(8));
                })
                .distinct()
                .toList();
        List<List<Integer>> plain = Plain.find(patterns, text);
        // With complete rows for the root alone, for some states, and for all.
        for (int cells : new int[] {0, 600, 1 << 20}) {
            List<List<Integer>> found = new ArrayList<>();
            new AhoCorasick(patterns, cells)
                    .find(text.toCharArray(), text.length(), (p, start, end) -> found.add(List.of(p, start, end)));
            found.sort(BY_PATTERN);
            assertThat(found).as("%d cells", cells).isEqualTo(plain);
        }
    }

    @Test
    void an_automaton_of_very_many_states_finds_the_same() {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            patterns.add("k" + i * 7919L + "z");
        }
        List<Integer> found = new ArrayList<>();
        String text = "k0z k" + 29_999 * 7919L + "z k5z";
        new AhoCorasick(patterns).find(text.toCharArray(), text.length(), (p, start, end) -> found.add(p));
        assertThat(found).containsExactly(0, 29_999);
    }

    @Test
    void the_normal_form_and_the_folded_form_are_those_of_plain_replacements() throws IOException {
        for (String text : texts()) {
            NormalText t = NormalText.of(text);
            assertThat(t.text(0, t.length)).isEqualTo(Plain.normal(text));
            assertThat(new String(Fold.of(text).text())).isEqualTo(Plain.fold(text));
        }
    }

    @Test
    void the_fingerprints_are_those_of_the_plain_definition() throws IOException {
        for (String text : texts()) {
            char[] folded = Fold.of(text).text();
            assertThat(Fingerprints.of(folded)).containsExactly(Plain.fingerprints(folded));
        }
        for (int length = 0; length < 60; length++) {
            char[] same = "ก".repeat(length).toCharArray();
            assertThat(Fingerprints.of(same)).containsExactly(Plain.fingerprints(same));
        }
    }

    @Test
    void texts_that_share_fingerprints_are_found_with_places_that_a_plain_search_finds() throws IOException {
        Random random = new Random(5);
        List<char[]> folded = new ArrayList<>();
        for (String text : texts()) {
            String part = text.substring(0, Math.min(text.length(), 1_500));
            folded.add(Fold.of(part).text());
            folded.add(Fold.of(part.substring(random.nextInt(part.length() / 2 + 1)) + TEXT.substring(0, 300))
                    .text());
        }
        long[][] prints = folded.stream().map(Fingerprints::of).toArray(long[][]::new);
        Postings postings = Postings.of(prints);
        EarlierTexts search = new EarlierTexts(postings, folded.toArray(char[][]::new));
        List<Map<Integer, List<int[]>>> plainly = Plain.shared(prints);
        int told = 0;
        for (int text = 0; text < prints.length; text++) {
            Map<Integer, List<int[]>> plain = plainly.get(text);
            Map<Integer, List<int[]>> found = new TreeMap<>();
            search.find(text, (earlier, places, from, to) -> {
                for (int i = from; i < to; i += 2) {
                    found.computeIfAbsent(earlier, k -> new ArrayList<>()).add(new int[] {places[i], places[i + 1]});
                }
            });
            found.forEach((earlier, places) -> assertThat(plain.get(earlier)).contains(places.toArray(int[][]::new)));
            plain.forEach((earlier, places) ->
                    assertThat(found.containsKey(earlier)).as("%s", places).isEqualTo(speakForOnePassage(places)));
            told += found.size();
        }
        assertThat(told).isGreaterThan(50);
    }

    /** Whether shared fingerprints follow one another over sixteen characters, or over a gap. */
    private static boolean speakForOnePassage(List<int[]> places) {
        int span = Fingerprints.GRAM;
        for (int i = 1; i < places.size(); i++) {
            int step = places.get(i)[0] - places.get(i - 1)[0];
            int otherStep = places.get(i)[1] - places.get(i - 1)[1];
            boolean follows = step == otherStep && step <= Fingerprints.GRAM;
            span = follows ? span + step : Fingerprints.GRAM;
            if (span >= 16 || (!follows && step <= 200 && otherStep > 0 && Math.abs(otherStep - step) <= 60)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_gap_found_by_table_is_as_small_as_the_one_found_by_trying() {
        Random random = new Random(12);
        Alignment alignment = new Alignment();
        int found = 0;
        for (int round = 0; round < 3000; round++) {
            char[] text = noise(random, 10 + random.nextInt(60)).toCharArray();
            String tail = new String(text).substring(random.nextInt(text.length));
            char[] other = (noise(random, random.nextInt(20)) + tail).toCharArray();
            int plain = Plain.gap(text, other);
            int fast = alignment.gap(text, 0, text.length, other, 0, other.length, 1);
            assertThat(size(fast)).isEqualTo(size(plain));
            found += plain >= 0 ? 1 : 0;
        }
        assertThat(found).isBetween(300, 2900);
    }

    private static int size(int gap) {
        return gap < 0 ? -1 : (gap >> 8) + (gap & 0xFF);
    }

    @Test
    void figures_in_digits_are_those_that_a_plain_search_reads() {
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder figure = new StringBuilder().append(random.nextInt(1, 1_000));
            for (int group = random.nextInt(5); group > 0; group--) {
                figure.append(random.nextInt(4) == 0 ? "" : ",").append(random.nextInt(100, 1_000));
            }
            figure.append(random.nextBoolean() ? "" : "." + random.nextInt(1_000_000));
            NormalText t = NormalText.of("มี" + figure + " แห่ง");
            Numbers.Figure read = Objects.requireNonNull(Numbers.digits(t, 2));
            assertThat(read.end()).isEqualTo(2 + figure.length());
            assertThat(read.value())
                    .isCloseTo(Plain.figures(t.text(0, t.length)).getFirst(), withinPercentage(1e-9));
        }
    }

    @Test
    void the_similarity_of_sorted_fingerprints_is_that_of_sets() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            long[] a =
                    random.longs(random.nextInt(40), 0, 60).sorted().distinct().toArray();
            long[] b = random.longs(1 + random.nextInt(40), 0, 60)
                    .sorted()
                    .distinct()
                    .toArray();
            assertThat(NearDuplicates.similarity(a, b)).isEqualTo(Plain.similarity(a, b));
        }
    }

    /** Real drafts where the labelled cases stand beside the checkout, and made ones with every oddity of typing. */
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of("", "ก", TEXT));
        for (Gold.Case gold : Gold.cases()) {
            for (Path draft : gold.drafts()) {
                texts.add(Files.readString(draft));
            }
        }
        Random random = new Random(9);
        for (int round = 0; round < 60; round++) {
            texts.add(noise(random, random.nextInt(round < 20 ? 40 : 600)));
        }
        return texts;
    }

    private static String noise(Random random, int length) {
        String letters =
                "กขคงซดตถบปรลวสหอเเแโไะาาิีึืุู่้ํํ็ฺ๎ 12๓๔abZ.,\u00a0\u200b\ufeff\u2013\u201c\u2019\uf70a\uf711\uff15\uff05\r\n\t\0\ud83d";
        StringBuilder noise = new StringBuilder();
        while (noise.length() < length) {
            noise.append(letters.charAt(random.nextInt(letters.length())));
        }
        return noise.toString();
    }

    @Test
    void values_found_in_the_one_pass_over_all_words_are_those_of_a_pass_of_their_own() {
        Lexicon lexicon = new Lexicon();
        Values.in(lexicon);
        Pack pack = new Pack(0, 0, Sample.BRIEF, lexicon);
        lexicon.compile();
        NormalText t = NormalText.of(TEXT);
        assertThat(pack.facts).isNotEmpty();
        assertThat(Values.scan(t, lexicon.find(t), new int[] {0, t.length})).isEqualTo(Values.scan(t));
    }

    @Test
    void occurrences_are_looked_up_as_a_plain_search_finds_them() {
        Lexicon lexicon = new Lexicon();
        int kiln = lexicon.number("เตา");
        int absent = lexicon.number("เรือใบ");
        lexicon.compile();
        NormalText t = NormalText.of(TEXT);
        Lexicon.Hits hits = lexicon.find(t);
        List<Integer> plain = new ArrayList<>();
        String normal = t.text(0, t.length);
        for (int at = normal.indexOf("เตา"); at >= 0; at = normal.indexOf("เตา", at + 1)) {
            plain.add(at);
        }
        assertThat(IntStream.range(0, hits.count(kiln)).map(i -> hits.start(kiln, i)))
                .containsExactlyElementsOf(plain);
        assertThat(hits.has(absent)).isFalse();
        assertThat(hits.before(kiln, plain.get(3))).isEqualTo(plain.get(2));
        assertThat(hits.after(kiln, plain.get(3))).isEqualTo(plain.get(3));
        assertThat(hits.countBefore(kiln, plain.get(3))).isEqualTo(3);
    }

    @Test
    void a_thousand_briefs_on_other_topics_leave_the_answer_of_one() {
        List<Brief> briefs = new ArrayList<>();
        briefs.add(Sample.BRIEF);
        for (int i = 0; i < 1_000; i++) {
            String topic = "สหกรณ์" + Integer.toString(i + 1_000, 36) + "zq";
            briefs.add(new Brief(
                    "other-" + i,
                    1,
                    topic,
                    "",
                    null,
                    null,
                    List.of(new Brief.Message("m1", Brief.Weight.CORE, true, topic + "ประชุมใหญ่ครบทุกแห่ง", null)),
                    List.of(new Brief.Fact("f1", topic + "มีสมาชิก [" + (1_000 + i) + " คน]", List.of())),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        Report alone = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY).check(Draft.of(TEXT));
        Report among = Engine.compile(briefs, Register.EMPTY).check(Draft.of(TEXT));
        assertThat(alone.findings()).isNotEmpty();
        assertThat(among.findings()).isEqualTo(alone.findings());
        assertThat(among.statements()).isEqualTo(alone.statements());
        assertThat(among.messages())
                .hasSize(alone.messages().size() + 1_000)
                .startsWith(alone.messages().toArray(new Report.MessageState[0]));
        assertThat(among.messages()
                        .subList(alone.messages().size(), among.messages().size()))
                .allMatch(m -> m.state() == Report.State.MISSING);
    }

    @Test
    void a_brief_is_found_wherever_in_a_long_text_its_story_stands() {
        String other = "ขอเชิญชวนประชาชนร่วมงานประจำปีของจังหวัด มีการแสดงดนตรีและอาหารพื้นบ้าน\n".repeat(400);
        String story = "ขณะนี้เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้วกว่า 2,400 เตา\n";
        Engine engine = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY);
        for (int at = 0; at <= other.length(); at = other.indexOf('\n', at) + 1) {
            if (at % 7 == 0) {
                String text = other.substring(0, at) + story + other.substring(at);
                assertThat(engine.check(Draft.of(text)).findings())
                        .extracting(Finding::text)
                        .containsExactly("กว่า 2,400 เตา");
            }
            if (at == other.length()) {
                break;
            }
        }
    }
}
