package org.horarium.config.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.config.access.PrivateFile;
import org.horarium.config.embedded.CannotStart;

/**
 * The file with the key that encrypts patients' keys, which no database holds; made at the first start, readable by its
 * owner alone. Whoever loses it has lost all that is encrypted. It holds one version, and two while it is rotated.
 */
public final class KeyFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECRET_BYTES = 32;
    private static final String NAMED = "file-";

    private final Path file;

    /** One version as it is written; the first of them wraps. */
    private record Version(@JsonProperty("name") String name, @JsonProperty("secret") String secret) {
        static Version fresh() {
            return new Version(
                    NAMED + UUID.randomUUID(), Base64.getEncoder().encodeToString(Random.randBytes(SECRET_BYTES)));
        }
    }

    private record Text(@JsonProperty("versions") List<Version> versions) {}

    /** What the file holds: the name of the version that wraps, and all versions by their names. */
    record Versions(String current, Map<String, Aead> all) {}

    /** The file at that path, which need not exist yet. */
    public KeyFile(Path file) {
        this.file = file;
    }

    /** Makes it where there is none; one that is there has to be good. */
    public void makeIfMissing() {
        read();
    }

    Versions read() {
        try {
            if (!Files.exists(file)) {
                write(List.of(Version.fresh()));
            }
            Map<String, Aead> all = new LinkedHashMap<>();
            for (Version version : versions()) {
                all.put(version.name(), new AesGcmJce(Base64.getDecoder().decode(version.secret())));
            }
            return new Versions(all.keySet().iterator().next(), Map.copyOf(all));
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw new CannotStart(
                    "The key of patients' keys %s can neither be read nor made.".formatted(file), failure);
        }
    }

    /** Whether that is the name of a version of such a file. */
    static boolean isNameOfOne(String name) {
        return name.startsWith(NAMED);
    }

    /** Has another version wrap from now on; what the former ones have wrapped still opens. */
    void addVersion() throws IOException {
        List<Version> versions = new ArrayList<>(versions());
        versions.add(0, Version.fresh());
        write(versions);
    }

    /** Forgets all versions but the one that wraps: what they have wrapped opens no more. */
    void dropFormer() throws IOException {
        write(versions().subList(0, 1));
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    FileTime changed() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private List<Version> versions() throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Text.class).versions();
    }

    private void write(List<Version> versions) throws IOException {
        PrivateFile.write(file, JSON.writeValueAsString(new Text(List.copyOf(versions))));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
