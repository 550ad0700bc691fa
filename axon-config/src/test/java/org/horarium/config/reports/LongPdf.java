package org.horarium.config.reports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A report that is too long for some memories, and is never whole in that of a test. */
public final class LongPdf {

    private LongPdf() {}

    /** A page and a stream of so many bytes of chance, which come as they are read. */
    public static InputStream of(long length) {
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            "<< /Length %d >>\nstream\n".formatted(length)
        };
        StringBuilder head = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int each = 0; each < objects.length; each++) {
            table.append("%010d 00000 n \n".formatted(head.length()));
            head.append(each + 1).append(" 0 obj\n").append(objects[each]);
            head.append(each + 1 == objects.length ? "" : "\nendobj\n");
        }
        String end = "\nendstream\nendobj\n";
        String tail = end + table + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n"
                + (head.length() + length + end.length()) + "\n%%EOF\n";
        return new SequenceInputStream(
                Collections.enumeration(List.of(text(head.toString()), new Chance(length), text(tail))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    private static final class Chance extends FilterInputStream {

        private final Random random = new Random(11);
        private long left;

        Chance(long length) {
            super(InputStream.nullInputStream());
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, length);
            for (int each = 0; each < count; each++) {
                into[offset + each] = (byte) random.nextInt();
            }
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
