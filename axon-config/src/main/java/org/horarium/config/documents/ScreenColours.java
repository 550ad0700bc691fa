package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.PdfOutputIntent;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;

/** What the colours of a file mean wherever it is read (sRGB), as PDF/A wants it said. */
public final class ScreenColours {

    private ScreenColours() {}

    /** To be said once of each file. */
    public static PdfOutputIntent intent() {
        return new PdfOutputIntent(
                "Custom",
                "",
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                new ByteArrayInputStream(
                        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    }
}
