package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;

@ApplicationTest
class EditionWordTests {

    @LocalServerPort
    int port;

    @Autowired
    EditionWord word;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    /** Of the demo: it has a picture, headings, and comments of its reviewer. */
    private Edition reviewed() {
        return editions.find(jdbc.sql("""
                        SELECT subject FROM review.comment WHERE resolved IS NULL AND quotation <> '' ORDER BY at LIMIT 1""").query(java.util.UUID.class).single()).orElseThrow();
    }

    @Test
    void headingsAndPicturesStandInTheFile() throws IOException {
        Edition edition = reviewed();
        try (XWPFDocument document = open(word.of(edition))) {
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(edition.title());
            assertThat(document.getAllPictures())
                    .hasSameSizeAs(Body.pictures(edition.bodyJson()).stream().toList());
            String all = String.join(
                    "",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
            PlainText.lines(edition.bodyJson()).forEach(line -> assertThat(all).contains(line));
        }
    }

    @Test
    void openCommentsHangOnTheirWords() throws IOException {
        Edition edition = reviewed();
        try (XWPFDocument document = open(word.of(edition))) {
            List<XWPFComment> comments = document.getDocComments().getComments();
            assertThat(comments).isNotEmpty();
            assertThat(comments.getFirst().getText()).isNotBlank();
            assertThat(comments.getFirst().getAuthor()).isNotBlank();
            assertThat(document.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getCTP().sizeOfCommentRangeStartArray() > 0
                            && paragraph.getCTP().sizeOfCommentRangeEndArray() > 0);
        }
    }

    @Test
    void whoMayReadItGetsTheFileAndTheMemoAndNobodyElse() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        String id = jdbc.sql("""
                        SELECT e.id::text FROM content.edition e JOIN content.document d ON d.id = e.document
                        WHERE d.unit = (SELECT unit FROM network.person WHERE name LIKE '%แก้วตา%') LIMIT 1""").query(String.class).single();
        for (String file : List.of("/text.docx", "/paper", "/paper.docx", "/paper.pdf")) {
            assertThat(writer.get("/editions/" + id + file).statusCode())
                    .as(file)
                    .isEqualTo(200);
            assertThat(Visitor.anonymous(port).get("/editions/" + id + file).body())
                    .as(file)
                    .doesNotContain("ขออนุมัติเผยแพร่");
        }
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
