package org.horarium.config.documents;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.CanvasTag;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.horarium.config.documents.Line.Run;
import org.horarium.config.documents.Line.Stretch;
import org.horarium.shared.Language;

/**
 * Pages that are filled from above: kept readable without anything of ours (PDF/A-2a), and readable aloud (PDF/UA-1). Places
 * are told from where reading starts, so that a page in Arabic is the mirror of one in English.
 */
final class Sheet implements AutoCloseable {

    static final float MARGIN = 56;
    private static final float TOP = 48;
    private static final float BOTTOM = 64;
    /** What stands at the top of each page but the first needs room. */
    private static final float BELOW_HEAD = 10;

    private static final Set<String> WITH_LETTER_PAPER = Set.of("US", "CA", "MX", "PH", "PR", "CO", "CL", "VE");

    private final PdfDocument pdf;
    private final TagTreePointer tags;
    private final Typesetter typesetter;
    private final boolean isRightToLeft;
    private PdfPage page;
    private PdfCanvas canvas;
    private float y;

    /** @param country where it will be printed */
    Sheet(OutputStream out, Wording wording, String title, String country) throws IOException {
        Language language = wording.language();
        isRightToLeft = language.isRightToLeft();
        pdf = LastingPdf.create(out, language, title);
        pdf.setDefaultPageSize(WITH_LETTER_PAPER.contains(country) ? PageSize.LETTER : PageSize.A4);
        typesetter = new Typesetter(wording);
        tags = new TagTreePointer(pdf);
        tags.addTag(StandardRoles.DOCUMENT);
        page = pdf.addNewPage();
        canvas = new PdfCanvas(page);
        toTop();
    }

