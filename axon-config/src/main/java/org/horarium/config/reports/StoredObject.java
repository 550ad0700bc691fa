package org.horarium.config.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.horarium.shared.Unavailable;
import org.jspecify.annotations.Nullable;

/** One stored object, read from wherever one goes to and onwards, a part at a time. */
final class StoredObject implements SeekableByteChannel {

    private static final int MOST_SKIPPED = 1 << 16;

    private final ReportStore store;
    private final UUID object;
    private final long size;
    private @Nullable InputStream stream;
    private long streamAt;
    private long position;

    StoredObject(ReportStore store, UUID object, long size) {
        this.store = store;
        this.object = object;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        byte[] part = new byte[(int) Math.min(into.remaining(), size - position)];
        int count = read(part);
        if (count < 0) {
            throw new IOException("The object is shorter than it was.");
        }
        into.put(part, 0, count);
        position += count;
        streamAt = position;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    private int read(byte[] part) {
        try {
            return at(position).read(part);
        } catch (IOException away) {
            throw new Unavailable("Lab reports cannot be read at this moment: try again shortly.");
        }
    }

    private InputStream at(long wanted) throws IOException {
        InputStream open = stream;
        if (open != null && wanted >= streamAt && wanted - streamAt <= MOST_SKIPPED) {
            open.skipNBytes(wanted - streamAt);
        } else if (open == null || wanted != streamAt) {
            close();
            open = store.read(object, wanted);
        }
        stream = open;
        streamAt = wanted;
        return open;
    }
}
