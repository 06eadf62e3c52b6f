package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import th.prmind.platform.documents.ThaiFont;

/**
 * Thai on paper looks as Chromium draws it with the same font: marks where they belong, no tail where a vowel stands. The
 * same words written without layout fail the comparison, so it sees what it is to see.
 */
class ThaiGlyphTests {

    private static final List<String> WORDS = List.of(
            "น้ำ",
            "ป่า",
            "ญี่ปุ่น",
            "ธูป",
            "ผู้ใหญ่",
            "กตัญญู",
            "ฐานุกรม",
            "เปี๊ยะ",
            "ฝ้าย",
            "ก๋วยเตี๋ยว",
            "ป้ำ",
            "กุฎี");

    /** Those in which something is out of place when a program only sets letters side by side. */
    private static final List<String> HARD = List.of("ป่า", "กตัญญู", "ป้ำ", "ฝ้าย");

    /* Points of the font; a pixel is a point here. */
    private static final int SIZE = 120;
    private static final int SHEET = 800;
    /* Edges are drawn softly, and each program rounds in its own way. */
    private static final int NEAR = 3;
    private static final double STRAY = 0.0005;

    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        page = Browser.open(0, SHEET, 400);
        page.setContent("<style>@font-face{font-family:S;src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(font())
                + ")}body{margin:0;background:#fff}p{margin:80px 40px;font:" + SIZE
                + "px/1.8 S;white-space:nowrap}</style><p lang=th></p>");
    }

    @AfterAll
    static void close() {
        page.context().close();
    }

    @Test
    void paperLooksAsTheBrowserDoes() throws IOException {
        for (String word : WORDS) {
            assertThat(stray(drawn(ours(word)), browser(word))).as(word).isLessThan(STRAY);
        }
    }

    @Test
    void lettersSetSideBySideAreSeenToBeWrong() throws IOException {
        for (String word : HARD) {
            assertThat(stray(drawn(sideBySide(word)), browser(word))).as(word).isGreaterThan(STRAY);
        }
    }

    @Test
    void anotherProgramReadsTheTextAsItWentIn() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "no poppler on this machine");
        String text = String.join(" ", WORDS);
        Path file = Files.createTempFile("glyphs", ".pdf");
        Files.write(file, ours(text, 20));
        Process process = new ProcessBuilder("/usr/bin/pdftotext", file.toString(), "-").start();
        String read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        assertThat(read.replaceAll("\\s+", " ").strip()).isEqualTo(text);
    }

    private static byte[] ours(String word) {
        return ours(word, SIZE);
    }

    private static byte[] ours(String word, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(SHEET, 400), 40, 40, 80, 80);
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph(size * 1.5f, ThaiFont.regular(word, size, Color.BLACK)));
        document.close();
        return bytes.toByteArray();
    }

    /** As a program does that knows no layout. */
    private static byte[] sideBySide(String word) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage(new PDRectangle(SHEET, 400));
            document.addPage(sheet);
            PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(font()));
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.newLineAtOffset(40, 160);
                content.showText(word);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static boolean[][] drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ink(new PDFRenderer(document).renderImage(0, 1, ImageType.GRAY));
        }
    }

    private static boolean[][] browser(String word) throws IOException {
        page.locator("p").evaluate("(p, word) => { p.textContent = word; }", word);
        page.evaluate("document.fonts.ready");
        return ink(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
    }

    /** What is dark, from its first column and row to its last. */
    private static boolean[][] ink(BufferedImage image) {
        List<int[]> dark = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xff) < 0x80) {
                    dark.add(new int[] {x, y});
                }
            }
        }
        int left = dark.stream().mapToInt(at -> at[0]).min().orElseThrow();
        int top = dark.stream().mapToInt(at -> at[1]).min().orElseThrow();
        int right = dark.stream().mapToInt(at -> at[0]).max().orElseThrow();
        int bottom = dark.stream().mapToInt(at -> at[1]).max().orElseThrow();
        boolean[][] ink = new boolean[bottom - top + 1][right - left + 1];
        dark.forEach(at -> ink[at[1] - top][at[0] - left] = true);
        return ink;
    }

    /** The part of the ink of either that has none of the other's nearby. */
    private static double stray(boolean[][] one, boolean[][] other) {
        return Math.max(strayOf(one, other), strayOf(other, one));
    }

    private static double strayOf(boolean[][] one, boolean[][] other) {
        int all = 0;
        int stray = 0;
        for (int y = 0; y < one.length; y++) {
            for (int x = 0; x < one[y].length; x++) {
                if (one[y][x]) {
                    all++;
                    if (!near(other, x, y)) {
                        stray++;
                    }
                }
            }
        }
        return (double) stray / all;
    }

    private static boolean near(boolean[][] ink, int x, int y) {
        for (int v = Math.max(0, y - NEAR); v <= Math.min(ink.length - 1, y + NEAR); v++) {
            for (int u = Math.max(0, x - NEAR); u <= Math.min(ink[v].length - 1, x + NEAR); u++) {
                if (ink[v][u]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] font() throws IOException {
        try (InputStream in = ThaiFont.class.getResourceAsStream("/web/Sarabun_400Regular.ttf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
