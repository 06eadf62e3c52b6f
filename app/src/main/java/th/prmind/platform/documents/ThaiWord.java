package th.prmind.platform.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Word files whose Thai looks as it should. Word sets Thai in the font, size and weight of "complex scripts", which are
 * told beside those of Latin letters.
 */
public final class ThaiWord {

    /** On every computer of the Thai state since 2010. */
    private static final String FONT = "TH SarabunPSK";

    private ThaiWord() {}

    /** An empty A4 document with the margins of official letters and headings of three levels ({@code Heading1} …). */
    public static XWPFDocument document() {
        XWPFDocument document = new XWPFDocument();
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(850));
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setLeft(BigInteger.valueOf(1701));
        margins.setRight(BigInteger.valueOf(1134));
        XWPFStyles styles = document.createStyles();
        for (int level = 1; level <= 3; level++) {
            styles.addStyle(heading(level));
        }
        return document;
    }

    private static XWPFStyle heading(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return new XWPFStyle(style);
    }

    /** @param size in points */
    public static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            if (lines[i].equals("\t")) {
                run.addTab();
            } else {
                run.setText(lines[i], i);
            }
        }
        run.setBold(bold);
        run.setComplexScriptBold(bold);
        run.setFontSize(size);
        CTRPr look = run.getCTR().getRPr();
        look.addNewSzCs().setVal(BigInteger.valueOf(2L * size));
        CTFonts fonts = look.sizeOfRFontsArray() > 0 ? look.getRFontsArray(0) : look.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        look.addNewLang().setBidi("th-TH");
        return run;
    }

    /** @param at twentieths of a point from the margin */
    static void tab(XWPFParagraph paragraph, int at) {
        var look = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTTabStop stop = (look.isSetTabs() ? look.getTabs() : look.addNewTabs()).addNewTab();
        stop.setVal(STTabJc.LEFT);
        stop.setPos(BigInteger.valueOf(at));
    }
}
