package org.horarium.config.export;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import com.itextpdf.pdfa.PdfADocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.horarium.config.documents.ScreenColours;

/**
 * Pages to print and to keep: tagged, with its fonts within it (PDF/A-2a), since it must be readable when nothing that
 * made it is any more.
 */
final class Paper implements AutoCloseable {

    private static final Color INK = new DeviceRgb(0x1f, 0x29, 0x33);
    private static final Color FAINT = new DeviceRgb(0x5a, 0x67, 0x72);
    private static final Color ACCENT = new DeviceRgb(0x1d, 0x4e, 0x5f);
    private static final Color BAND = new DeviceRgb(0xf1, 0xf5, 0xf6);
    private static final Color RULE = new DeviceRgb(0xc9, 0xd3, 0xd8);
    private static final float TEXT = 8.5f;
    private static final float SMALL = 7.5f;
    private static final float MARGIN = 40;
    private static final int AT_A_TIME = 30;

    private final PdfDocument pdf;
    private final Document document;
    private final PdfFont regular;
    private final PdfFont bold;
    private final PageNumbers numbers;
    private final String title;

    Paper(Path file, String title) throws IOException {
        this.title = title;
        pdf = new PdfADocument(new PdfWriter(file.toFile()), PdfAConformance.PDF_A_2A, ScreenColours.intent());
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("en-US"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title).setCreator("Horarium");
        regular = font("RobotoCondensed-Regular.ttf");
        bold = font("RobotoCondensed-Bold.ttf");
        numbers = new PageNumbers(title, regular, FAINT, MARGIN);
        pdf.addEventHandler(PdfDocumentEvent.END_PAGE, numbers);
        document = new Document(pdf, PageSize.LETTER.rotate(), true);
        document.setMargins(MARGIN - 8, MARGIN, MARGIN + 14, MARGIN);
        document.setFont(regular).setFontSize(TEXT).setFontColor(INK);
    }

    /** What the whole of it is, and what it is about. */
    void title(String subtitle) {
        document.add(new Paragraph(shown("HORARIUM"))
                .setFont(bold)
                .setFontSize(SMALL)
                .setCharacterSpacing(1.5f)
                .setFontColor(ACCENT)
                .setMarginBottom(0));
        Paragraph heading = new Paragraph(shown(title))
                .setFont(bold)
                .setFontSize(22)
                .setMarginTop(0)
                .setMarginBottom(0);
        heading.getAccessibilityProperties().setRole(StandardRoles.H1);
        document.add(heading);
        document.add(new Paragraph(shown(subtitle))
                .setFontSize(11)
                .setFontColor(FAINT)
                .setMarginBottom(6));
    }

    void heading(String text) {
        Paragraph heading = new Paragraph(shown(text))
                .setFont(bold)
                .setFontSize(12)
                .setFontColor(ACCENT)
                .setMarginTop(8)
                .setMarginBottom(4)
                .setKeepWithNext(true);
        heading.getAccessibilityProperties().setRole(StandardRoles.H2);
        document.add(heading);
    }

    void text(String text) {
        document.add(new Paragraph(shown(text)).setMarginTop(0).setMarginBottom(4));
    }

    /** Names and what they stand for, one below the other. */
    void facts(Map<String, String> facts) {
        Table table = new Table(UnitValue.createPercentArray(new float[] {16, 84})).useAllAvailableWidth();
        facts.forEach((name, value) -> {
            table.addCell(cell(name, bold, TEXT).setFontColor(FAINT).setBorder(Border.NO_BORDER));
            table.addCell(cell(value, regular, TEXT).setBorder(Border.NO_BORDER));
        });
        document.add(table);
    }

    /** Rows below a head that each page repeats. They are put away a few at a time, so there may be many. */
    void table(float[] widths, List<String> head, List<List<String>> rows) {
        Table table = new Table(UnitValue.createPercentArray(widths), true).useAllAvailableWidth();
        for (String name : head) {
            table.addHeaderCell(cell(name, bold, SMALL)
                    .setFontColor(ACCENT)
                    .setBorder(Border.NO_BORDER)
                    .setBorderBottom(new SolidBorder(ACCENT, 1))
                    .setVerticalAlignment(VerticalAlignment.BOTTOM));
        }
        document.add(table);
        for (int number = 0; number < rows.size(); number++) {
            if (number % AT_A_TIME == 0) {
                table.flush();
            }
            for (String value : rows.get(number)) {
                Cell cell = cell(value, regular, SMALL)
                        .setBorder(Border.NO_BORDER)
                        .setBorderBottom(new SolidBorder(RULE, 0.5f));
                table.addCell(number % 2 == 1 ? cell.setBackgroundColor(BAND) : cell);
            }
        }
        table.complete();
    }

    private Cell cell(String text, PdfFont font, float size) {
        return new Cell()
                .add(new Paragraph(shown(text)).setFont(font).setFontSize(size).setMultipliedLeading(1.15f))
                .setPadding(1.2f)
                .setPaddingLeft(2)
                .setPaddingRight(6)
                .setKeepTogether(true);
    }

    /** A character that the font has no picture of is written by its number, never left out. */
    private String shown(String text) {
        return text.codePoints()
                .mapToObj(point -> point == '\n' || regular.containsGlyph(point)
                        ? Character.toString(point)
                        : "[U+%04X]".formatted(point))
                .collect(Collectors.joining());
    }

    private static PdfFont font(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/" + name))) {
            return PdfFontFactory.createFont(
                    file.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }

    @Override
    public void close() {
        numbers.end(pdf);
        document.close();
    }
}
