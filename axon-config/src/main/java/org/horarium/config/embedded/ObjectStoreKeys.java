package org.horarium.config.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** By what the application gets into its own object store and nobody else does: made at the first start, and kept. */
record ObjectStoreKeys(Path file, String identity, String secret) {

    private static final int SECRET_BYTES = 24;

    static ObjectStoreKeys in(Path folder) throws IOException {
        Path file = folder.resolve("object-store.keys");
        if (!Files.exists(file)) {
            make(file);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 2) {
            throw new IOException(file + " is not as it was made");
        }
        return new ObjectStoreKeys(file, lines.get(0), lines.get(1));
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Path partial = file.resolveSibling("object-store.keys.partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, asFileAttribute(fromString("rw-------")));
        Files.writeString(partial, "horarium\n" + HexFormat.of().formatHex(secret) + "\n");
        Files.move(partial, file);
    }

    /** Never with the secret. */
    @Override
    public String toString() {
        return file.toString();
    }
}
