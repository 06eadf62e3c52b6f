package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.media.PictureDirectory;
import th.prmind.platform.documents.ThaiWord;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;
import tools.jackson.databind.JsonNode;

/** A Word file as an edition's first words: headings, lists, tables, links, pictures where they stood, comments on their words. */
@ApplicationTest
class WordManuscriptTests {

    private static final String PAGE = "/editions/manuscripts/new";
    private static final String SEND = "/editions/manuscripts";

    @LocalServerPort
    int port;

    @Autowired
    Editions editions;

    @Autowired
    EditionWord editionWord;

    @Autowired
    CommentThread comments;

    @Autowired
    PictureDirectory pictures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingStandsWhereItStood() throws IOException {
        Manuscript read = WordManuscript.read(file(document -> {
            heading(document, "ลำปางชวนโรงงานรายงาน", 1);
            text(document, "ย่อหน้าแรก");
            heading(document, "ช่องทาง", 2);
            document.createParagraph()
                    .createHyperlinkRun("https://example.go.th/x")
                    .setText("เว็บไซต์");
            picture(document, Color.RED, "ป้ายหน้าโรงงาน");
            text(document, "หลังภาพ");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("จังหวัด");
            table.getRow(0).getCell(1).setText("ลำปาง");
            document.createParagraph().createHyperlinkRun("javascript:alert(1)").setText("ไม่ปลอดภัย");
        }));
        Body.require(withId(read.body()));
        assertThat(read.title()).isEqualTo("ลำปางชวนโรงงานรายงาน");
        assertThat(read.body().path("content"))
                .extracting(PlainText::type)
                .containsExactly("paragraph", "heading", "paragraph", "picture", "paragraph", "table", "paragraph");
        assertThat(read.pictures())
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.alt()).isEqualTo("ป้ายหน้าโรงงาน"));
        assertThat(read.body().toString()).contains("https://example.go.th/x").doesNotContain("javascript:");
        assertThat(PlainText.lines(read.body())).contains("จังหวัด", "ลำปาง", "หลังภาพ");
    }

    @Test
    void commentsStandOnTheirWordsByWhomWordSays() throws IOException {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        Edition edition = sent(writer, file(document -> {
            heading(document, "ตรวจโรงงานก่อนฤดูฝน", 1);
            XWPFParagraph paragraph = text(document, "โรงงานในจังหวัดมีทั้งหมด ");
            noted(document, paragraph, 0, "240 แห่ง", "ตัวเลขนี้ ณ วันใด", "วิชัย ใจดี");
            paragraph.createRun().setText(" และตรวจครบแล้ว");
            gone(document, text(document, "ย่อหน้าสุดท้าย"), 1, "คำที่ลบ", "ทำไมลบ");
            picture(document, Color.BLUE, "เจ้าหน้าที่ตรวจท่อระบายน้ำ");
        }));
        List<Comment> all = comments.of(edition.id());
        assertThat(all).hasSize(2);
        Comment first = all.stream()
                .filter(comment -> comment.text().equals("ตัวเลขนี้ ณ วันใด"))
                .findFirst()
                .orElseThrow();
        assertThat(first.author()).isNull();
        assertThat(first.outsider()).isEqualTo(new Comment.Outsider(null, "วิชัย ใจดี"));
        assertThat(edition.wholeText()
                        .substring(first.anchor().start(), first.anchor().end()))
                .isEqualTo("240 แห่ง");
        assertThat(all).anySatisfy(comment -> {
            assertThat(comment.anchor().start()).isNegative();
            assertThat(comment.anchor().quotation()).isEqualTo("คำที่ลบ");
        });
        assertThat(edition.wholeText()).doesNotContain("คำที่ลบ");
        assertThat(writer.get("/editions/" + edition.id() + "/edit").body()).contains("วิชัย ใจดี");
        UUID picture = Body.pictures(edition.bodyJson()).iterator().next();
        assertThat(edition.pictures())
                .as("what it shows is asked for before it is submitted")
                .containsExactly(picture);
        assertThat(writer.get("/editions/" + edition.id() + "/submissions/new").body())
                .contains("เครดิต และฐานการใช้ภาพบุคคล");
        assertThat(pictures.find(picture).orElseThrow()).satisfies(kept -> {
            assertThat(kept.alt()).isEqualTo("เจ้าหน้าที่ตรวจท่อระบายน้ำ");
            assertThat(kept.credit()).isEmpty();
            assertThat(kept.unit()).isEqualTo(edition.unit());
        });
    }

    @Test
    void whatGoesOutComesBack() throws IOException {
        Edition edition =
                editions.find(jdbc.sql("""
                        SELECT c.subject FROM review.comment c JOIN content.edition e ON e.id = c.subject
                        WHERE resolved IS NULL AND quotation <> '' AND author IS NOT NULL ORDER BY at LIMIT 1""").query(UUID.class).single()).orElseThrow();
        Manuscript back = WordManuscript.read(editionWord.of(edition));
        assertThat(back.title()).isEqualTo(edition.title());
        assertThat(headings(back.body())).isEqualTo(headings(edition.bodyJson()));
        assertThat(back.pictures()).hasSameSizeAs(Body.pictures(edition.bodyJson()));
        assertThat(back.pictures().stream().map(Manuscript.Drawn::alt))
                .containsExactlyElementsOf(Body.shown(edition.bodyJson()).values().stream()
                        .map(Body.Shown::alt)
                        .toList());
        assertThat(back.pictures().stream().map(Manuscript.Drawn::credit))
                .containsExactlyElementsOf(Body.shown(edition.bodyJson()).values().stream()
                        .map(Body.Shown::credit)
                        .toList());
        assertThat(back.notes())
                .extracting(Manuscript.Noted::words)
                .containsExactlyInAnyOrderElementsOf(comments.of(edition.id()).stream()
                        .filter(comment -> comment.resolved() == null
                                && comment.answers() == null
                                && !comment.text().isEmpty()
                                && edition.wholeText().contains(comment.anchor().quotation()))
                        .map(comment -> comment.anchor().quotation())
                        .toList());
    }

    @Test
    void whatCantBeReadIsSaidAndNothingIsHalfDone() throws IOException {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        long editionsBefore = count("content.edition");
        long picturesBefore = count("media.picture");
        assertThat(refused(writer, "ไม่ใช่.docx", zip("readme.txt", 10))).contains("ไม่ใช่เอกสาร .docx");
        assertThat(refused(writer, "bomb.docx", zip("word/document.xml", 160 * 1024 * 1024)))
                .contains("คลายออกแล้วใหญ่ผิดปกติ");
        assertThat(refused(writer, "เสีย.docx", zip("word/document.xml", 10))).contains("เปิดไฟล์นี้ไม่ได้");
        assertThat(refused(writer, "old.doc", new POIFSFileSystemBytes().bytes()))
                .contains("รุ่นเก่า (.doc)");
        assertThat(refused(writer, "locked.docx", locked())).contains("ใส่รหัสผ่านไว้");
        assertThat(refused(writer, "wmf.docx", file(document -> {
                    heading(document, "มีภาพที่ใช้ไม่ได้ โรงงาน", 1);
                    picture(document, Color.GREEN, "ใช้ได้");
                    wmf(document);
                })))
                .contains("ภาพที่ 2 ในเอกสาร");
        assertThat(refused(writer, "many.docx", file(document -> {
                    heading(document, "สองร้อยภาพ", 1);
                    for (int i = 0; i < 200; i++) {
                        picture(document, new Color(i, 0, 0), "");
                    }
                })))
                .contains("เกิน 60 ภาพ");
        assertThat(count("content.edition")).isEqualTo(editionsBefore);
        assertThat(count("media.picture")).isEqualTo(picturesBefore);
    }

    @Test
    void whereTheBriefIsNotClearTheSameFileIsAskedForAgain() throws IOException {
        String again = Visitor.signedIn(port, "แก้วตา")
                .uploadWith(
                        PAGE,
                        SEND,
                        "file",
                        "x.docx",
                        file(document -> {
                            heading(document, "ไม่เกี่ยวกับเรื่องใด", 1);
                            text(document, "ประชุมประจำเดือน");
                            picture(document, Color.GREEN, "ห้องประชุม");
                        }),
                        Map.of("type", "policy-release", "brief", ""))
                .body();
        assertThat(again).contains("โปรดเลือกไฟล์เดิมอีกครั้ง", "ประชุมประจำเดือน");
        assertThat(again).as("help stands beside a form that comes again").contains("help-link");
    }

    @Test
    void aDocumentOfNothingButAPictureHasNoText() throws IOException {
        byte[] bytes = file(document -> picture(document, Color.RED, "ภาพ"));
        assertThatThrownBy(() -> WordManuscript.read(bytes)).hasMessage("brief.file.no-text");
    }

    private static List<String> headings(JsonNode body) {
        return body.path("content").values().stream()
                .filter(block -> PlainText.type(block).equals("heading"))
                .map(block -> block.path("attrs").path("level").asInt() + " " + String.join("", PlainText.lines(block)))
                .toList();
    }

    private static JsonNode withId(JsonNode body) {
        JsonNode copy = body.deepCopy();
        copy.findParents("at")
                .forEach(attributes -> ((tools.jackson.databind.node.ObjectNode) attributes)
                        .put("id", UUID.randomUUID().toString()));
        return copy;
    }

    private Edition sent(Visitor writer, byte[] bytes) {
        HttpResponse<String> answer = post(writer, "ร่าง.docx", bytes);
        assertThat(answer.uri().getPath()).endsWith("/edit");
        String id = answer.uri().getPath().replaceAll("^/editions/|/edit$", "");
        return editions.find(UUID.fromString(id)).orElseThrow();
    }

    private String refused(Visitor writer, String name, byte[] bytes) {
        HttpResponse<String> answer = post(writer, name, bytes);
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> post(Visitor writer, String name, byte[] bytes) {
        return writer.uploadWith(
                PAGE, SEND, "file", name, bytes, Map.of("type", "policy-release", "brief", "full-depth-inspection"));
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static byte[] file(Consumer<XWPFDocument> write) throws IOException {
        try (XWPFDocument document = ThaiWord.document();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void heading(XWPFDocument document, String text, int level) {
        XWPFParagraph paragraph = text(document, text);
        paragraph.setStyle("Heading" + level);
    }

    private static XWPFParagraph text(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void picture(XWPFDocument document, Color colour, String alt) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour.getRGB());
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            var run = document.createParagraph().createRun();
            run.addPicture(
                    new ByteArrayInputStream(png.toByteArray()),
                    PictureType.PNG,
                    "image.png",
                    Units.toEMU(64),
                    Units.toEMU(48));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alt);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void wmf(XWPFDocument document) {
        try {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(
                                    new byte[] {(byte) 0xD7, (byte) 0xCD, (byte) 0xC6, (byte) 0x9A, 0, 0}),
                            PictureType.WMF,
                            "logo.wmf",
                            Units.toEMU(64),
                            Units.toEMU(48));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger note(XWPFDocument document, int id, String text, String author) {
        XWPFComments notes = document.getDocComments() == null ? document.createComments() : document.getDocComments();
        XWPFComment note = notes.createComment(BigInteger.valueOf(id));
        note.setAuthor(author);
        note.createParagraph().createRun().setText(text);
        return BigInteger.valueOf(id);
    }

    private static void noted(
            XWPFDocument document, XWPFParagraph paragraph, int id, String words, String text, String author) {
        BigInteger note = note(document, id, text, author);
        paragraph.getCTP().addNewCommentRangeStart().setId(note);
        paragraph.createRun().setText(words);
        paragraph.getCTP().addNewCommentRangeEnd().setId(note);
        paragraph.createRun().getCTR().addNewCommentReference().setId(note);
    }

    /** Words deleted with tracked changes, and a comment on them. */
    private static void gone(XWPFDocument document, XWPFParagraph paragraph, int id, String words, String text) {
        BigInteger note = note(document, id, text, "");
        paragraph.getCTP().addNewCommentRangeStart().setId(note);
        var deleted = paragraph.getCTP().addNewDel();
        deleted.setId(BigInteger.valueOf(900));
        deleted.setAuthor("x");
        deleted.addNewR().addNewDelText().setStringValue(words);
        paragraph.getCTP().addNewCommentRangeEnd().setId(note);
    }

    private static byte[] zip(String part, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] piece = "0".repeat(1024).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < size; written += piece.length) {
                zip.write(piece, 0, Math.min(piece.length, size - written));
            }
        }
        return bytes.toByteArray();
    }

    /** What a .doc of Word 97 begins with. */
    private record POIFSFileSystemBytes() {
        byte[] bytes() throws IOException {
            try (POIFSFileSystem files = new POIFSFileSystem();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                files.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
                files.writeFilesystem(out);
                return out.toByteArray();
            }
        }
    }

    private static byte[] locked() throws IOException {
        byte[] plain = file(document -> text(document, "ลับ"));
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ลับ");
            try (var sealed = encryptor.getDataStream(files)) {
                sealed.write(plain);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
