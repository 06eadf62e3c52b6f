package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import th.prmind.review.Anchor;

class AnchorsTests {

    private static final String BEFORE = "โรงงานทั่วประเทศมีกว่า 75,000 แห่ง ต้องรายงานภายในวันที่ 31 สิงหาคม 2566";

    @Test
    void anchorMovesWithWordsPutBeforeIt() {
        String after = "สำนักงานแจ้งว่า " + BEFORE;
        assertThat(said(after, rebased(after, "75,000 แห่ง"))).isEqualTo("75,000 แห่ง");
    }

    @Test
    void anchorHoldsWhatIsPutBetweenItsWords() {
        String after = BEFORE.replace("ภายในวันที่ 31", "ภายในวันพฤหัสบดีที่ 31");
        assertThat(said(after, rebased(after, "ภายในวันที่ 31 สิงหาคม"))).isEqualTo("ภายในวันพฤหัสบดีที่ 31 สิงหาคม");
    }

    @Test
    void goneWordsKeepTheirQuotation() {
        String after = BEFORE.replace("กว่า 75,000 แห่ง ", "");
        assertThat(rebased(after, "75,000")).isEqualTo(new Anchor(-1, -1, "75,000"));
    }

    @Test
    void wordsThatComeBackAreFoundAgain() {
        Anchor back = Anchors.rebase("ไม่มีแล้ว", BEFORE, new Anchor(-1, -1, "31 สิงหาคม 2566"));
        assertThat(said(BEFORE, back)).isEqualTo("31 สิงหาคม 2566");
    }

    @Test
    void wordsMovedToAnotherPlaceAreFound() {
        String after = "ต้องรายงานภายในวันที่ 31 สิงหาคม 2566\nโรงงานทั่วประเทศมีกว่า 75,000 แห่ง";
        assertThat(said(after, rebased(after, "ทั่วประเทศ"))).isEqualTo("ทั่วประเทศ");
        assertThat(said(after, rebased(after, "สิงหาคม"))).isEqualTo("สิงหาคม");
    }

    @Test
    void remarkOnTheWholeStaysOne() {
        assertThat(Anchors.rebase(BEFORE, "อื่น", Anchor.WHOLE)).isEqualTo(Anchor.WHOLE);
    }

    /** Whatever is edited: words that were left alone, and stand only once, are still those under the anchor. */
    @Test
    void editsElsewhereNeverMoveAnAnchorOffItsWords() {
        String[] words = {
            "น้ำ", "โรงงาน", " ", "คลอง", "กว่า", " 65,000 ", "แห่ง", "\n", "ชุมชน", "ประกาศ", "ตรวจ", "ผ่าน"
        };
        Random random = new Random(20_231_026);
        for (int round = 0; round < 3_000; round++) {
            String before = text(random, words, 30) + "[[ถ้อยคำที่ให้ความเห็น]]" + text(random, words, 30);
            String quotation = "ถ้อยคำที่ให้ความเห็น";
            int start = before.indexOf(quotation);
            Anchor anchor = new Anchor(start, start + quotation.length(), quotation);
            String after = before;
            for (int edit = 0; edit < 1 + random.nextInt(6); edit++) {
                after = edited(random, words, after, quotation);
            }
            Anchor moved = Anchors.rebase(before, after, anchor);
            assertThat(said(after, moved)).as("%s → %s", before, after).isEqualTo(quotation);
        }
    }

    /** As a note goes through the versions of a work: from each to the next, and never counted anew from the first. */
    @Test
    void anAnchorStaysOnItsWordsThroughAThousandEditsOneAfterAnother() {
        String[] words = {"น้ำ", "โรงงาน", " ", "คลอง", "กว่า", " 65,000 ", "แห่ง", "\n", "ชุมชน"};
        Random random = new Random(2_569);
        String quotation = "ถ้อยคำที่ให้ความเห็น";
        String text = text(random, words, 30) + quotation + text(random, words, 30);
        Anchor anchor = new Anchor(text.indexOf(quotation), text.indexOf(quotation) + quotation.length(), quotation);
        for (int edit = 0; edit < 1_000; edit++) {
            String after = edited(random, words, text, quotation);
            anchor = Anchors.rebase(text, after, anchor);
            text = after;
            assertThat(said(text, anchor)).as("edit %s", edit).isEqualTo(quotation);
        }
        String gone = text.replace(quotation, "");
        assertThat(Anchors.rebase(text, gone, anchor)).isEqualTo(anchor.gone());
    }

    @Test
    void anyAnchorIsInsideTheNewTextOrGone() {
        String[] words = {"น้ำ", "โรงงาน", " ", "คลอง", "กว่า", "แห่ง", "\n", "🏭"};
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            String before = text(random, words, 1 + random.nextInt(25));
            String after = text(random, words, random.nextInt(25));
            int start = random.nextInt(before.length());
            int end = start + 1 + random.nextInt(before.length() - start);
            Anchor moved = Anchors.rebase(before, after, new Anchor(start, end, before.substring(start, end)));
            if (moved.start() >= 0) {
                assertThat(moved.start()).isLessThan(moved.end());
                assertThat(moved.end()).isLessThanOrEqualTo(after.length());
            } else {
                assertThat(moved.end()).isEqualTo(-1);
            }
            assertThat(moved.quotation()).isEqualTo(before.substring(start, end));
        }
    }

    private static Anchor rebased(String after, String quotation) {
        int start = BEFORE.indexOf(quotation);
        return Anchors.rebase(BEFORE, after, new Anchor(start, start + quotation.length(), quotation));
    }

    private static String said(String text, Anchor anchor) {
        return anchor.start() < 0 ? "(gone)" : text.substring(anchor.start(), anchor.end());
    }

    private static String text(Random random, String[] words, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    /** Cuts or puts in something, but never within the words that are held. */
    private static String edited(Random random, String[] words, String text, String held) {
        int from = text.indexOf(held);
        int to = from + held.length();
        boolean before = from > 1 && random.nextBoolean();
        int low = before ? 0 : to;
        int high = before ? from : text.length();
        int at = low + random.nextInt(high - low + 1);
        int until = at + random.nextInt(Math.min(12, high - at) + 1);
        return text.substring(0, at) + text(random, words, random.nextInt(4)) + text.substring(until);
    }
}
