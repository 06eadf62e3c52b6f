package th.prmind.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.stereotype.Component;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.documents.ThaiWord;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;
import tools.jackson.databind.JsonNode;

/** An edition as a Word file, with its headings, lists and pictures, and open comments at the words they are about. */
@Component
class EditionWord {

    /** By which a picture's credit is known again when the file comes back. */
    static final String CREDIT_STYLE = "Picture Credit";

    static final String CREDIT_BEGINS = "ภาพ ";

    /** Of the summary, which is bold and no heading. */
    static final String LEAD_STYLE = "Lead";

    private static final int TEXT = 16;
    private static final double WIDEST = 440;
    private static final double HIGHEST = 330;

    private final PictureDirectory pictures;
    private final CommentThread comments;
    private final PersonDirectory people;

    EditionWord(PictureDirectory pictures, CommentThread comments, PersonDirectory people) {
        this.pictures = pictures;
        this.comments = comments;
        this.people = people;
    }

    byte[] of(Edition edition) {
        List<Comment> open = new ArrayList<>(comments.of(edition.id()).stream()
                .filter(comment -> comment.resolved() == null
                        && comment.answers() == null
                        && !comment.text().isEmpty())
                .toList());
        try (XWPFDocument document = ThaiWord.document();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Writer writer = new Writer(document, edition, open);
            writer.heading(edition.title(), 1);
            if (!edition.summary().isBlank()) {
                XWPFParagraph lead = document.createParagraph();
                lead.setStyle(writer.style(LEAD_STYLE));
                ThaiWord.run(lead, edition.summary(), TEXT, true);
            }
            edition.bodyJson().path("content").forEach(block -> writer.block(block, ""));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Writer {

        private final XWPFDocument document;
        private final Edition edition;
        private final List<Comment> open;
        private @Nullable XWPFComments notes;

        Writer(XWPFDocument document, Edition edition, List<Comment> open) {
            this.document = document;
            this.edition = edition;
            this.open = open;
        }

        void heading(String text, int level) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Heading" + level);
            words(paragraph, text, level == 1 ? 22 : 18, true);
        }

        void block(JsonNode node, String mark) {
            switch (PlainText.type(node)) {
                case "heading" ->
                    heading(
                            String.join("", PlainText.lines(node)),
                            node.path("attrs").path("level").asInt(2));
                case "paragraph" -> paragraph(node, mark);
                case "picture" -> picture(node.path("attrs"));
                case "ordered_list" -> {
                    int number = 0;
                    for (JsonNode item : node.path("content")) {
                        block(item, ++number + ". ");
                    }
                }
                case "bullet_list" -> node.path("content").forEach(item -> block(item, "• "));
                case "list_item" -> {
                    String left = mark;
                    for (JsonNode part : node.path("content")) {
                        block(part, left);
                        left = "   ";
                    }
                }
                case "blockquote" -> node.path("content").forEach(part -> block(part, "   "));
                case "table" ->
                    node.path("content")
                            .forEach(row -> ThaiWord.run(
                                    document.createParagraph(),
                                    String.join("  |  ", PlainText.lines(row)),
                                    TEXT,
                                    false));
                default -> {}
            }
        }

        private void paragraph(JsonNode node, String mark) {
            XWPFParagraph paragraph = document.createParagraph();
            if (!mark.isEmpty()) {
                paragraph.setIndentationLeft(500);
            }
            if (!mark.isBlank()) {
                ThaiWord.run(paragraph, mark, TEXT, false);
            }
            for (JsonNode inline : node.path("content")) {
                boolean strong = false;
                for (JsonNode each : inline.path("marks")) {
                    strong |= PlainText.type(each).equals("strong");
                }
                String text = PlainText.type(inline).equals("hard_break")
                        ? "\n"
                        : inline.path("text").asString("");
                words(paragraph, text, TEXT, strong);
            }
        }

        /** Words, with the comments whose words stand among them. */
        private void words(XWPFParagraph paragraph, String text, int size, boolean bold) {
            for (Comment comment : List.copyOf(open)) {
                String quotation = comment.anchor().quotation();
                int at = quotation.isBlank() ? -1 : text.indexOf(quotation);
                if (at >= 0) {
                    open.remove(comment);
                    words(paragraph, text.substring(0, at), size, bold);
                    noted(paragraph, comment, quotation, size, bold);
                    words(paragraph, text.substring(at + quotation.length()), size, bold);
                    return;
                }
            }
            if (!text.isEmpty()) {
                ThaiWord.run(paragraph, text, size, bold);
            }
        }

        private void noted(XWPFParagraph paragraph, Comment comment, String words, int size, boolean bold) {
            notes = notes == null ? document.createComments() : notes;
            BigInteger id = BigInteger.valueOf(notes.getComments().size());
            XWPFComment note = notes.createComment(id);
            Optional<Actor> author = people.known(comment.author());
            note.setAuthor(author.map(Actor::name)
                    .or(() -> Optional.ofNullable(comment.outsider()).map(Comment.Outsider::name))
                    .orElse("PR MIND"));
            note.setInitials(author.map(Actor::initials).orElse(""));
            note.setDate(GregorianCalendar.from(comment.at().atZone(Dates.BANGKOK)));
            ThaiWord.run(note.createParagraph(), comment.text(), 14, false);
            paragraph.getCTP().addNewCommentRangeStart().setId(id);
            ThaiWord.run(paragraph, words, size, bold);
            paragraph.getCTP().addNewCommentRangeEnd().setId(id);
            paragraph.createRun().getCTR().addNewCommentReference().setId(id);
        }

        private void picture(JsonNode attributes) {
            @Nullable UUID id = Body.pictureId(attributes);
            @Nullable Picture picture = pictures.find(id).orElse(null);
            if (picture == null) {
                return;
            }
            Path file = pictures.file(picture, Picture.Rendition.FULL);
            String alt = attributes.path("alt").asString("");
            String credit = attributes.path("credit").asString("");
            XWPFParagraph paragraph = document.createParagraph();
            XWPFRun run = paragraph.createRun();
            try (InputStream bytes = Files.newInputStream(file)) {
                double fit = Math.min(1, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
                var shown = run.addPicture(
                        bytes,
                        PictureType.JPEG,
                        picture.fileName(),
                        Units.toEMU(picture.width() * fit),
                        Units.toEMU(picture.height() * fit));
                shown.getCTPicture().getNvPicPr().getCNvPr().setDescr(alt);
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alt);
            } catch (IOException | InvalidFormatException e) {
                throw new IllegalStateException(
                        "picture " + picture.id() + " of " + edition.id() + " can't be read", e);
            }
            if (!credit.isBlank()) {
                XWPFParagraph beneath = document.createParagraph();
                beneath.setStyle(style(CREDIT_STYLE));
                ThaiWord.run(beneath, CREDIT_BEGINS + credit, 14, false);
            }
        }

        private String style(String name) {
            String id = name.replace(" ", "");
            if (!document.getStyles().styleExist(id)) {
                CTStyle style = CTStyle.Factory.newInstance();
                style.setStyleId(id);
                style.setType(STStyleType.PARAGRAPH);
                style.addNewName().setVal(name);
                document.getStyles().addStyle(new XWPFStyle(style));
            }
            return id;
        }
    }
}
