package th.prmind.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTests {

    @TempDir
    Path folder;

    TextIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new TextIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void titleComesBeforeText() throws IOException {
        put("text", "งานประจำปี", "โรงงานทุกแห่งต้องรายงานข้อมูล");
        put("title", "โรงงานต้องรายงานข้อมูล", "เนื้อหาอื่น");
        assertThat(find("รายงานข้อมูล")).containsExactly("title", "text");
    }

    @Test
    void stretchOfATitleThatBeginsWithinAWordIsFound() throws IOException {
        put("a", "ผู้ว่าราชการจังหวัดตรวจเยี่ยมตลาดน้ำ", "เนื้อหา");
        put("b", "ผู้ว่าราชการจังหวัดเปิดงาน", "เนื้อหา");
        assertThat(find("ราชการจังหวัดตรวจเยี่")).first().isEqualTo("a");
    }

    @Test
    void suchAStretchComesFirstThoughManyTextsHoldItsWords() throws IOException {
        put("a", "เปิดอุทยานแห่งชาติขุนแจ", "เนื้อหา");
        for (int i = 0; i < Asked.FEW + 2; i++) {
            put("other" + i, "ข่าวอุทยาน", "เที่ยวอุทยานแห่งชาติ ข ไข่");
        }
        assertThat(find("อุทยานแห่งชาติข")).first().isEqualTo("a");
    }

    @Test
    void wordsCutOtherwiseInTheTextAreFoundByTheirLetters() throws IOException {
        put("a", "เรื่องอื่น", "ชุมชนไม้ขาวร่วมใจลอกคลองรางเตยจนใสสะอาด");
        assertThat(find("งรางเต")).containsExactly("a");
    }

    @Test
    void spellingsThatLookAlikeAreTheSame() throws IOException {
        put("a", "ค่าน้ำ ๑๒ บาท", "SME ไทย");
        assertThat(find("ค่าน\u0e49\u0e4d\u0e32")).containsExactly("a");
        assertThat(find("12 บาท")).containsExactly("a");
        assertThat(find("sme")).containsExactly("a");
    }

    @Test
    void spacesDoNotMatterAndEveryPartMustBeFound() throws IOException {
        put("a", "กระทรวง อุตสาหกรรม", "ข่าว");
        put("b", "กระทรวงแรงงาน", "ข่าว");
        assertThat(find("กระทรวงอุตสาหกรรม")).first().isEqualTo("a");
        assertThat(find("กระทรวง แรงงาน")).first().isEqualTo("b");
    }

    @Test
    void whatIsNowhereIsNotFound() throws IOException {
        put("a", "กระทรวงอุตสาหกรรม", "ข่าว");
        assertThat(find("ฮิปโปโปเตมัส")).isEmpty();
        assertThat(find("!!! ...")).isEmpty();
    }

    @Test
    void facetsNarrowAndReplacedTextsAreGone() throws IOException {
        index.put(new TextIndex.Entry("a", "ข่าวโรงงาน", "", Map.of("topic", List.of("safety")), Instant.EPOCH));
        index.put(new TextIndex.Entry("b", "ข่าวโรงงาน", "", Map.of("topic", List.of("sme")), Instant.EPOCH));
        index.commit(Map.of("horizon", "7"));
        assertThat(search("โรงงาน", Map.of("topic", "sme"))).containsExactly("b");
        put("b", "ข่าวเหมือง", "");
        assertThat(find("โรงงาน")).containsExactly("a");
    }

    @Test
    void stateIsKeptWithWhatItTellsOf() throws IOException {
        put("a", "ข่าว", "ข่าว");
        index.commit(Map.of("horizon", "42"));
        index.close();
        index = new TextIndex(folder);
        assertThat(index.state()).containsEntry("horizon", "42");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void snippetShowsTheWordsAskedFor() {
        String text = "ก".repeat(50) + " เนื้อความยาว ".repeat(60) + "โรงงานต้องรายงานข้อมูล " + "ท้ายข่าว ".repeat(60);
        Snippet snippet = Snippet.of(text, "รายงานข้อมูล", 200);
        assertThat(snippet.pieces()).contains(new Snippet.Piece("รายงานข้อมูล", true));
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
        assertThat(snippet.pieces().stream()
                        .mapToInt(piece -> piece.text().length())
                        .sum())
                .isLessThan(260);
    }

    private void put(String id, String title, String text) throws IOException {
        index.put(new TextIndex.Entry(id, title, text, Map.of(), Instant.EPOCH));
        index.commit(Map.of());
    }

    private List<String> find(String words) throws IOException {
        return search(words, Map.of());
    }

    private List<String> search(String words, Map<String, String> facets) throws IOException {
        return index.search(new TextIndex.Question(words, facets, TextIndex.Order.RELEVANCE, 0, 10))
                .ids();
    }
}
