package th.prmind.brief;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.Tika;
import th.prmind.platform.web.Refusal;

/** Reads the text of a document that somebody sends, trusting what it is and not what it is called. */
public final class ReleaseFile {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final long MOST_UNPACKED = 150L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_PAGES = 200;
    private static final Tika TIKA = new Tika();
    private static final String PARAGRAPH = "\u2029";
    private static final Pattern THAI_BREAK = Pattern.compile("(?<=[\\u0E01-\\u0E5B])\\R(?=[\\u0E01-\\u0E5B])");
    private static final Charset OLD_THAI = Charset.forName("windows-874");

    private ReleaseFile() {}

    /** A paragraph of a document, and what it is there for. */
    public record Paragraph(Kind kind, String text) {
        public enum Kind {
            TEXT,
            HEADING,
            ITEM
        }
    }

    /**
     * The paragraphs of a document in order, none of them empty. Only Word tells headings and list items.
     *
     * @throws Refusal in plain words for what can't be read or should not be opened
     */
    public static List<Paragraph> paragraphs(byte[] bytes) {
        // A document that is refused as text is refused here too.
        String text = text(bytes);
        return switch (TIKA.detect(bytes)) {
            case "application/zip", "application/x-tika-ooxml" -> WordParagraphs.of(bytes);
            case "application/pdf" -> lines(joined(pdf(bytes, PARAGRAPH)));
            default -> lines(text);
        };
    }

    /**
     * Whether it is a Word document, of which then everything may be opened.
     *
     * @throws Refusal in plain words for a document that should not be opened
     */
    public static boolean isWord(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("brief.file.too-large");
        }
        String type = TIKA.detect(bytes);
        if (!type.equals("application/zip") && !type.equals("application/x-tika-ooxml")) {
            return false;
        }
        refuseUnlessPlainWord(bytes);
        return true;
    }

    /** Every line of a text that is not empty. */
    public static List<Paragraph> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(Paragraph.Kind.TEXT, line))
                .toList();
    }

    /** A page breaks its lines anywhere: those of one paragraph go together again, with no space between Thai and Thai. */
    private static String joined(String pages) {
        return Arrays.stream(pages.split(PARAGRAPH))
                .map(paragraph -> THAI_BREAK.matcher(paragraph.strip()).replaceAll(""))
                .map(paragraph -> paragraph.replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refusal in plain words for what can't be read or should not be opened */
    static String text(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("brief.file.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("brief.file.too-large");
        }
        String type = TIKA.detect(bytes);
        String text = switch (type) {
            case "application/pdf" -> pdf(bytes, "");
            case "application/zip", "application/x-tika-ooxml" -> word(bytes);
            case "application/x-tika-msoffice", "application/msword", "application/x-tika-ooxml-protected" ->
                throw new Refusal(locked(bytes) ? "brief.file.locked-word" : "brief.file.old-word");
            case "text/plain", "application/octet-stream" -> plain(bytes);
            default -> {
                if (!type.startsWith("text/")) {
                    throw new Refusal("brief.file.wrong-kind");
                }
                yield plain(bytes);
            }
        };
        if (text.isBlank()) {
            throw new Refusal("brief.file.no-text");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** A document under a password lies, sealed, in a file of the older kind, whose list of contents says so (MS-OFFCRYPTO). */
    private static boolean locked(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** @param mark stands before each paragraph */
    private static String pdf(byte[] bytes, String mark) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(MOST_PAGES);
            stripper.setParagraphStart(mark);
            return stripper.getText(document);
        } catch (InvalidPasswordException e) {
            throw new Refusal("brief.file.locked");
        } catch (IOException | RuntimeException e) {
            throw new Refusal("brief.file.damaged");
        }
    }

    private static String word(byte[] bytes) {
        refuseUnlessPlainWord(bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException | RuntimeException e) {
            throw new Refusal("brief.file.damaged");
        }
    }

    /** Counts what the parts really unpack to; a header can lie about it. */
    private static void refuseUnlessPlainWord(byte[] bytes) {
        boolean document = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
                    throw new Refusal("brief.file.macro");
                }
                document |= name.equals("word/document.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Refusal("brief.file.bomb");
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new Refusal("brief.file.bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("brief.file.damaged");
        }
        if (!document) {
            throw new Refusal("brief.file.wrong-kind");
        }
    }

    private static String plain(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new Refusal("brief.file.wrong-kind");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Notepad on an older Thai Windows.
            return new String(bytes, OLD_THAI);
        }
    }
}
