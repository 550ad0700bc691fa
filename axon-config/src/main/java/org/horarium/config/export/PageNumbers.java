package org.horarium.config.export;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;

/**
 * Writes below each page what it belongs to and which it is. Pages are put away as soon as they are full, when nobody knows
 * yet how many there will be, so each gets a picture of the last number, which is drawn at the end.
 */
final class PageNumbers extends AbstractPdfDocumentEventHandler {

    private static final float SIZE = 7.5f;
    private static final float HEIGHT = 28;
    private static final float ROOM = 14;

    private final String title;
    private final PdfFont font;
    private final Color color;
    private final float margin;
    private final PdfFormXObject total = new PdfFormXObject(new Rectangle(0, -3, ROOM, 12));

    PageNumbers(String title, PdfFont font, Color color, float margin) {
        this.title = title;
        this.font = font;
        this.color = color;
        this.margin = margin;
    }

    @Override
    protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
        PdfPage page = ((PdfDocumentEvent) event).getPage();
        PdfDocument pdf = event.getDocument();
        String number = "Page %d of ".formatted(pdf.getPageNumber(page));
        float right = page.getPageSize().getWidth() - margin - ROOM;
        PdfCanvas canvas = new PdfCanvas(page);
        canvas.openTag(new CanvasArtifact());
        write(canvas, title, margin, HEIGHT);
        write(canvas, number, right - font.getWidth(number, SIZE), HEIGHT);
        canvas.addXObjectAt(total, right, HEIGHT - 3);
        canvas.closeTag().release();
    }

    /** From now on it is known how many there are. */
    void end(PdfDocument pdf) {
        write(new PdfCanvas(total, pdf), Integer.toString(pdf.getNumberOfPages()), 0, 0);
    }

    private void write(PdfCanvas canvas, String text, float x, float y) {
        canvas.saveState()
                .setFillColor(color)
                .beginText()
                .setFontAndSize(font, SIZE)
                .moveText(x, y)
                .showText(text)
                .endText()
                .restoreState();
    }
}
