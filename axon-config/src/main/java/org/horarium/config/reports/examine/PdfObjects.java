package org.horarium.config.reports.examine;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one object of a PDF may say; those that it refers to are looked at for themselves. */
final class PdfObjects {

    private static final int DEEPEST = 60;
    private static final Set<String> PACKINGS = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "BrotliDecode");
    /** What is packed in the old way can become two thousand times as much. */
    private static final long MOST_PACKED_OLD = 256 << 10;

    private PdfObjects() {}

    static void check(PdfObject object) {
        check(object, 0);
    }

    private static void check(@Nullable PdfObject object, int depth) {
        if (depth > DEEPEST) {
            throw new ReportRefused(Rule.TOO_COMPLEX);
        }
        if (object instanceof PdfName name) {
            check(name);
        } else if (object instanceof PdfArray array) {
            for (int each = 0; each < array.size(); each++) {
                check(array.get(each, false), depth + 1);
            }
        } else if (object instanceof PdfDictionary dictionary) {
            for (PdfName key : dictionary.keySet()) {
                check(key);
                check(dictionary.get(key, false), depth + 1);
            }
            if (object instanceof PdfStream stream) {
                check(stream);
            }
        }
    }

    private static void check(PdfName name) {
        Rule against = PdfNames.against(name.getValue());
        if (against != null) {
            throw new ReportRefused(against);
        }
    }

    private static void check(PdfStream stream) {
        int packings = 0;
        boolean isOld = false;
        PdfObject filter = stream.get(PdfName.Filter);
        List<PdfObject> filters = new ArrayList<>();
        if (filter instanceof PdfArray several) {
            several.forEach(filters::add);
        } else if (filter != null) {
            filters.add(filter);
        }
        for (PdfObject each : filters) {
            String name = each instanceof PdfName known ? known.getValue() : "";
            packings += PACKINGS.contains(name) ? 1 : 0;
            isOld |= name.startsWith("LZW");
            if (name.equals("Crypt")) {
                throw new ReportRefused(Rule.PDF_ENCRYPTED);
            }
        }
        if (packings > 1 || (isOld && stream.getLength() > MOST_PACKED_OLD)) {
            throw new ReportRefused(Rule.DECOMPRESSION_BOMB);
        }
        PdfNumber width = stream.getAsNumber(PdfName.Width);
        PdfNumber height = stream.getAsNumber(PdfName.Height);
        if (width != null && height != null) {
            Pixels.check(width.longValue(), height.longValue());
        }
    }
}
