package org.horarium.config.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.serialization.Serializer;
import org.horarium.config.store.Serializers;
import org.horarium.config.store.postgres.Database;

/** A process with its keys: the table of a database, and the files in a folder. */
final class KeyHouse {

    static final Instant NOW = Instant.parse("2027-06-01T08:00:00Z");

    final KeyFile file;
    final DestroyedKeys destroyed;
    final StoredKeys rows;
    final Wrapping wrapping;
    final DataKeys keys;
    final Serializer serializer;
    final KeyedPatientCipher cipher;

    KeyHouse(Database database, Path folder) {
        this(database, folder, new FileWrapping(new KeyFile(folder.resolve("privacy-key.json"))));
    }

    KeyHouse(Database database, Path folder, Wrapping wrapping) {
        file = new KeyFile(folder.resolve("privacy-key.json"));
        destroyed = new DestroyedKeys(folder.resolve("destroyed-keys.txt"));
        rows = new StoredKeys(database.pool());
        this.wrapping = wrapping;
        keys = new DataKeys(rows, wrapping, destroyed, Clock.fixed(NOW, ZoneOffset.UTC));
        serializer = Serializers.with(new KeyedEventCipher(keys));
        cipher = new KeyedPatientCipher(keys);
    }
}
