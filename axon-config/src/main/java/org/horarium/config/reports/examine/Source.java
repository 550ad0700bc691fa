package org.horarium.config.reports.examine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of which a megabyte is in memory at a time, and which is not read for longer than it is worth. */
final class Source {

    private static final int PAGE = 1 << 16;
    private static final int PAGES = 16;

    private final SeekableByteChannel channel;
    private final long length;
    private final long deadline;
    private long recent = -1;
    private byte[] recentPage = {};
    private final Map<Long, byte[]> pages = new LinkedHashMap<>(PAGES * 2, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > PAGES;
        }
    };

    Source(SeekableByteChannel channel, Duration most) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        this.deadline = System.nanoTime() + most.toNanos();
    }

    long length() {
        return length;
    }

    /** The byte there, or -1 behind the end. */
    int at(long position) throws IOException {
        if (position < 0 || position >= length) {
            return -1;
        }
        return page(position / PAGE)[(int) (position % PAGE)] & 0xff;
    }

    /** As many as there are from there on, as far as they have room; -1 where there are none. */
    int read(long position, byte[] into, int offset, int wanted) throws IOException {
        if (position >= length) {
            return -1;
        }
        int done = 0;
        while (done < wanted && position + done < length) {
            byte[] page = page((position + done) / PAGE);
            int start = (int) ((position + done) % PAGE);
            int count = Math.min(wanted - done, page.length - start);
            System.arraycopy(page, start, into, offset + done, count);
            done += count;
        }
        return done;
    }

    /** Up to so many bytes from there on. */
    byte[] bytes(long position, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(most, length - position))];
        read(position, bytes, 0, bytes.length);
        return bytes;
    }

    /** All from there on. */
    InputStream from(long position) {
        return new InputStream() {

            private long next = position;

            @Override
            public int read() throws IOException {
                return at(next++);
            }

            @Override
            public int read(byte[] into, int offset, int wanted) throws IOException {
                int got = Source.this.read(next, into, offset, wanted);
                next += Math.max(0, got);
                return got;
            }
        };
    }

    private byte[] page(long number) throws IOException {
        if (number != recent) {
            byte[] known = pages.get(number);
            recentPage = known == null ? load(number) : known;
            recent = number;
        }
        return recentPage;
    }

    private byte[] load(long number) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new ReportRefused(Rule.TOO_COMPLEX);
        }
        byte[] page = new byte[(int) Math.min(PAGE, length - number * PAGE)];
        ByteBuffer buffer = ByteBuffer.wrap(page);
        channel.position(number * PAGE);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("The file is shorter than it was.");
            }
        }
        pages.put(number, page);
        return page;
    }
}
