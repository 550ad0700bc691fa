package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import javax.sql.DataSource;

/** What operators do with the keys of patients from outside, beside running platforms. */
public final class KeyHousekeeping {

    private final StoredKeys rows;
    private final KeyFile file;
    private final DestroyedKeys destroyed;

    /**
     * @param keyFile the file with the key that wraps
     * @param destroyedKeys the list of those that were destroyed
     */
    public KeyHousekeeping(DataSource database, Path keyFile, Path destroyedKeys) {
        this.rows = new StoredKeys(database);
        this.file = new KeyFile(keyFile);
        this.destroyed = new DestroyedKeys(destroyedKeys);
    }

    /** Writes the live keys into a new file, which only its owner can read, and answers how many. */
    public long backUp(Path backup) throws IOException {
        StringWriter text = new StringWriter();
        long written = new KeyBackup(rows, destroyed).write(text);
        try (FileChannel channel = FileChannel.open(
                backup,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return written;
    }

    /** Brings back the keys that are missing, and none that was destroyed; answers how many. */
    public long restore(Path backup) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(backup)) {
            return new KeyBackup(rows, destroyed).restore(in);
        }
    }

    /**
     * Has another version of the file's key wrap all live keys and every later one, and forgets the former ones: then a
     * copy of the table from before opens nothing. Broken off, it is begun again and ends the same.
     *
     * @return how many keys it has wrapped
     */
    public long rotate() throws IOException {
        file.addVersion();
        long wrapped = new KeyRotation(rows, new FileWrapping(file)).run();
        file.dropFormer();
        return wrapped;
    }

    /** Whether there is a key to rotate. */
    public boolean hasKeyFile() {
        return file.isThere();
    }
}
