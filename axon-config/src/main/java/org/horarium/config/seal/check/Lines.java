package org.horarium.config.seal.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file, as bytes and with their numbers. What follows the last end of a line was never written to its end. */
final class Lines implements Iterator<byte[]>, AutoCloseable {

    private final InputStream in;
    private byte @Nullable [] next;
    private long number;
    private boolean endsWithin;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        number++;
        next = read();
        return line;
    }

    /** The number of the line that was given last, counted from one. */
    long number() {
        return number;
    }

    /** Whether the line that was given last has no end, so that whoever wrote it was broken off. */
    boolean isBrokenOff() {
        return next == null && endsWithin;
    }

    private byte @Nullable [] read() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        try {
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == '\n') {
                    return line.toByteArray();
                }
                line.write(read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line.size() == 0) {
            return null;
        }
        endsWithin = true;
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
