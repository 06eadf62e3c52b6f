package th.prmind.newsroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Unit;
import th.prmind.platform.documents.ThaiFont;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;

/** An article on A4 sheets: for files, notice boards and those who still ask for paper. */
@Component
class ArticlePdf {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlePdf.class);

    private static final float MARGIN = 62;
    private static final float PICTURE_HEIGHT = 230;

    private final PictureDirectory pictures;

    ArticlePdf(PictureDirectory pictures) {
        this.pictures = pictures;
    }

    byte[] of(Site site, Newsroom.Article article, View view) {
        Release release = article.release();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 14);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.setDocumentLanguage(release.language());
        document.addTitle(release.title());
        document.addAuthor(source(article, view));
        document.addCreator("PR MIND");
        writer.setPageEvent(new Foot(site.url(site.path(release)), view));
        document.open();
        document.add(paragraph(ThaiFont.regular(source(article, view), 11), 18, 0));
        document.add(paragraph(ThaiFont.bold(release.title(), 20), 31, 4));
        document.add(paragraph(
                ThaiFont.regular(Dates.longDate(Dates.day(release.publishedAt()), release.thai()), 11), 18, 12));
        if (release.correction() != null) {
            document.add(paragraph(
                    ThaiFont.bold(view.text("newsroom.article.corrected", release.correction()), 12), 21, 10));
        }
        article.pictures().stream().findFirst().ifPresent(cover -> addPicture(document, cover, release.thai()));
        for (ArticleText.Line line : article.lines()) {
            document.add(
                    line.heading()
                            ? paragraph(ThaiFont.bold(line.text(), 15), 25, 5)
                            : paragraph(ThaiFont.regular((line.item() ? "• " : "") + line.text(), 13), 23, 9));
        }
        document.close();
        return bytes.toByteArray();
    }

    private void addPicture(Document document, Picture cover, boolean thai) {
        Path file = pictures.file(cover, Picture.Rendition.FULL);
        try {
            Image image = Image.getInstance(Files.readAllBytes(file));
            image.scaleToFit(document.getPageSize().getWidth() - 2 * MARGIN, PICTURE_HEIGHT);
            image.setAlignment(Element.ALIGN_CENTER);
            document.add(image);
            List<String> words = new ArrayList<>(List.of(cover.alt(thai)));
            words.add(cover.credit());
            words.removeIf(String::isBlank);
            document.add(paragraph(ThaiFont.regular(String.join(" · ", words), 10), 16, 12));
        } catch (IOException e) {
            LOG.warn("the PDF goes without its picture {}", cover.id(), e);
        }
    }

    private static String source(Newsroom.Article article, View view) {
        Unit unit = article.unit();
        String archive = article.release().sourceName();
        if (unit == null || archive != null) {
            return archive == null ? "" : archive;
        }
        return view.pick(unit.name(), unit.nameEnglish());
    }

    private static Paragraph paragraph(Chunk chunk, float leading, float after) {
        Paragraph paragraph = new Paragraph(leading, chunk);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** Page number and address at the foot of each sheet. */
    private static final class Foot extends PdfPageEventHelper {

        private final String url;
        private final View view;

        Foot(String url, View view) {
            this.url = url;
            this.view = view;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String page = view.text("newsroom.pdf.page", writer.getPageNumber());
            float y = document.bottom() - 22;
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_LEFT,
                    new Phrase(ThaiFont.regular(url, 9)),
                    document.left(),
                    y,
                    0);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase(ThaiFont.regular(page, 9)),
                    document.right(),
                    y,
                    0);
        }
    }
}
