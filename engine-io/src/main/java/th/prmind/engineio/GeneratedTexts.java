package th.prmind.engineio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import th.prmind.engine.Trace;

/**
 * Texts to measure with where no corpus is at hand: words of the trade drawn as often as words of a language are (Zipf), in
 * paragraphs, with figures. They mean nothing; their lengths and the share of words in common are like those of releases.
 */
final class GeneratedTexts {

    private static final String[] ONSETS = {
        "ก", "ข", "ค", "จ", "ช", "ซ", "ด", "ต", "ท", "น", "บ", "ป", "พ", "ม", "ย", "ร", "ล", "ว", "ส", "ห", "อ", "กร",
        "ปร", "พล"
    };
    private static final String[] RHYMES = {
        "า", "าน", "าม", "าร", "าย", "ิน", "ีย", "ื่อ", "ุม", "ู้", "อง", "ัก", "ัง", "ัด", "ึก", "อม", "อย", "วน",
        "้า", "่าง", "ำ"
    };
    private static final String[] UNITS = {"แห่ง", "ราย", "คน", "ล้านบาท", "ครัวเรือน", "ตัน", "โรงงาน", "วัน"};

    private final String[] words = new String[6000];
    private final Random random;

    GeneratedTexts(long seed) {
        random = new Random(seed);
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(RHYMES[random.nextInt(RHYMES.length)]);
            }
            words[i] = word.toString();
        }
    }

    /** A corpus, one text for each of so many, two a day; lengths vary about {@code length} characters. */
    List<Trace.Text> corpus(int count, int length) {
        List<Trace.Text> texts = new ArrayList<>(count);
        LocalDate first = LocalDate.of(2020, 9, 17);
        for (int i = 0; i < count; i++) {
            int own = Math.max(200, (int) (length * Math.exp(random.nextGaussian() / 2)));
            texts.add(new Trace.Text("g" + i, first.plusDays(i / 2), text(own)));
        }
        return texts;
    }

    /** A text of about so many characters. */
    String text(int length) {
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            for (int phrase = 4 + random.nextInt(14); phrase > 0; phrase--) {
                text.append(word());
            }
            if (random.nextInt(3) == 0) {
                text.append(' ')
                        .append(String.format("%,d", 1 + random.nextInt(1 << random.nextInt(2, 20))))
                        .append(' ')
                        .append(UNITS[random.nextInt(UNITS.length)]);
            }
            text.append(random.nextInt(8) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    String word() {
        return words[(int) Math.pow(words.length, random.nextDouble()) - 1];
    }
}
