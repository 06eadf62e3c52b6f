package th.prmind.platform.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.WeakHashMap;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Sarabun for PDF: glyphs laid out so that marks stand where they belong, text that can be copied out again as it went
 * in, and lines broken between Thai words.
 */
public final class ThaiFont {

    private static final BaseFont REGULAR;
    private static final BaseFont BOLD;
    private static final java.awt.Font DRAWN;
    private static final java.awt.Font DRAWN_BOLD;

    static {
        LayoutProcessor.enableKernLiga();
        // Without it, a reader that copies น้ำ gets น้า: the glyphs of ำ are drawn in two parts.
        LayoutProcessor.setWriteActualText();
        REGULAR = load("Sarabun_400Regular.ttf");
        BOLD = load("Sarabun_700Bold.ttf");
        DRAWN = loadDrawn("Sarabun_400Regular.ttf");
        DRAWN_BOLD = loadDrawn("Sarabun_700Bold.ttf");
    }

    private ThaiFont() {}

    public static Chunk regular(String text, float size) {
        return chunk(text, new Font(REGULAR, size));
    }

    public static Chunk bold(String text, float size) {
        return chunk(text, new Font(BOLD, size));
    }

    public static Chunk regular(String text, float size, Color colour) {
        return chunk(text, new Font(REGULAR, size, Font.NORMAL, colour));
    }

    public static Chunk bold(String text, float size, Color colour) {
        return chunk(text, new Font(BOLD, size, Font.NORMAL, colour));
    }

    /** The same face for pictures; Java lays out Thai there by itself. */
    public static java.awt.Font drawn(boolean bold, float size) {
        return (bold ? DRAWN_BOLD : DRAWN).deriveFont(size);
    }

    /** How wide that is, in points. */
    public static float width(String text, float size, boolean bold) {
        return (bold ? BOLD : REGULAR).getWidthPoint(text, size);
    }

    /** The text in as few lines as fit that width, and those as much alike as words allow: for titles that stand centred. */
    public static List<String> lines(String text, float size, boolean bold, float width) {
        int fewest = filled(text, size, bold, width).size();
        float least = width / fewest / 2;
        float most = width;
        while (most - least > 1) {
            float middle = (least + most) / 2;
            if (filled(text, size, bold, middle).size() <= fewest) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return filled(text, size, bold, most);
    }

    private static List<String> filled(String text, float size, boolean bold, float width) {
        List<String> lines = new ArrayList<>();
        BreakIterator ends = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
        ends.setText(text);
        int from = 0;
        int last = 0;
        for (int at = ends.next(); at != BreakIterator.DONE; at = ends.next()) {
            if (width(text.substring(from, at).strip(), size, bold) > width && last > from) {
                lines.add(text.substring(from, last).strip());
                from = last;
            }
            last = at;
        }
        lines.add(text.substring(from).strip());
        return lines;
    }

    static BaseFont face() {
        return REGULAR;
    }

    private static Chunk chunk(String text, Font font) {
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(new BetweenWords());
        return chunk;
    }

    /** The layout processor reads fonts from files only. */
    private static BaseFont load(String name) {
        try (InputStream in = ThaiFont.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build brought no " + name);
            }
            Path file = Files.createTempFile("prmind-", "-" + name);
            file.toFile().deleteOnExit();
            Files.write(file, in.readAllBytes());
            return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.awt.Font loadDrawn(String name) {
        try (InputStream in = ThaiFont.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build brought no " + name);
            }
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.awt.FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a line may end: only between words, Thai ones included. */
    private static final class BetweenWords implements SplitCharacter {

        private final WeakHashMap<char[], BitSet> known = new WeakHashMap<>();

        @Override
        public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
            return known.computeIfAbsent(text, BetweenWords::ends).get(current + 1);
        }

        private static BitSet ends(char[] text) {
            BreakIterator lines = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
            lines.setText(new String(text));
            BitSet ends = new BitSet(text.length + 1);
            for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
                ends.set(at);
            }
            return ends;
        }
    }
}
