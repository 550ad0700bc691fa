package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** Reads some kind of lines from files, one after the other, and passes over the other kinds. */
public final class FileCheckpoints<T> implements Iterator<T>, AutoCloseable {

    private static final String CHECKPOINT = "{\"checkpoint\":";
    private static final String NOTE = "{\"note\":";
    private static final String BUNDLE = "{\"bundle\":";

    private final Iterator<Path> files;
    private final BiFunction<byte[], Long, Optional<T>> reading;
    private @Nullable Lines lines;
    private @Nullable T next;
    private @Nullable UnreadableLine unreadable;

    private final boolean passesOverUnfinished;

    private FileCheckpoints(
            List<Path> files, boolean passesOverUnfinished, BiFunction<byte[], Long, Optional<T>> reading) {
        this.files = files.iterator();
        this.passesOverUnfinished = passesOverUnfinished;
        this.reading = reading;
    }

    /** The checkpoints of a bundle. */
    static FileCheckpoints<Kept> inBundle(Path bundle) {
        return new FileCheckpoints<>(
                List.of(bundle),
                false,
                (line, number) -> begins(line, CHECKPOINT) ? readable(line, number) : Optional.empty());
    }

    /**
     * Those of an anchor's files, in the order of the files: there is nothing else in them. A last line without an end
     * is being written, or was when the power failed, and counts for nothing.
     */
    public static FileCheckpoints<Kept> inAnchors(List<Path> files) {
        return new FileCheckpoints<>(files, true, FileCheckpoints::readable);
    }

    /** The entries of a bundle: whatever is nothing else. */
    static FileCheckpoints<Mark> entriesOf(Path bundle) {
        return new FileCheckpoints<>(
                List.of(bundle),
                false,
                (line, number) -> begins(line, CHECKPOINT) || begins(line, NOTE) || begins(line, BUNDLE)
                        ? Optional.empty()
                        : Optional.of(EntryLine.read(line)
                                .orElseThrow(() -> new UnreadableLine(number))
                                .mark()));
    }

    /** The checkpoints of which a bundle has only a note. */
    static FileCheckpoints<Checkpoint> notesOf(Path bundle) {
        return new FileCheckpoints<>(
                List.of(bundle),
                false,
                (line, number) -> begins(line, NOTE) ? CheckpointLine.readNote(line) : Optional.empty());
    }

    private static Optional<Kept> readable(byte[] line, long number) {
        return Optional.of(CheckpointLine.read(line).orElseThrow(() -> new UnreadableLine(number)));
    }

    private static boolean begins(byte[] line, String with) {
        byte[] prefix = with.getBytes(US_ASCII);
        return line.length >= prefix.length && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public boolean hasNext() {
        while (next == null && unreadable == null) {
            Lines open = lines;
            if (open == null || !open.hasNext()) {
                if (!openNext(open)) {
                    return false;
                }
                continue;
            }
            byte[] line = open.next();
            if (!passesOverUnfinished || !open.isBrokenOff()) {
                look(line, open);
            }
        }
        return true;
    }

    private void look(byte[] line, Lines open) {
        try {
            next = reading.apply(line, open.number()).orElse(null);
        } catch (UnreadableLine bad) {
            unreadable = bad;
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        UnreadableLine bad = unreadable;
        unreadable = null;
        if (bad != null) {
            throw bad;
        }
        T found = next;
        next = null;
        return Objects.requireNonNull(found);
    }

    private boolean openNext(@Nullable Lines open) {
        try {
            if (open != null) {
                open.close();
            }
            lines = files.hasNext() ? new Lines(new FileInputStream(files.next().toFile())) : null;
            return lines != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
