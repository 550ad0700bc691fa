package org.horarium.config.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file set aside while it is looked into, encrypted as it will be kept: not even then is anything plain on a disk. It
 * is gone when it is closed.
 */
final class Spool implements AutoCloseable {

    private static final int PART = 1 << 16;

    private final SeekableByteChannel file;
    private final ReportCipher cipher;
    private final MessageDigest sealed = sha256();
    private byte[] sealedDigest = {};
    private String digest = "";
    private long bytes;

    Spool(SeekableByteChannel file, ReportCipher cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    /**
     * Takes all there is.
     *
     * @throws TooLong where that is more than so many bytes
     * @throws NoRoom where it cannot be written down
     */
    void fill(InputStream from, long most) throws IOException {
        MessageDigest plain = sha256();
        byte[] part = new byte[PART];
        try (WritableByteChannel out = cipher.sealing(new Written())) {
            for (int count = from.read(part); count >= 0; count = from.read(part)) {
                bytes += count;
                if (bytes > most) {
                    throw new TooLong(most);
                }
                plain.update(part, 0, count);
                write(out, ByteBuffer.wrap(part, 0, count));
            }
        }
        digest = HexFormat.of().formatHex(plain.digest());
        sealedDigest = sealed.digest();
    }

    /** What was sent, decrypted. */
    SeekableByteChannel content() throws IOException {
        return cipher.opening(new Kept(file));
    }

    /** What is kept, from its beginning. */
    InputStream sealed() {
        try {
            file.position(0);
            return Channels.newInputStream(new Kept(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    long sealedLength() {
        return cipher.sealedLength(bytes);
    }

    byte[] sealedDigest() {
        return sealedDigest.clone();
    }

    long bytes() {
        return bytes;
    }

    /** SHA-256 of what was sent, in hexadecimal. */
    String digest() {
        return digest;
    }

    ReportCipher cipher() {
        return cipher;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException alreadyGone) {
            // nothing of it is left then either
        }
    }

    private static void write(WritableByteChannel out, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            out.write(part);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** There were more bytes than may be. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("has more than " + most + " bytes");
        }
    }

    /** The disk would not take it. */
    static final class NoRoom extends IOException {

        private static final long serialVersionUID = 1L;

        NoRoom(IOException failure) {
            super(failure);
        }
    }

    /** Leaves the file open when the encryption has ended. */
    private final class Written implements WritableByteChannel {

        @Override
        public int write(ByteBuffer part) throws IOException {
            int count = part.remaining();
            sealed.update(part.duplicate());
            try {
                while (part.hasRemaining()) {
                    file.write(part);
                }
            } catch (IOException full) {
                throw new NoRoom(full);
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // the file is to be read yet
        }
    }
}
