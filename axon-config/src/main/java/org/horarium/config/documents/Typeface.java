package org.horarium.config.documents;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The fonts of one document, in one weight: one for Latin, Greek and Cyrillic letters, and one for Arabic ones. */
final class Typeface {

    private final PdfFont european;
    private final PdfFont arabic;

    private Typeface(String european, String arabic) throws IOException {
        this.european = font(european);
        this.arabic = font(arabic);
    }

    static Typeface regular() throws IOException {
        return new Typeface("RobotoCondensed-Regular.ttf", "NotoSansArabic-Regular.ttf");
    }

    static Typeface bold() throws IOException {
        return new Typeface("RobotoCondensed-Bold.ttf", "NotoSansArabic-Bold.ttf");
    }

    boolean has(int point) {
        return european.containsGlyph(point) || arabic.containsGlyph(point);
    }

    /** That which has the character; between Arabic letters, spaces and points are theirs. */
    PdfFont of(int point, boolean isAmongArabic) {
        boolean isTheirs = isAmongArabic || isArabic(point);
        return (isTheirs && arabic.containsGlyph(point)) || !european.containsGlyph(point) ? arabic : european;
    }

    private static boolean isArabic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC
                || (point >= 0x600 && point <= 0x6FF);
    }

    private static PdfFont font(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + name))) {
            return PdfFontFactory.createFont(
                    file.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }
}
