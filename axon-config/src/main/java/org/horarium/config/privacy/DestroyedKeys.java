package org.horarium.config.privacy;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whose keys were destroyed, in a file that no backup of the database can bring back to before: so whatever is restored,
 * they are destroyed again. It only ever grows, by a patient's number and a time.
 */
final class DestroyedKeys {

    private final Path file;
    private final Map<UUID, Instant> known;

    DestroyedKeys(Path file) {
        this.file = file.toAbsolutePath();
        this.known = read(this.file);
    }

    /** It is on the disk when this returns. */
    synchronized void add(UUID patient, Instant now) {
        if (known.containsKey(patient)) {
            return;
        }
        try {
            Path folder = file.getParent();
            boolean isNew = !Files.exists(file);
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                    asFileAttribute(fromString("rw-------")))) {
                ByteBuffer line = ByteBuffer.wrap(Bound.text(patient + " " + now + "\n"));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
            if (isNew) {
                try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
            known.put(patient, now);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    synchronized Map<UUID, Instant> all() {
        return Map.copyOf(known);
    }

    private static Map<UUID, Instant> read(Path file) {
        Map<UUID, Instant> known = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ", 2);
                    // A line that was cut off by a crash was never answered for, and its event is told again.
                    if (words.length == 2 && words[0].length() == 36) {
                        known.put(UUID.fromString(words[0]), Instant.parse(words[1]));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return known;
    }
}
