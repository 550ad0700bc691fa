package org.horarium.config.documents;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfViewerPreferences.PdfViewerPreferencesConstants;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.io.OutputStream;
import org.horarium.shared.Language;

/** Files that can be read when nothing that made them is any more (PDF/A-2a), and aloud (PDF/UA-1). */
final class LastingPdf {

    private LastingPdf() {}

    static PdfDocument create(OutputStream out, Language language, String title) {
        PdfDocument pdf = new PdfADocument(
                new PdfWriter(out, new WriterProperties().addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)),
                PdfAConformance.PDF_A_2A,
                ScreenColours.intent());
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(language.tag(), PdfEncodings.UNICODE_BIG));
        pdf.getCatalog()
                .setViewerPreferences(new PdfViewerPreferences()
                        .setDisplayDocTitle(true)
                        .setDirection(
                                language.isRightToLeft()
                                        ? PdfViewerPreferencesConstants.RIGHT_TO_LEFT
                                        : PdfViewerPreferencesConstants.LEFT_TO_RIGHT));
        pdf.getDocumentInfo().setTitle(title).setCreator("Horarium");
        return pdf;
    }
}
