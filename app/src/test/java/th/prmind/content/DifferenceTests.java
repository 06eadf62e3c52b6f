package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import th.prmind.content.Difference.Kind;
import tools.jackson.databind.node.JsonNodeFactory;

class DifferenceTests {

    @Test
    void thaiIsCutByWords() {
        Difference difference = Difference.between(
                "โรงงานต้องรายงานข้อมูลภายในเดือนสิงหาคม", "โรงงานต้องรายงานข้อมูลภายในเดือนกันยายน");
        assertThat(words(difference, Kind.REMOVED)).containsExactly("สิงหาคม");
        assertThat(words(difference, Kind.ADDED)).containsExactly("กันยายน");
    }

    @Test
    void unchangedParagraphsAreFolded() {
        String before = "ก\nข\nค\nง\nจ\nฉ\nช";
        Difference difference = Difference.between(before, before.replace("ช", "ซ"));
        assertThat(difference.changes()).isEqualTo(1);
        assertThat(difference.lines().getFirst().folded()).isEqualTo(5);
        assertThat(difference.lines()).hasSize(3);
    }

    @Test
    void hunksLeadFromOneTextToTheOther() {
        Random random = new Random(42);
        String[] words = {"น้ำ", "โรงงาน", " ", "คลอง", "\n", "กว่า 65,000 แห่ง", "🏭", "x"};
        for (int round = 0; round < 2_000; round++) {
            String before = text(random, words);
            String after = text(random, words);
            StringBuilder made = new StringBuilder();
            int at = 0;
            for (TextDifference.Hunk hunk : TextDifference.between(before, after)) {
                made.append(before, at, hunk.oldStart()).append(after, hunk.newStart(), hunk.newEnd());
                at = hunk.oldEnd();
            }
            assertThat(made.append(before.substring(at))).hasToString(after);
        }
    }

    @Test
    @Timeout(20)
    void hugeTextsWithoutAnythingInCommonEnd() {
        String before = "ก ".repeat(100_000);
        String after = "ข\n".repeat(100_000);
        assertThat(TextDifference.between(before, after)).isNotEmpty();
    }

    @Test
    void eachWordIsItsWriters() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        List<Authorship.Run> runs = Authorship.of(List.of(
                revision(1, first, "หัวข้อ", "โรงงานในจังหวัดลำปางต้องรายงานข้อมูล"),
                revision(2, second, "หัวข้อ", "โรงงานเซรามิกในจังหวัดลำปางต้องรายงานข้อมูลทุกปี")));
        assertThat(runs.stream().map(Authorship.Run::text).collect(Collectors.joining()))
                .isEqualTo("หัวข้อ\nโรงงานเซรามิกในจังหวัดลำปางต้องรายงานข้อมูลทุกปี");
        String secondWrote = runs.stream()
                .filter(run -> run.author().equals(second))
                .map(Authorship.Run::text)
                .collect(Collectors.joining("|"));
        assertThat(secondWrote).startsWith("เซรามิก").endsWith("ทุกปี").doesNotContain("ลำปาง", "รายงาน", "หัวข้อ");
    }

    private static List<String> words(Difference difference, Kind kind) {
        return difference.lines().stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> segment.kind() == kind)
                .map(Difference.Segment::text)
                .toList();
    }

    private static String text(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static Revision revision(int number, UUID author, String title, String text) {
        return new Revision(
                new UUID(0, 9),
                number,
                author,
                Instant.EPOCH,
                Revision.Cause.AUTHOR,
                title,
                JsonNodeFactory.instance.objectNode(),
                text);
    }
}
