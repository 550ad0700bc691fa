package org.horarium.platform.screens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** What a laboratory sends back, and what pretends to be that. */
final class LabSheet {

    private static final String TEXT = "BT /F1 24 Tf 72 720 Td (Hemoglobin 13.2) Tj ET";

    private LabSheet() {}

    /** One page, as small as a whole PDF can be. */
    static FilePayload pdf() {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + TEXT.length() + " >>\nstream\n" + TEXT + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int at = 0; at < objects.size(); at++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(at + 1).append(" 0 obj\n").append(objects.get(at)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n");
        pdf.append(start).append("\n%%EOF\n");
        return new FilePayload(
                "blood-count.pdf", "application/pdf", pdf.toString().getBytes(US_ASCII));
    }

    static FilePayload picture() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(60, 20, 180, 160);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new FilePayload("chest.png", "image/png", bytes.toByteArray());
    }

    /** A program that is called a PDF. */
    static FilePayload disguised() {
        return new FilePayload("report.pdf", "application/pdf", "MZ".repeat(400).getBytes(US_ASCII));
    }
}
