package th.prmind.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import th.prmind.brief.ReleaseFile;
import th.prmind.platform.images.ImageType;
import th.prmind.platform.web.Refusal;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads a Word document that {@link ReleaseFile#isWord} has found harmless: headings, lists, tables, links, pictures where they
 * stand with what Word says about them, and comments with the words that they are about. What was deleted with its trace kept
 * is not read; a comment on it keeps its words and is on nothing any more.
 */
final class WordManuscript {

    static final int MOST_PICTURES = 60;

    private static final int MOST_NOTES = 500;

    /** Characters; a longer paragraph all in bold is emphasised, not a heading. */
    private static final int LONGEST_HEADING = 120;

    private static final int DEEPEST = 40;

    /* As our own files have them, in which lists are lines. */
    private static final Pattern TYPED_BULLET = Pattern.compile("^[•▪◦‣]\\s+.*", Pattern.DOTALL);

    private final XWPFDocument document;
    private final WordBlocks blocks = new WordBlocks();
    private final List<Manuscript.Drawn> pictures = new ArrayList<>();
    private final Map<String, Range> ranges = new HashMap<>();

    private WordManuscript(XWPFDocument document) {
        this.document = document;
    }

    /** The words that a comment is about. */
    private static final class Range {
        private final int start;
        private final StringBuilder deleted = new StringBuilder();
        private int end = -1;

        Range(int start) {
            this.start = start;
        }
    }

    /**
     * All of it, or nothing.
     *
     * @throws Refusal in plain words for what can't be read
     */
    static Manuscript read(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return new WordManuscript(document).read();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("brief.file.damaged");
        }
    }

    private Manuscript read() {
        children(document.getDocument().getBody().getDomNode(), 0);
        blocks.end(0);
        if (blocks.text().isBlank()) {
            throw new Refusal("brief.file.no-text");
        }
        ArrayNode content = (ArrayNode) blocks.document().path("content");
        // A letterhead's picture may stand above the title.
        int at = 0;
        while (at < content.size() - 1 && PlainText.type(content.get(at)).equals("picture")) {
            at++;
        }
        String first = PlainText.lines(blocks.document()).getFirst();
        boolean titled = PlainText.isTextblock(content.get(at))
                && content.size() > 1
                && Manuscript.servesAsTitle(first)
                && first.indexOf('\n') < 0;
        String title = titled ? first.strip() : Manuscript.proposed(first).strip();
        int shift = titled ? title.length() - first.length() : title.length() + 1;
        if (titled) {
            content.remove(at);
        }
        return new Manuscript(title, blocks.document(), pictures, notes(shift));
    }

    /** In the order of the file. */
    private List<Manuscript.Noted> notes(int shift) {
        if (document.getDocComments() == null) {
            return List.of();
        }
        String text = blocks.text();
        List<Manuscript.Noted> notes = new ArrayList<>();
        for (XWPFComment comment : document.getDocComments().getComments()) {
            String said = comment.getText().strip();
            if (said.isEmpty()) {
                continue;
            }
            if (notes.size() == MOST_NOTES) {
                throw new Refusal("content.manuscript.many-notes", MOST_NOTES);
            }
            @Nullable Range range = ranges.get(comment.getId());
            String words = range == null || range.end < range.start
                    ? ""
                    : text.substring(range.start, range.end).strip();
            if (words.isEmpty() && range != null) {
                words = range.deleted.toString().strip();
            }
            String author =
                    comment.getAuthor() == null ? "" : comment.getAuthor().strip();
            @Nullable Calendar at = comment.getDate();
            notes.add(new Manuscript.Noted(
                    author.isEmpty() ? "Word" : author.substring(0, Math.min(author.length(), 120)),
                    at == null ? null : Instant.ofEpochMilli(at.getTimeInMillis()),
                    said,
                    range == null ? 0 : Math.max(0, range.start + shift),
                    words));
        }
        return notes;
    }

    private void children(Node parent, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal("brief.file.damaged");
        }
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                block(element, depth + 1);
            }
        }
    }

    private void block(Element element, int depth) {
        switch (element.getLocalName()) {
            case "p" -> paragraph(element);
            case "tbl" -> table(element, depth);
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> children(element, depth);
            case "commentRangeStart" -> ranges.put(id(element), new Range(blocks.offset()));
            case "commentRangeEnd" -> endRange(id(element));
            default -> {}
        }
    }

    private void table(Element table, int depth) {
        List<Element> rows = named(table, "tr");
        if (rows.isEmpty()) {
            return;
        }
        blocks.begin("table");
        for (Element row : rows) {
            boolean head =
                    first(row, "trPr").flatMap(is -> first(is, "tblHeader")).isPresent();
            blocks.begin("table_row");
            for (Element cell : named(row, "tc")) {
                blocks.begin(head ? "table_header" : "table_cell");
                children(cell, depth);
                blocks.close(true);
                // A cell over several columns: the others are there and empty, so that columns stay beneath each other.
                int over = first(cell, "tcPr")
                        .flatMap(is -> first(is, "gridSpan"))
                        .map(span -> number(value(span)))
                        .orElse(1);
                for (int more = 1; more < Math.min(over, 20); more++) {
                    blocks.begin(head ? "table_header" : "table_cell");
                    blocks.close(true);
                }
            }
            blocks.close(false);
        }
        blocks.close(false);
    }

    private void paragraph(Element paragraph) {
        Optional<Element> properties = first(paragraph, "pPr");
        String style = properties
                .flatMap(is -> first(is, "pStyle"))
                .map(is -> styleName(value(is)))
                .orElse("");
        Optional<Element> numbered = properties.flatMap(is -> first(is, "numPr"));
        int level = level(style, paragraph);
        inline(paragraph, null, false, 0);
        if (style.equals(EditionWord.CREDIT_STYLE.toLowerCase(Locale.ROOT)) && !pictures.isEmpty()) {
            credit(blocks.takeLine().replaceFirst(EditionWord.CREDIT_BEGINS, "").strip());
        } else if (level > 0) {
            blocks.end(level);
        } else if (numbered.isPresent() || style.startsWith("list bullet") || style.startsWith("list number")) {
            blocks.endItem(numbered.map(this::ordered).orElse(style.startsWith("list number")));
        } else if (TYPED_BULLET.matcher(blocks.line()).matches()) {
            blocks.endItem(false);
        } else {
            blocks.end(0);
        }
    }

    /** 0: no heading. */
    private static int level(String style, Element paragraph) {
        if (style.equals("title") || style.equals("subtitle")) {
            return 2;
        }
        if (style.startsWith("heading")) {
            int level = number(style.replaceAll("\\D", ""));
            return level <= 2 ? 2 : 3;
        }
        if (style.equals(EditionWord.LEAD_STYLE.toLowerCase(Locale.ROOT))) {
            return 0;
        }
        String text = written(paragraph).strip();
        return !text.isEmpty() && text.length() <= LONGEST_HEADING && allBold(paragraph) ? 2 : 0;
    }

    private static boolean allBold(Element paragraph) {
        List<Element> runs = named(paragraph, "r").stream()
                .filter(run -> !written(run).isBlank())
                .toList();
        return !runs.isEmpty()
                && named(paragraph, "hyperlink").isEmpty()
                && runs.stream().allMatch(WordManuscript::bold);
    }

    private void inline(Element parent, @Nullable String href, boolean deleted, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal("brief.file.damaged");
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element each) {
                switch (each.getLocalName()) {
                    case "r" -> run(each, href, deleted, depth);
                    case "hyperlink" -> inline(each, address(each), deleted, depth + 1);
                    case "del", "moveFrom" -> inline(each, href, true, depth + 1);
                    case "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml" ->
                        inline(each, href, deleted, depth + 1);
                    case "commentRangeStart" -> ranges.put(id(each), new Range(blocks.offset()));
                    case "commentRangeEnd" -> endRange(id(each));
                    default -> {}
                }
            }
        }
    }

    private void run(Element run, @Nullable String href, boolean deleted, int depth) {
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element each) {
                switch (each.getLocalName()) {
                    case "t", "delText" -> words(written(each), bold(run), href, deleted);
                    case "tab" -> words(" ", false, href, deleted);
                    case "br", "cr" -> words(textBreak(each) ? "\n" : "", false, href, deleted);
                    case "noBreakHyphen" -> words("-", false, href, deleted);
                    case "drawing", "pict", "AlternateContent" -> {
                        if (!deleted) {
                            pictures(each, depth);
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void words(String text, boolean strong, @Nullable String href, boolean deleted) {
        if (deleted) {
            ranges.values().stream().filter(range -> range.end < 0).forEach(range -> range.deleted.append(text));
        } else {
            blocks.words(text.replace('\r', '\n'), strong, href);
        }
    }

    private static boolean textBreak(Element is) {
        String type = is.getAttributeNS(is.getNamespaceURI(), "type");
        return type.isEmpty() || type.equals("textWrapping");
    }

    /** Each in a block of its own: words before and behind it are two paragraphs. */
    private void pictures(Element around, int depth) {
        String name = around.getLocalName();
        if (name.equals("AlternateContent")) {
            // The same thing twice, for newer and for older readers.
            first(around, "Choice").or(() -> first(around, "Fallback")).ifPresent(one -> {
                for (Node node = one.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element each && depth < DEEPEST) {
                        pictures(each, depth + 1);
                    }
                }
            });
            return;
        }
        String alt = descendants(around, "docPr")
                .map(is -> is.getAttribute("descr"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> descendants(around, "shape")
                        .map(is -> is.getAttribute("alt"))
                        .findFirst()
                        .orElse(""));
        Stream.concat(
                        descendants(around, "blip").map(is -> related(is, "embed")),
                        descendants(around, "imagedata").map(is -> related(is, "id")))
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id ->
                        picture(document.getPictureDataByID(id), alt.strip().replaceAll("\\s+", " ")));
    }

    private void picture(@Nullable XWPFPictureData data, String alt) {
        if (data == null) {
            return; // It lies elsewhere, and nothing is fetched.
        }
        if (pictures.size() == MOST_PICTURES) {
            throw new Refusal("content.manuscript.many-pictures", MOST_PICTURES);
        }
        byte[] bytes = data.getData();
        try {
            ImageType.require(bytes);
        } catch (Refusal refusal) {
            throw new Refusal("content.manuscript.picture-unknown", pictures.size() + 1, data.getFileName());
        }
        blocks.end(0);
        pictures.add(
                new Manuscript.Drawn(data.getFileName(), bytes, alt.substring(0, Math.min(alt.length(), 400)), ""));
        blocks.picture(pictures.size() - 1);
    }

    /** As our own files say it beneath a picture. */
    private void credit(String credit) {
        Manuscript.Drawn last = pictures.removeLast();
        pictures.add(new Manuscript.Drawn(last.name(), last.bytes(), last.alt(), credit));
    }

    private void endRange(String id) {
        @Nullable Range range = ranges.get(id);
        if (range != null) {
            range.end = blocks.offset();
        }
    }

    private @Nullable String address(Element hyperlink) {
        @Nullable XWPFHyperlink found = document.getHyperlinkByID(related(hyperlink, "id"));
        return found == null || found.getURL() == null || !BodyHtml.safe(found.getURL()) ? null : found.getURL();
    }

    /** The names of built-in styles are English whatever Word's language is; their ids are not. */
    private String styleName(String id) {
        @Nullable
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        return (style == null || style.getName() == null ? id : style.getName()).toLowerCase(Locale.ROOT);
    }

    private boolean ordered(Element numPr) {
        @Nullable XWPFNumbering numbering = document.getNumbering();
        int num = first(numPr, "numId").map(is -> number(value(is))).orElse(0);
        int level = first(numPr, "ilvl").map(is -> number(value(is))).orElse(0);
        @Nullable XWPFNum found = numbering == null ? null : numbering.getNum(BigInteger.valueOf(num));
        @Nullable
        XWPFAbstractNum list = numbering == null || found == null
                ? null
                : numbering.getAbstractNum(found.getCTNum().getAbstractNumId().getVal());
        if (list == null || level >= list.getCTAbstractNum().sizeOfLvlArray()) {
            return false;
        }
        CTLvl is = list.getCTAbstractNum().getLvlArray(level);
        return is.isSetNumFmt() && is.getNumFmt().getVal() != STNumberFormat.BULLET;
    }

    /** Thai is bold by the mark for complex scripts, Latin by the other. */
    private static boolean bold(Element run) {
        Optional<Element> properties = first(run, "rPr");
        return Stream.of("b", "bCs")
                .flatMap(name -> properties.flatMap(is -> first(is, name)).stream())
                .map(WordManuscript::value)
                .anyMatch(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"));
    }

    private static String id(Element element) {
        return element.getAttributeNS(element.getNamespaceURI(), "id");
    }

    private static String value(Element element) {
        return element.getAttributeNS(element.getNamespaceURI(), "val");
    }

    /** An attribute of whatever namespace relationships have in this kind of file. */
    private static String related(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            @Nullable String namespace = attribute.getNamespaceURI();
            if (name.equals(attribute.getLocalName()) && namespace != null && namespace.endsWith("/relationships")) {
                return String.valueOf(attribute.getNodeValue());
            }
        }
        return "";
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** All text in it. The files' own tree knows no DOM of level 3, which would tell. */
    private static String written(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            text.append(each.getNodeType() == Node.TEXT_NODE ? each.getNodeValue() : written(each));
        }
        return text.toString();
    }

    private static Optional<Element> first(Element parent, String name) {
        return named(parent, name).stream().findFirst();
    }

    private static List<Element> named(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element each && name.equals(each.getLocalName())) {
                found.add(each);
            }
        }
        return found;
    }

    private static Stream<Element> descendants(Element around, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = around.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element each) {
                if (name.equals(each.getLocalName())) {
                    found.add(each);
                }
                descendants(each, name).forEach(found::add);
            }
        }
        return found.stream();
    }
}
