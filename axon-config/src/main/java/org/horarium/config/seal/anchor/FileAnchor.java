package org.horarium.config.seal.anchor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.CheckpointLine;
import org.horarium.config.seal.check.FileCheckpoints;
import org.horarium.config.seal.check.UnreadableLine;
import org.jspecify.annotations.Nullable;

/** A folder outside the database's, with a file for each month and a line for each checkpoint, which is only added to. */
public final class FileAnchor implements Anchor {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".ndjson";

    private final Path folder;

    public FileAnchor(Path folder) {
        this.folder = folder;
    }

    /** The files of a folder, or the one file, in their order. */
    public static List<Path> files(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public @Nullable Kept last() throws IOException {
        List<Path> files = files(folder);
        for (int file = files.size() - 1; file >= 0; file--) {
            byte[] line = lastLine(files.get(file));
            if (line.length > 0) {
                return CheckpointLine.read(line).orElseThrow(() -> new UnreadableLine("The last line"));
            }
        }
        return null;
    }

    @Override
    public void keep(Kept checkpoint) throws IOException {
        boolean isNew = !Files.isDirectory(folder);
        if (isNew) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        Path file = file(checkpoint);
        isNew |= !Files.exists(file);
        byte[] line = CheckpointLine.of(checkpoint);
        ByteBuffer bytes =
                ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")))) {
            channel.position(wholeLines(file));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
        }
        if (isNew) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    @Override
    public Iterator<Kept> all() throws IOException {
        return FileCheckpoints.inAnchors(files(folder));
    }

    /** Never an earlier one than is there, whatever a clock says: the order of the files is that of the checkpoints. */
    private Path file(Kept checkpoint) throws IOException {
        Path ofMonth = folder.resolve(MONTH.format(checkpoint.checkpoint().sealedAt()) + ENDING);
        List<Path> files = files(folder);
        Path last = files.isEmpty() ? ofMonth : files.get(files.size() - 1);
        return last.compareTo(ofMonth) > 0 ? last : ofMonth;
    }

    /** Where the last whole line ends; what follows was broken off, and never counted. */
    private static long wholeLines(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return endOfLineBefore(in, in.length());
        }
    }

    private static byte[] lastLine(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = endOfLineBefore(in, in.length());
            if (end == 0) {
                return new byte[0];
            }
            long start = endOfLineBefore(in, end - 1);
            byte[] line = new byte[(int) (end - 1 - start)];
            in.seek(start);
            in.readFully(line);
            return line;
        }
    }

    /** The place just behind the last end of a line that stands before that place; zero where none does. */
    private static long endOfLineBefore(RandomAccessFile in, long place) throws IOException {
        byte[] block = new byte[1 << 16];
        for (long end = place; end > 0; ) {
            int length = (int) Math.min(block.length, end);
            in.seek(end - length);
            in.readFully(block, 0, length);
            int found = new String(block, 0, length, US_ASCII).lastIndexOf('\n');
            if (found >= 0) {
                return end - length + found + 1;
            }
            end -= length;
        }
        return 0;
    }
}
