package org.horarium.config.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.Unavailable;

/** A bucket that can be taken away, and whose objects can be changed by whoever has got at it. */
final class MemoryStore implements ReportStore {

    final Map<UUID, byte[]> objects = new HashMap<>();
    boolean isAway;

    @Override
    public void put(UUID object, Spool content) {
        refuseIfAway();
        try (InputStream sealed = content.sealed()) {
            objects.put(object, sealed.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public InputStream read(UUID object, long from) {
        refuseIfAway();
        byte[] content = objects.get(object);
        if (content == null) {
            throw new Unavailable("It is missing.");
        }
        return new ByteArrayInputStream(content, (int) from, content.length - (int) from);
    }

    @Override
    public void delete(UUID object) {
        refuseIfAway();
        objects.remove(object);
    }

    private void refuseIfAway() {
        if (isAway) {
            throw new Unavailable("The bucket is away.");
        }
    }
}
