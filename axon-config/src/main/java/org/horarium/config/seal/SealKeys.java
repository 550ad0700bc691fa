package org.horarium.config.seal;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import org.horarium.config.embedded.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the seal as their file has them now; where a changed file cannot be read, the former ones hold. */
final class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);

    private final SealKeyFile file;
    private final Clock clock;
    private KeyRing ring;
    private @Nullable FileTime seen;

    SealKeys(SealKeyFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        ring = file.ring(clock.instant());
        seen = changed();
    }

    /** Looks whether there are others; it costs a look at the file's time. */
    synchronized KeyRing ring() {
        FileTime now = changed();
        if (now != null && !now.equals(seen)) {
            try {
                ring = file.ring(clock.instant());
                seen = now;
            } catch (CannotStart unreadable) {
                LOG.error("The former keys of the seal go on to hold: {}", unreadable.getMessage());
            }
        }
        return ring;
    }

    private @Nullable FileTime changed() {
        try {
            return file.changed();
        } catch (IOException gone) {
            return null;
        }
    }
}
