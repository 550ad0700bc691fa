package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.UUID;
import org.horarium.config.embedded.CannotStart;
import org.horarium.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps with the key of a private file, as the file has it now. */
final class FileWrapping implements Wrapping {

    private static final Logger LOG = LoggerFactory.getLogger(FileWrapping.class);

    private final KeyFile file;
    private KeyFile.Versions versions;
    private @Nullable FileTime seen;

    FileWrapping(KeyFile file) {
        this.file = file;
        versions = file.read();
        seen = changed();
    }

    @Override
    public String current() {
        return versions().current();
    }

    @Override
    public boolean isElsewhere() {
        return false;
    }

    @Override
    public Wrapped wrap(UUID patient, byte[] key) {
        KeyFile.Versions now = versions();
        try {
            Aead current = Objects.requireNonNull(now.all().get(now.current()));
            return new Wrapped(current.encrypt(key, name(patient)), now.current());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public byte[] unwrap(UUID patient, Wrapped wrapped) {
        Aead version = versions().all().get(wrapped.by());
        if (version == null) {
            LOG.error("A patient's key was wrapped by {}, which {} does not hold", wrapped.by(), file);
            throw new Unavailable("The patient's key cannot be opened at this moment.");
        }
        try {
            return version.decrypt(wrapped.bytes(), name(patient));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A patient's key is not what was wrapped", foreign);
        }
    }

    /** Looks whether there are others; it costs a look at the file's time. */
    private synchronized KeyFile.Versions versions() {
        FileTime now = changed();
        if (now != null && !now.equals(seen)) {
            try {
                versions = file.read();
                seen = now;
            } catch (CannotStart unreadable) {
                LOG.error("The former key of patients' keys goes on to hold: {}", unreadable.getMessage());
            }
        }
        return versions;
    }

    private @Nullable FileTime changed() {
        try {
            return file.changed();
        } catch (IOException gone) {
            return null;
        }
    }

    private static byte[] name(UUID patient) {
        return patient.toString().getBytes(US_ASCII);
    }
}
