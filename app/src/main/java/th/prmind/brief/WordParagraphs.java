package th.prmind.brief;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;

/** The paragraphs of a Word document that {@link ReleaseFile} has found harmless. */
final class WordParagraphs {

    /** Characters; a longer paragraph all in bold is emphasised, not a heading. */
    private static final int LONGEST_HEADING = 120;

    private WordParagraphs() {}

    static List<ReleaseFile.Paragraph> of(byte[] bytes) {
        List<ReleaseFile.Paragraph> paragraphs = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    add(paragraphs, kind(document, paragraph), paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> add(
                                    paragraphs,
                                    ReleaseFile.Paragraph.Kind.TEXT,
                                    row.getTableCells().stream()
                                            .map(cell -> cell.getText().strip())
                                            .filter(cell -> !cell.isEmpty())
                                            .collect(Collectors.joining(" "))));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal("brief.file.damaged");
        }
        return paragraphs;
    }

    private static void add(List<ReleaseFile.Paragraph> paragraphs, ReleaseFile.Paragraph.Kind kind, String text) {
        // A line break within a paragraph is meant: two lines of text.
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> paragraphs.add(new ReleaseFile.Paragraph(kind, line)));
    }

    private static ReleaseFile.Paragraph.Kind kind(XWPFDocument document, XWPFParagraph paragraph) {
        if (headed(document, paragraph.getStyle()) || bold(paragraph)) {
            return ReleaseFile.Paragraph.Kind.HEADING;
        }
        return paragraph.getNumID() == null ? ReleaseFile.Paragraph.Kind.TEXT : ReleaseFile.Paragraph.Kind.ITEM;
    }

    /** The names of built-in styles are English whatever Word's language is; their ids are not. */
    private static boolean headed(XWPFDocument document, @Nullable String id) {
        @Nullable
        XWPFStyle style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? String.valueOf(id) : style.getName();
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.startsWith("heading") || plain.equals("title") || plain.equals("subtitle");
    }

    private static boolean bold(XWPFParagraph paragraph) {
        String text = paragraph.getText().strip();
        return !text.isEmpty()
                && text.length() <= LONGEST_HEADING
                && paragraph.getRuns().stream()
                        .filter(run -> !run.text().isBlank())
                        .allMatch(run -> run.isBold());
    }
}
