package org.horarium.config.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.horarium.command.Secrets;
import org.horarium.config.embedded.CannotStart;

/** The file with the secret by which stored secrets are sealed; made at the first start, readable by its owner alone. */
public final class SecretFile {

    private static final int BYTES = 32;

    private final Path file;

    /** The file at that path, which need not exist yet. */
    public SecretFile(Path file) {
        this.file = file;
    }

    /** Makes it where there is none; one that is there has to be long enough. */
    public void makeIfMissing() {
        text();
    }

    /** The secret, as text; each use of it derives a key of its own. */
    public String text() {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, Secrets.text(BYTES));
            }
            String text = Files.readString(file).strip();
            if (text.length() < BYTES) {
                throw new CannotStart("The secret in %s must have at least %d characters.".formatted(file, BYTES));
            }
            return text;
        } catch (IOException e) {
            throw new CannotStart("The secret %s can neither be read nor made.".formatted(file), e);
        }
    }
}
