package org.horarium.config.reports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.horarium.config.reports.examine.Examination;

/** A program that takes in and hands out a report of 50 MB, for a test that gives it less memory than that would need. */
final class SmallHeap {

    private static final int AROUND = 600;

    private SmallHeap() {}

    /** Arguments: folder, endpoint, access key and secret key. Prints how much memory it had, and both digests. */
    public static void main(String[] arguments) throws IOException {
        ReportPlace place =
                new ReportPlace("horarium", "us-east-1", arguments[1], "small-heap/", arguments[2], arguments[3]);
        UUID object = UUID.randomUUID();
        try (S3ReportStore store = new S3ReportStore(place);
                Spool spool = new Spools(Path.of(arguments[0])).open(object)) {
            spool.fill(LongPdf.of(Receiving.MOST - AROUND), Receiving.MOST);
            try (SeekableByteChannel content = spool.content()) {
                new Examination(Duration.ofSeconds(60)).of(content);
            }
            store.put(object, spool);
            String read = read(store, object, spool);
            store.delete(object);
            System.out.println(
                    Runtime.getRuntime().maxMemory() + " " + spool.bytes() + " " + spool.digest() + " " + read);
        }
    }

    private static String read(ReportStore store, UUID object, Spool spool) throws IOException {
        MessageDigest digest = Spool.sha256();
        try (StoredObject stored = new StoredObject(store, object, spool.sealedLength());
                SeekableByteChannel content =
                        ReportCipher.of(object, spool.cipher().key()).opening(stored)) {
            ByteBuffer part = ByteBuffer.allocate(1 << 16);
            while (content.read(part.clear()) >= 0) {
                digest.update(part.flip());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
