package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraceTests {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 26);
    private static final String PASSAGE =
            "กรมโรงงานอุตสาหกรรมสั่งให้โรงงานในจังหวัดสมุทรสาครรายงานข้อมูลการประกอบกิจการให้ครบภายในสิ้นเดือนสิงหาคม "
                    + "มิฉะนั้นเจ้าหน้าที่จะเข้าตรวจทุกด้านโดยใช้กฎหมายทุกฉบับที่เกี่ยวข้อง";

    @Test
    void aCopiedPassageIsToldInBothTextsWithTheEarlierAsItsSource() {
        String first = "ข่าวเช้านี้ " + PASSAGE + " จบข่าวเช้าวันนี้ที่สถานีวิทยุ";
        String second = "เพจของสำนักงานจังหวัดเล่าว่า " + PASSAGE.replace("สั่งให้", "ขอให้") + " โปรดแชร์ต่อ";
        Trace trace = Trace.of(
                List.of(new Trace.Text("later", DAY, second), new Trace.Text("earlier", DAY.minusDays(1), first)));
        Trace.Origin later = trace.origins().getFirst();
        assertThat(later.id()).isEqualTo("later");
        assertThat(later.descendants()).isEmpty();
        assertThat(later.sources()).singleElement().satisfies(reuse -> {
            assertThat(reuse.id()).isEqualTo("earlier");
            assertThat(reuse.share()).isBetween(0.6, 0.95);
            Trace.Span span = reuse.spans().getFirst();
            assertThat(second.substring(span.start(), span.end()))
                    .startsWith("กรมโรงงาน")
                    .endsWith("เกี่ยวข้อง");
            assertThat(first.substring(span.otherStart(), span.otherEnd()))
                    .startsWith("กรมโรงงาน")
                    .endsWith("เกี่ยวข้อง");
        });
        Trace.Span back =
                trace.origins().get(1).descendants().getFirst().spans().getFirst();
        Trace.Span there = later.sources().getFirst().spans().getFirst();
        assertThat(back).isEqualTo(new Trace.Span(there.otherStart(), there.otherEnd(), there.start(), there.end()));
    }

    @Test
    void theSameWordsTypedAnotherWayAreStillTheSame() {
        String typed = PASSAGE.replace("น้ำ", "นํ้า")
                .replace(" ", "\u00A0")
                .replace("แ", "เเ")
                .replace("ให้", "ให้\u200B");
        Trace trace = Trace.of(List.of(new Trace.Text("a", DAY, PASSAGE), new Trace.Text("b", DAY, typed)));
        assertThat(trace.origins().get(1).sources())
                .singleElement()
                .satisfies(r -> assertThat(r.share()).isEqualTo(1));
        assertThat(trace.origins().get(1).group()).isEqualTo("a");
        assertThat(trace.origins().get(0).group()).isEqualTo("a");
    }

    @Test
    void whatStandsInVeryManyTextsIsTemplateTextAndTellsNothing() {
        Random random = new Random(1);
        List<Trace.Text> texts = new ArrayList<>();
        for (int i = 0; i < Postings.COMMON + 20; i++) {
            texts.add(new Trace.Text("t" + i, DAY.plusDays(i), PASSAGE + "\n" + noise(random, 600)));
        }
        Trace trace = Trace.of(texts);
        assertThat(trace.origins()).allSatisfy(o -> assertThat(o.sources()).isEmpty());
        assertThat(trace.origins()).allSatisfy(o -> assertThat(o.group()).isNull());
    }

    @Test
    void aLongSeriesOfOneTextIsOneGroupWithTheFirstAsItsSource() {
        List<Trace.Text> texts = new ArrayList<>();
        for (int i = 0; i < Postings.COMMON + 20; i++) {
            texts.add(
                    new Trace.Text("t" + i, DAY.plusDays(i), PASSAGE + " ฉบับที่ " + i + " " + PASSAGE.substring(40)));
        }
        Trace trace = Trace.of(texts);
        assertThat(trace.origins()).allSatisfy(o -> assertThat(o.group()).isEqualTo("t0"));
        assertThat(trace.origins().getLast().sources())
                .extracting(Trace.Reuse::id)
                .containsExactly("t0");
    }

    @Test
    void anyTextsAtAllAreTracedWithSpansInside() {
        Random random = new Random(4);
        List<Trace.Text> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text = switch (i % 5) {
                case 0 -> "";
                case 1 -> "ก".repeat(random.nextInt(3000));
                case 2 -> "\uD83D".repeat(random.nextInt(60)) + PASSAGE;
                case 3 -> "[(".repeat(random.nextInt(500)) + PASSAGE.substring(random.nextInt(PASSAGE.length()));
                default -> noise(random, random.nextInt(400));
            };
            texts.add(new Trace.Text("t" + i, DAY.plusDays(random.nextInt(9)), text));
        }
        List<Trace.Origin> origins = Trace.of(texts).origins();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).text();
            assertThat(origins.get(i).sources()).allSatisfy(reuse -> {
                assertThat(reuse.share()).isBetween(0.0, 1.0);
                assertThat(reuse.spans()).isNotEmpty().allSatisfy(s -> {
                    assertThat(s.start()).isBetween(0, s.end() - 1);
                    assertThat(s.end()).isLessThanOrEqualTo(text.length());
                });
            });
        }
        assertThat(Trace.of(List.of()).origins()).isEmpty();
        assertThatThrownBy(() -> Trace.of(List.of(texts.get(0), texts.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldingTwiceChangesNothingAndPlacesLeadBack() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            String text = noise(random, 700) + "นํ้า เเม่ แ เแ Ab ๓";
            Fold fold = Fold.of(text);
            assertThat(Fold.of(new String(fold.text())).text()).isEqualTo(fold.text());
            int before = -1;
            for (int i = 0; i < fold.text().length; i++) {
                int place = fold.place(i);
                assertThat(place).isGreaterThan(before);
                assertThat(Fold.of(text.substring(place, place + 1)).text()).containsExactly(fold.text()[i]);
                before = place;
            }
        }
    }

    private static String noise(Random random, int length) {
        String letters = "กขคงจชซดตถทธนบปผพฟมยรลวสหอเแโไะาิีึืุู่้ 12๓๔ab.,";
        StringBuilder noise = new StringBuilder();
        while (noise.length() < length) {
            noise.append(letters.charAt(random.nextInt(letters.length())));
        }
        return noise.toString();
    }
}
