package th.prmind.engineio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.prmind.engine.Brief;
import th.prmind.engine.Trace;
import th.prmind.engine.Words;

/** Briefs to measure a check with, of the size of the labelled cases; the same corpus gives the same briefs. */
final class BenchBriefs {

    /** A value as a release tells it, to stand in the brackets of a fact. */
    private static final Pattern VALUE = Pattern.compile(
            "(?:กว่า |ประมาณ )?\\d[\\d,.]*\\d ?(?:ล้านบาท|ล้านคน|บาท|คน|ราย|แห่ง|ครัวเรือน|โครงการ|โรงงาน|ไร่|ตัน|จังหวัด|วัน|%)");

    private static final Pattern PERSON =
            Pattern.compile("(นาย|นาง|นางสาว) ?([ก-ฮเ-ไ][ก-๎]{2,14} [ก-ฮเ-ไ][ก-๎]{3,18}) ");

    private final List<Trace.Text> corpus;
    private final List<String> vocabulary;

    BenchBriefs(List<Trace.Text> corpus) {
        this.corpus = corpus;
        this.vocabulary = vocabulary(corpus);
    }

    /**
     * Words of middling frequency of a corpus, from four letters on: those by which topics differ.
     */
    private static List<String> vocabulary(List<Trace.Text> corpus) {
        Map<String, Integer> texts = new HashMap<>();
        int step = Math.max(1, corpus.size() / 1_000);
        int count = 0;
        for (int i = 0; i < corpus.size(); i += step, count++) {
            String text = corpus.get(i).text();
            Words.cut(text).stream()
                    .map(w -> text.substring(w.start(), w.end()))
                    .filter(w ->
                            w.length() >= 4 && w.length() <= 14 && w.chars().allMatch(BenchBriefs::isThai))
                    .distinct()
                    .forEach(w -> texts.merge(w, 1, Integer::sum));
        }
        double most = count * 0.03;
        return texts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() < most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isThai(int c) {
        return c >= 0x0e01 && c <= 0x0e4e;
    }

    /** Each on a topic of its own: sixteen words of the corpus tell it. */
    List<Brief> onTopicsOfTheirOwn(int count) {
        Random random = new Random(7);
        GeneratedTexts names = new GeneratedTexts(7);
        List<Brief> briefs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> own = random.ints(16, 0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .toList();
            Supplier<String> word = () -> own.get(random.nextInt(own.size()));
            Supplier<String> other = () -> vocabulary.get(random.nextInt(vocabulary.size()));
            String topic = own.get(0) + own.get(1);
            List<Brief.Message> messages = new ArrayList<>();
            for (int m = 1; m <= 5; m++) {
                messages.add(new Brief.Message(
                        "m" + m,
                        m <= 2 ? Brief.Weight.CORE : Brief.Weight.SUPPORTING,
                        m <= 2,
                        topic + "ช่วยให้" + word.get() + "และ" + other.get() + "ดำเนินการ" + word.get() + other.get()
                                + "ได้ครบตามกฎหมาย",
                        null));
            }
            List<Brief.Fact> facts = new ArrayList<>();
            for (int f = 1; f <= 8; f++) {
                String value = switch (f % 4) {
                    case 0 -> (1 + random.nextInt(28)) + " กันยายน 2566";
                    case 1 -> String.format(Locale.ROOT, "กว่า %,d แห่ง", 100 + random.nextInt(90_000));
                    case 2 -> random.nextInt(10, 99) + "%";
                    default -> String.format(Locale.ROOT, "%,d ล้านบาท", 10 + random.nextInt(9_000));
                };
                facts.add(new Brief.Fact(
                        "f" + f, topic + "มี" + word.get() + word.get() + other.get() + " [" + value + "]", List.of()));
            }
            List<Brief.Person> people = new ArrayList<>();
            for (int p = 1; p <= 3; p++) {
                people.add(new Brief.Person(
                        "p" + p,
                        "นาย",
                        names.word() + names.word() + names.word() + " " + names.word() + names.word() + names.word(),
                        p == 1 ? "อธิบดีกรม" + word.get() : "รองปลัดกระทรวง" + word.get()));
            }
            briefs.add(new Brief(
                    "topic-" + i,
                    1,
                    topic + own.get(2),
                    "สปอ.",
                    null,
                    null,
                    messages,
                    facts,
                    people,
                    List.of(
                            new Brief.Term("t1", topic, List.of("แผน" + topic)),
                            new Brief.Term("t2", "ระบบ" + topic, List.of("ระบบงาน" + topic))),
                    List.of(
                            new Brief.Avoid("a1", "ยกเลิก" + topic, "ยังไม่มีมติ"),
                            new Brief.Avoid("a2", "ปิด" + topic, "ยังไม่มีมติ"))));
        }
        return briefs;
    }

    /**
     * Made of real releases, as briefs of a ministry in one season are: their topics overlap. A release's phrases are the
     * messages, those that hold a value the facts.
     */
    List<Brief> ofReleases(int count) {
        List<Brief> briefs = new ArrayList<>();
        for (int i = 0; briefs.size() < count && i < corpus.size(); i++) {
            String text = corpus.get((int) ((long) i * 7919 % corpus.size())).text();
            List<String> phrases = phrases(text);
            List<String> valued = phrases.stream()
                    .filter(p -> VALUE.matcher(p).find())
                    .limit(8)
                    .toList();
            if (phrases.size() >= 8 && valued.size() >= 4) {
                briefs.add(ofRelease("release-" + i, phrases, valued, text));
            }
        }
        return briefs;
    }

    /** Stretches of some eighty characters on, cut at spaces, since Thai writes its sentences between them. */
    private static List<String> phrases(String text) {
        List<String> phrases = new ArrayList<>();
        StringBuilder phrase = new StringBuilder();
        for (String part : text.replaceAll("[\\[\\]]", "").split("[\\s\u00A0]+")) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(part);
            if (phrase.length() >= 80) {
                phrases.add(phrase.toString());
                phrase.setLength(0);
            }
        }
        return phrases;
    }

    private static Brief ofRelease(String slug, List<String> phrases, List<String> valued, String text) {
        List<Brief.Message> messages = new ArrayList<>();
        for (String phrase : phrases.subList(0, 5)) {
            Brief.Weight weight = messages.size() < 2 ? Brief.Weight.CORE : Brief.Weight.SUPPORTING;
            messages.add(
                    new Brief.Message("m" + (messages.size() + 1), weight, weight == Brief.Weight.CORE, phrase, null));
        }
        List<Brief.Fact> facts = new ArrayList<>();
        for (String phrase : valued) {
            Matcher value = VALUE.matcher(phrase);
            facts.add(new Brief.Fact(
                    "f" + (facts.size() + 1), value.replaceFirst(found -> "[" + found.group() + "]"), List.of()));
        }
        List<Brief.Person> people = new ArrayList<>();
        for (Matcher person = PERSON.matcher(text); people.size() < 3 && person.find(); ) {
            people.add(new Brief.Person(
                    "p" + (people.size() + 1), person.group(1), person.group(2), "อธิบดีกรมโรงงานอุตสาหกรรม"));
        }
        return new Brief(
                slug, 1, phrases.getFirst(), "สปอ.", null, null, messages, facts, people, List.of(), List.of());
    }
}
