package org.horarium.config.reports.examine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.zip.CRC32;

/** Goes through a PNG chunk by chunk, and unpacks what is packed in it without keeping any of it. */
final class PngExamination {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int FRAME = 12;
    private static final long MOST_TEXT = 4 << 20;

    private final Source source;
    private final Unpacked picture = new Unpacked();
    private long expected;
    private boolean hasPicture;

    PngExamination(Source source) {
        this.source = source;
    }

    void run() throws IOException {
        try {
            look();
        } finally {
            picture.close();
        }
    }

    private void look() throws IOException {
        if (!text(0, SIGNATURE.length()).equals(SIGNATURE)) {
            throw new ReportRefused(Rule.NOT_A_REPORT_TYPE);
        }
        long position = SIGNATURE.length();
        String type = "";
        while (!type.equals("IEND")) {
            long length = four(position);
            type = text(position + 4, 4);
            if (position + FRAME + length > source.length()) {
                throw new ReportRefused(Rule.TRUNCATED);
            }
            checksum(position + 4, length + 4);
            if ((position == SIGNATURE.length()) != type.equals("IHDR")) {
                throw new ReportRefused(Rule.DAMAGED);
            }
            chunk(type, position + 8, length);
            position += FRAME + length;
        }
        if (!hasPicture || picture.bytes() < expected) {
            throw new ReportRefused(Rule.TRUNCATED);
        }
        Ending.mustBePadding(source, position);
    }

    private void chunk(String type, long at, long length) throws IOException {
        switch (type) {
            case "IHDR" -> header(at, length);
            case "IDAT" -> {
                hasPicture = true;
                picture.more(source, at, length, expected);
            }
            case "PLTE", "IEND" -> {}
            case "iCCP", "zTXt" -> packed(at, length, 2);
            case "iTXt" -> packed(at, length, 3);
            case "acTL", "fcTL", "fdAT" -> throw new ReportRefused(Rule.ANIMATED);
            default -> {
                if (Character.isUpperCase(type.charAt(0))) {
                    throw new ReportRefused(Rule.DAMAGED);
                }
            }
        }
    }

    private void header(long at, long length) throws IOException {
        if (length != 13) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        long width = four(at);
        long height = four(at + 4);
        int depth = source.at(at + 8);
        int colour = source.at(at + 9);
        int channels =
                switch (colour) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw new ReportRefused(Rule.DAMAGED);
                };
        if (width == 0 || height == 0 || depth > 16) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        Pixels.check(width, height);
        long row = (width * channels * depth + 7) / 8;
        boolean isInterlaced = source.at(at + 12) != 0;
        // An interlaced one is seven pictures, each row of which begins with a byte more and ends at a whole one.
        expected = isInterlaced ? row * height : (row + 1) * height;
        picture.allow(isInterlaced ? expected + 4 * (width + height) * channels + 16L * height + 64 : expected);
    }

    /** What follows a name, which ends in a zero, and so many bytes of how it is packed. */
    private void packed(long at, long length, int flags) throws IOException {
        long start = at;
        while (start < at + length && source.at(start) != 0) {
            start++;
        }
        start += flags;
        if (flags == 3) {
            boolean isPacked = source.at(start - 2) == 1;
            for (int texts = 0; isPacked && texts < 2 && start < at + length; start++) {
                texts += source.at(start) == 0 ? 1 : 0;
            }
            if (!isPacked) {
                return;
            }
        }
        try (Unpacked text = new Unpacked()) {
            text.allow(MOST_TEXT);
            text.more(source, start, Math.max(0, at + length - start), 0);
        }
    }

    private void checksum(long at, long length) throws IOException {
        CRC32 crc = new CRC32();
        byte[] part = new byte[1 << 13];
        for (long done = 0; done < length; ) {
            int count = source.read(at + done, part, 0, (int) Math.min(part.length, length - done));
            crc.update(part, 0, count);
            done += count;
        }
        if (crc.getValue() != four(at + length)) {
            throw new ReportRefused(Rule.DAMAGED);
        }
    }

    private String text(long at, int length) throws IOException {
        return new String(source.bytes(at, length), ISO_8859_1);
    }

    private long four(long at) throws IOException {
        long number = 0;
        for (int each = 0; each < 4; each++) {
            int next = source.at(at + each);
            if (next < 0) {
                throw new ReportRefused(Rule.TRUNCATED);
            }
            number = number << 8 | next;
        }
        return number;
    }
}
