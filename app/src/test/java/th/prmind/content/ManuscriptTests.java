package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.prmind.brief.ReleaseFile;
import th.prmind.brief.ReleaseFile.Paragraph;

class ManuscriptTests {

    @Test
    void firstLineIsTheTitleAndTheRestTheText() {
        Manuscript manuscript = Manuscript.of(ReleaseFile.lines("ลำปางชวนโรงงานรายงาน\n\n  โรงงานรายงานได้ทุกวัน  \n"));
        assertThat(manuscript.title()).isEqualTo("ลำปางชวนโรงงานรายงาน");
        assertThat(PlainText.of(manuscript.body())).isEqualTo("โรงงานรายงานได้ทุกวัน");
    }

    @Test
    void textThatBeginsWithoutATitleKeepsItsFirstLine() {
        String only = "โรงงานรายงานได้ทุกวัน";
        assertThat(Manuscript.of(ReleaseFile.lines(only)).title()).isEqualTo(only);
        assertThat(PlainText.of(Manuscript.of(ReleaseFile.lines(only)).body())).isEqualTo(only);
        String long200 = "คำ ".repeat(70).strip();
        Manuscript manuscript = Manuscript.of(ReleaseFile.lines(long200 + "\nย่อหน้าที่สอง"));
        assertThat(manuscript.title()).hasSizeLessThanOrEqualTo(100);
        assertThat(long200).startsWith(manuscript.title());
        assertThat(PlainText.of(manuscript.body())).isEqualTo(long200 + "\nย่อหน้าที่สอง");
    }

    @Test
    void headingsStayAndItemsThatFollowEachOtherAreOneList() {
        Manuscript manuscript = Manuscript.of(List.of(
                new Paragraph(Paragraph.Kind.HEADING, "ชื่อเรื่อง"),
                new Paragraph(Paragraph.Kind.HEADING, "ช่องทาง"),
                new Paragraph(Paragraph.Kind.ITEM, "เว็บไซต์"),
                new Paragraph(Paragraph.Kind.ITEM, "สำนักงาน"),
                new Paragraph(Paragraph.Kind.TEXT, "จบ")));
        Body.require(manuscript.body());
        assertThat(manuscript.body().path("content"))
                .extracting(PlainText::type)
                .containsExactly("heading", "bullet_list", "paragraph");
        assertThat(manuscript.body().path("content").get(1).path("content")).hasSize(2);
    }

    @Test
    void nothingAtAllIsStillABodyThatCanBeWritten() {
        Manuscript empty = Manuscript.of(List.of());
        Body.require(empty.body());
        assertThat(empty.title()).isEmpty();
    }
}
