package org.horarium.config.reports;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/**
 * Where files are set aside. Such a file loses its name as soon as it is open, so that nobody finds it and the system
 * takes its room back, however this process ends.
 */
class Spools {

    private final Path folder;

    Spools(Path folder) {
        this.folder = folder;
    }

    /** Room for one file, to be encrypted as the object of that name. */
    Spool open(UUID object) throws Spool.NoRoom {
        try {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
            return new Spool(channel(folder.resolve(object + ".spool")), ReportCipher.fresh(object));
        } catch (IOException failure) {
            throw new Spool.NoRoom(failure);
        }
    }

    /** Opened for this process alone. */
    SeekableByteChannel channel(Path file) throws IOException {
        return Files.newByteChannel(
                file, Set.of(CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE), asFileAttribute(fromString("rw-------")));
    }
}
