package org.horarium.config.terminal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a file of any size a few lines at a time, so that it never is in memory as a whole. */
final class ChunkReader implements Closeable {

    private static final int MOST_LINES = 200;
    private static final int ENOUGH_BYTES = 1_000_000;
    private static final int LONGEST_LINE = 3_900_000;

    private final CountedStream file;
    private final InputStream text;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long line;

    ChunkReader(ExportFile source) throws IOException {
        file = new CountedStream(Files.newInputStream(source.path()));
        text = source.isCompressed() ? new GZIPInputStream(file, 1 << 16) : file;
    }

    /** How much of the file has been read, in bytes as they lie on the disk. */
    long bytesRead() {
        return file.count();
    }

    /** The lines that follow, or nothing at the end. */
    Optional<Chunk> next() throws IOException {
        return next(MOST_LINES);
    }

    /** Passes over lines until that one is next. */
    void skipTo(long firstLine) throws IOException {
        while (line + 1 < firstLine
                && next((int) Math.min(MOST_LINES, firstLine - line - 1)).isPresent()) {
            // The lines are known already.
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private Optional<Chunk> next(int mostLines) throws IOException {
        long first = line + 1;
        List<Long> tooLong = new ArrayList<>();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        while (line + 1 - first < mostLines && chunk.size() < ENOUGH_BYTES) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            if (!readLine(one)) {
                break;
            }
            line++;
            if (one.size() > LONGEST_LINE) {
                tooLong.add(line);
            } else {
                one.writeTo(chunk);
            }
            chunk.write('\n');
        }
        int lines = (int) (line + 1 - first);
        return lines == 0 ? Optional.empty() : Optional.of(new Chunk(first, lines, chunk.toByteArray(), tooLong));
    }

    /** Reads up to the end of the line, of which it keeps no more than shows that it is too long. */
    private boolean readLine(ByteArrayOutputStream one) throws IOException {
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            one.write(buffer, next, Math.min(stop - next, LONGEST_LINE + 1 - Math.min(one.size(), LONGEST_LINE + 1)));
            next = stop + 1;
            if (stop < end) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }
}
