package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done fast gives the answer of the plain way. */
class FastPathTests {

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
        List<String> plain = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            for (int at = text.indexOf(patterns.get(p)); at >= 0; at = text.indexOf(patterns.get(p), at + 1)) {
                plain.add(p + " " + at + " " + (at + patterns.get(p).length()));
            }
        }
        // With complete rows for the root alone, for some states, and for all.
        for (int cells : new int[] {0, 600, 1 << 20}) {
            List<String> found = new ArrayList<>();
            new AhoCorasick(patterns, cells)
                    .find(text.toCharArray(), text.length(), (p, start, end) -> found.add(p + " " + start + " " + end));
            assertThat(found).as("%d cells", cells).containsExactlyInAnyOrderElementsOf(plain);
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
