package org.horarium.config.reports.examine;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.exceptions.MemoryLimitsAwareException;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Looks at a PDF's bytes first, and then at each of its objects as a reader has it. */
final class PdfExamination {

    private final Source source;

    PdfExamination(Source source) {
        this.source = source;
    }

    void run() throws IOException {
        new PdfBytes(source).run();
        try (BoundedReader reader = new BoundedReader(source);
                PdfDocument pdf = new PdfDocument(reader)) {
            if (reader.isEncrypted()) {
                throw new ReportRefused(Rule.PDF_ENCRYPTED);
            }
            if (reader.hasRebuiltXref()) {
                throw new ReportRefused(Rule.DAMAGED);
            }
            objects(pdf);
            opening(pdf.getCatalog().getPdfObject());
            if (pdf.getNumberOfPages() < 1) {
                throw new ReportRefused(Rule.DAMAGED);
            }
        } catch (BadPasswordException locked) {
            throw new ReportRefused(Rule.PDF_ENCRYPTED);
        } catch (MemoryLimitsAwareException large) {
            throw new ReportRefused(Rule.DECOMPRESSION_BOMB);
        } catch (StackOverflowError deep) {
            throw new ReportRefused(Rule.TOO_COMPLEX);
        } catch (ITextException malformed) {
            throw new ReportRefused(Rule.DAMAGED);
        } catch (ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | NumberFormatException guessed) {
            // The reader took something for what it is not.
            throw new ReportRefused(Rule.DAMAGED);
        }
    }

    /** In the order in which they stand in the file, and each only for as long as it is looked at. */
    private static void objects(PdfDocument pdf) {
        List<PdfIndirectReference> references = pdf.listIndirectReferences();
        references.sort(Comparator.comparingLong(PdfExamination::place));
        for (PdfIndirectReference reference : references) {
            PdfObject object = reference.getRefersTo(true);
            if (object != null) {
                PdfObjects.check(object);
                if (!object.isReleaseForbidden()) {
                    object.release();
                }
            }
        }
    }

    /** Those that are packed together come after all others, together. */
    private static long place(PdfIndirectReference reference) {
        int stream = reference.getObjStreamNumber();
        return stream == 0 ? reference.getOffset() : Integer.MAX_VALUE + (long) stream;
    }

    /** Whoever opens it may be led to a page of it, and nowhere else. */
    private static void opening(PdfDictionary catalog) {
        PdfObject opening = catalog.get(PdfName.OpenAction);
        if (opening instanceof PdfDictionary action && !PdfName.GoTo.equals(action.getAsName(PdfName.S))) {
            throw new ReportRefused(Rule.PDF_WITH_ACTION);
        }
    }
}
