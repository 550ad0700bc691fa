package org.horarium.config.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** The one folder that holds everything of an embedded Horarium; whoever has it open is its only user. */
final class HomeFolder implements AutoCloseable {

    private static final String MARKER = "horarium.home";
    private static final String FORMAT = "Horarium data folder, format 1";

    private final Path root;
    private final HomeLock lock;

    private HomeFolder(Path root, HomeLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens the folder, making it first if there is none, or says in one sentence why it must be left alone. */
    static HomeFolder open(Path folder, DataSize mustBeFree) {
        try {
            Path root = privateFolder(folder.toAbsolutePath().normalize()).toRealPath();
            refuseForeign(root);
            HomeLock lock = HomeLock.take(root);
            try {
                refuseFullDisk(root, mustBeFree);
                return new HomeFolder(root, lock);
            } catch (IOException | RuntimeException refusal) {
                lock.close();
                throw refusal;
            }
        } catch (IOException failure) {
            throw new CannotStart(
                    "The data folder %s cannot be used (%s); name another one with HORARIUM_HOME."
                            .formatted(folder, reason(failure)),
                    failure);
        }
    }

    /** A folder within this one, which only its owner can look into. */
    Path folder(String name) throws IOException {
        return privateFolder(root.resolve(name));
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        lock.close();
    }

    private static Path privateFolder(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }

    private static void refuseForeign(Path root) throws IOException {
        Path marker = root.resolve(MARKER);
        if (!Files.exists(marker)) {
            if (!isEmpty(root)) {
                throw new CannotStart("%s holds files that are not Horarium's; name an empty folder with HORARIUM_HOME."
                        .formatted(root));
            }
            Files.writeString(marker, FORMAT + System.lineSeparator());
        } else if (!Files.readString(marker).strip().equals(FORMAT)) {
            throw new CannotStart("%s was made by another version of Horarium (see %s); this one cannot read it."
                    .formatted(root, marker));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void refuseFullDisk(Path root, DataSize mustBeFree) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < mustBeFree.toBytes()) {
            throw new CannotStart("Only %d MB are free on the disk of %s, and Horarium needs %d MB to start."
                    .formatted(DataSize.ofBytes(free).toMegabytes(), root, mustBeFree.toMegabytes()));
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.toString();
    }
}
