package org.horarium.config.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Writes the files of an archive, with their links and their right to be executed. */
final class Unpacking {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final ArchiveInputStream<?> archive;

    private Unpacking(ArchiveInputStream<?> archive) {
        this.archive = archive;
    }

    static Unpacking of(String fileName, InputStream content) throws IOException {
        return new Unpacking(
                fileName.endsWith(".zip")
                        ? new ZipArchiveInputStream(content)
                        : new TarArchiveInputStream(new XZInputStream(content)));
    }

    void to(Path folder) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            write(entry, entry.resolveIn(folder));
        }
    }

    private void write(ArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parentOf(target));
        if (entry instanceof TarArchiveEntry link && link.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(link.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if (entry instanceof TarArchiveEntry file && (file.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path parentOf(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " has no folder");
        }
        return parent;
    }
}
