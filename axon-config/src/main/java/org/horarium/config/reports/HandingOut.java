package org.horarium.config.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.horarium.shared.Unavailable;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;
import org.horarium.shared.records.LabReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decrypts a report part by part as it leaves, and lets nothing leave that is not as it was. */
class HandingOut {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
    private static final int PART = 1 << 16;

    private final KeptReports kept;
    private final ReportStore store;
    private final PatientCipher patients;

    HandingOut(KeptReports kept, ReportStore store, PatientCipher patients) {
        this.kept = kept;
        this.store = store;
        this.patients = patients;
    }

    /**
     * Hands out that part of it.
     *
     * @param into opened when the first bytes are there, so that a failure before can still be told
     * @throws KeyDestroyed where nobody can read it any more
     * @throws Unavailable where it cannot be had
     */
    void write(KeptReport object, LabReport report, ByteRange range, Opening into) throws IOException {
        ReportCipher cipher = kept.sealedKey(object.object())
                .flatMap(sealedKey -> patients.open(object.patient(), KeptReport.PLACE, sealedKey))
                .map(key -> ReportCipher.of(object.object(), key))
                .orElseThrow(KeyDestroyed::new);
        boolean isWhole = range.length() == object.bytes();
        MessageDigest digest = Spool.sha256();
        try (StoredObject sealed = new StoredObject(store, object.object(), cipher.sealedLength(object.bytes()));
                SeekableByteChannel content = cipher.opening(sealed)) {
            content.position(range.from());
            byte[] part = new byte[PART];
            OutputStream out = null;
            for (long left = range.length(); left > 0; ) {
                int count = (int) Math.min(PART, left);
                fill(content, ByteBuffer.wrap(part, 0, count));
                left -= count;
                digest.update(part, 0, count);
                if (isWhole
                        && left == 0
                        && !HexFormat.of().formatHex(digest.digest()).equals(report.sha256())) {
                    throw new IOException("The report is not the one that was sent.");
                }
                out = out == null ? into.open() : out;
                leave(out, part, count);
            }
        } catch (Left gone) {
            throw gone;
        } catch (IOException changed) {
            LOG.error("The object {} of a lab report is not as it was kept", object.object());
            throw new Unavailable(
                    "The report cannot be read as it was kept; whoever looks after the platform was told.");
        }
    }

    private static void fill(SeekableByteChannel content, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            if (content.read(part) < 0) {
                throw new IOException("The report is shorter than it was.");
            }
        }
    }

    private static void leave(OutputStream out, byte[] part, int count) throws Left {
        try {
            out.write(part, 0, count);
        } catch (IOException closed) {
            throw new Left(closed);
        }
    }

    /** Where it goes. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    /** Whoever asked does not listen any more. */
    static final class Left extends IOException {

        private static final long serialVersionUID = 1L;

        Left(IOException cause) {
            super(cause);
        }
    }
}
