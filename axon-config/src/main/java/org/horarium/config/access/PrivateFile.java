package org.horarium.config.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes what nobody but its owner may read: whole, or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Puts that text into the file, in one step: a reader sees all of it or what was there before. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it lies in no folder");
        }
        Files.createDirectories(folder);
        Path made = Files.createTempFile(
                folder,
                "private",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, text);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
