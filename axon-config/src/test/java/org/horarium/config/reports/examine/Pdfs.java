package org.horarium.config.reports.examine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs for tests, good and bad. */
public final class Pdfs {

    private Pdfs() {}

    /** A page, with that in the catalog and those objects from number 4 on. */
    public static byte[] pdf(String catalog, String... objects) {
        return pdf(
                "",
                catalog,
                List.of(objects).stream()
                        .map(object -> object.getBytes(ISO_8859_1))
                        .toList());
    }

    /** A page and nothing else. */
    public static byte[] plain() {
        return pdf("");
    }

    /** The same, with a line behind the header. */
    public static byte[] pdf(String comment, String catalog, List<byte[]> objects) {
        List<byte[]> all = new ArrayList<>(List.of(
                text("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"),
                text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>")));
        all.addAll(objects);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n%" + comment + "\n"));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int each = 0; each < all.size(); each++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(text((each + 1) + " 0 obj\n"));
            out.writeBytes(all.get(each));
            out.writeBytes(text("\nendobj\n"));
        }
        int start = out.size();
        int count = all.size() + 1;
        out.writeBytes(text("xref\n0 " + count + "\n" + table));
        out.writeBytes(text("trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** A stream object of those bytes. */
    public static byte[] stream(String dictionary, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("<< " + dictionary + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(text("\nendstream"));
        return out.toByteArray();
    }

    /** Objects are packed, and a script is among them where that is wanted. */
    static byte[] packed(boolean withScript) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf =
                new PdfDocument(new PdfWriter(out, new WriterProperties().setFullCompressionMode(true)))) {
            pdf.addNewPage();
            if (withScript) {
                pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("app.alert(1)"));
            }
        }
        return out.toByteArray();
    }

    /** For whoever has no more than the owner's word against printing it. */
    static byte[] encrypted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriterProperties settings = new WriterProperties()
                .setStandardEncryption(new byte[0], text("owner"), 0, EncryptionConstants.ENCRYPTION_AES_128);
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out, settings))) {
            pdf.addNewPage();
        }
        return out.toByteArray();
    }

    /** So many zeros, packed as densely as can be. */
    static byte[] zeros(long count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 20];
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(1), 1 << 16)) {
            for (long left = count; left > 0; left -= part.length) {
                packing.write(part, 0, (int) Math.min(part.length, left));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
