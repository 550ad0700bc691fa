package org.horarium.config.reports.examine;

import com.itextpdf.io.source.IRandomAccessSource;
import com.itextpdf.kernel.exceptions.MemoryLimitsAwareException;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.IOException;

/** Reads a PDF without ever having much of it in memory, whatever the PDF says of itself. */
final class BoundedReader extends PdfReader {

    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_PACKED = 4 << 20;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final long MOST_TOGETHER = 256L << 20;

    BoundedReader(Source source) throws IOException {
        super(new Bytes(source), new ReaderProperties().setMemoryLimitsAwareHandler(limits()));
    }

    /** Tables and packed objects alone are read so, and no pictures. */
    @Override
    public byte[] readStreamBytesRaw(PdfStream stream) throws IOException {
        if (stream.getLength() > MOST_PACKED) {
            throw new MemoryLimitsAwareException("A packed table is too large.");
        }
        return super.readStreamBytesRaw(stream);
    }

    private static MemoryLimitsAwareHandler limits() {
        MemoryLimitsAwareHandler limits = new MemoryLimitsAwareHandler() {

            @Override
            public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
                return true;
            }

            @Override
            public MemoryLimitsAwareHandler createNewInstance() {
                return limits();
            }
        };
        limits.setMaxSizeOfSingleDecompressedPdfStream(MOST_UNPACKED);
        limits.setMaxSizeOfDecompressedPdfStreamsSum(MOST_TOGETHER);
        limits.setMaxNumberOfElementsInXrefStructure(MOST_OBJECTS);
        return limits;
    }

    private record Bytes(Source source) implements IRandomAccessSource {

        @Override
        public int get(long position) throws IOException {
            return source.at(position);
        }

        @Override
        public int get(long position, byte[] into, int offset, int length) throws IOException {
            return source.read(position, into, offset, length);
        }

        @Override
        public long length() {
            return source.length();
        }

        @Override
        public void close() {
            // whoever made the source closes what it reads
        }
    }
}
