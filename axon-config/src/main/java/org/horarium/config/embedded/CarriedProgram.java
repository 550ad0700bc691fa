package org.horarium.config.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A program that travels in the application's jar and must lie on disk to run. Its folder is named after the checksum
 * of the archive and appears only when complete, so a folder that is there is the right one.
 */
record CarriedProgram(String name, String resource) {

    static final CarriedProgram POSTGRES = new CarriedProgram("postgresql", "/postgres-linux-x86_64.txz");
    static final CarriedProgram ELASTICSEARCH = new CarriedProgram("elasticsearch", "/embedded/elasticsearch-node.zip");
    static final CarriedProgram OBJECT_STORE = new CarriedProgram("object-store", "/embedded/s3-node.zip");

    /** The program's folder below the given one, unpacked unless it is there already; other versions are removed. */
    Path unpackedBelow(Path programs) throws IOException {
        Path target = programs.resolve(name + "-" + checksum());
        if (!Files.isDirectory(target)) {
            removeAll(programs);
            Path partial = programs.resolve(name + ".partial");
            try (InputStream archive = open()) {
                Unpacking.of(resource, archive).to(partial);
            }
            Files.move(partial, target);
        }
        return target;
    }

    private void removeAll(Path programs) throws IOException {
        try (Stream<Path> others = Files.list(programs)) {
            for (Path other : others.toList()) {
                if (other.getFileName().toString().startsWith(name)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    private String checksum() throws IOException {
        try (DigestInputStream content = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InputStream open() throws IOException {
        InputStream stream = CarriedProgram.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException(resource + " is missing from the class path");
        }
        return new BufferedInputStream(stream, 1 << 16);
    }
}