    /** Where the next thing comes in the order of reading. */
    TagTreePointer tags() {
        return tags;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    float width() {
        return page.getPageSize().getWidth() - 2 * MARGIN;
    }

    float height() {
        return page.getPageSize().getHeight();
    }

    /** What is left of the page. */
    float room() {
        return y - BOTTOM;
    }

    /** What a page has that is empty. */
    float wholeRoom() {
        return page.getPageSize().getHeight() - TOP - BELOW_HEAD - BOTTOM;
    }

    int pages() {
        return pdf.getNumberOfPages();
    }

    void nextPage() {
        page = pdf.addNewPage();
        canvas = new PdfCanvas(page);
        toTop();
        y -= BELOW_HEAD;
    }

    /** Goes back to a page that is full, to write what stands at its edges. */
    void turnTo(int number) {
        page = pdf.getPage(number);
        canvas = new PdfCanvas(page);
        tags.setPageForTagging(page);
    }

    private void toTop() {
        tags.setPageForTagging(page);
        y = page.getPageSize().getHeight() - TOP;
    }

    void skip(float height) {
        y -= height;
    }

    /** A new page where not so much is left. */
    void need(float height) {
        if (room() < height) {
            nextPage();
        }
    }

    /** Text over the whole width with its own place in the order of reading, over as many pages as it takes. */
    void text(String role, String text, Style style) {
        for (String paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            begin(role, paragraph);
            for (Line line : typesetter.lines(paragraph, style, width())) {
                need(style.height());
                line(line, style, 0, width(), y);
                y -= style.height();
            }
            end();
        }
    }

    /** Opens a place in the order of reading. */
    void begin(String role) {
        tags.addTag(role);
    }

    /** The same of a text: what is not shown as it is read is said here as a whole. */
    void begin(String role, String text) {
        tags.addTag(role);
        String said = Letters.read(Letters.said(text));
        if (isRightToLeft || !said.codePoints().allMatch(point -> point < 0x500)) {
            tags.getProperties().setActualText(said);
        }
    }

    void end() {
        tags.moveToParent();
    }

    /** Sets a line where reading of that column starts, as part of what was begun last. */
    void line(Line line, Style style, float start, float width, float top) {
        canvas.openTag(tags.getTagReference());
        place(line, style, start, width, top);
        canvas.closeTag();
    }

    /** The same of what readers aloud shall pass over. */
    void edge(Line line, Style style, float start, float width, float top) {
        canvas.openTag(new CanvasArtifact());
        place(line, style, start, width, top);
        canvas.closeTag();
    }

    private void place(Line line, Style style, float start, float width, float top) {
        float left = isRightToLeft ? left(start, width) + width - line.width() : left(start, width);
        canvas.saveState().setFillColor(style.color());
        for (Stretch stretch : line.stretches()) {
            boolean isReordered = !stretch.said().isEmpty();
            if (isReordered) {
                canvas.openTag(new CanvasTag(PdfName.Span)
                        .addProperty(PdfName.ActualText, new PdfString(stretch.said(), PdfEncodings.UNICODE_BIG)));
            }
            canvas.beginText().moveText(left, top - style.rise());
            for (Run run : stretch.runs()) {
                canvas.setFontAndSize(run.font(), style.size()).showText(run.letters());
                left += run.font().getWidth(run.letters(), style.size());
            }
            canvas.endText();
            if (isReordered) {
                canvas.closeTag();
            }
        }
        canvas.restoreState();
    }

    /** A line across, of no meaning. */
    void rule(float start, float width, float at, float thickness) {
        float left = left(start, width);
        canvas.openTag(new CanvasArtifact())
                .saveState()
                .setStrokeColor(Style.RULE)
                .setLineWidth(thickness)
                .moveTo(left, at)
                .lineTo(left + width, at)
                .stroke()
                .restoreState()
                .closeTag();
    }

    /** A panel behind what is written next, or a frame around it. */
    void panel(float height, boolean isFilled) {
        canvas.openTag(new CanvasArtifact())
                .saveState()
                .setFillColor(Style.BAND)
                .setStrokeColor(Style.RULE)
                .setLineWidth(0.75f)
                .roundRectangle(MARGIN, y - height, width(), height, 5);
        if (isFilled) {
            canvas.fill();
        } else {
            canvas.stroke();
        }
        canvas.restoreState().closeTag();
    }

    /** A picture that says no more than that text. */
    void figure(QrMark mark, String alternative, float start, float side, float top) {
        float left = left(start, side);
        tags.addTag(StandardRoles.FIGURE);
        tags.getProperties().setAlternateDescription(alternative).addAttributes(box(left, top - side, side));
        canvas.openTag(tags.getTagReference());
        mark.draw(canvas, left, top - side, side);
        canvas.closeTag();
        tags.moveToParent();
    }

    /** Lets what was begun last lead to that address, where it stands on the page. */
    void link(String address, String description, float start, float width, float top, float height) {
        PdfLinkAnnotation link = new PdfLinkAnnotation(new Rectangle(left(start, width), top - height, width, height));
        link.setAction(PdfAction.createURI(address))
                .setBorder(new PdfArray(new float[] {0, 0, 0}))
                .setContents(new PdfString(description, PdfEncodings.UNICODE_BIG))
                .setFlags(PdfAnnotation.PRINT);
        tags.addAnnotationTag(link);
        page.addAnnotation(-1, link, false);
    }

    float y() {
        return y;
    }

    private float left(float start, float width) {
        return isRightToLeft ? page.getPageSize().getWidth() - MARGIN - start - width : MARGIN + start;
    }

    private static PdfStructureAttributes box(float left, float bottom, float side) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, PdfName.Layout);
        layout.put(PdfName.BBox, new PdfArray(new float[] {left, bottom, left + side, bottom + side}));
        layout.put(PdfName.Placement, PdfName.Block);
        return new PdfStructureAttributes(layout);
    }

    @Override
    public void close() {
        pdf.close();
    }

    /** The lines of a text and how they look, as columns hold them. */
    record Block(List<Line> lines, Style style) {

        float height() {
            return lines.size() * style.height();
        }
    }
}
