package org.horarium.config.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.config.embedded.CannotStart;
import org.horarium.shared.Unavailable;
import org.horarium.shared.privacy.KeyDestroyed;

/**
 * The keys of patients, of which each has one. A key is made when the first thing is written of its patient; once it is
 * destroyed there is never another. Keys are kept in memory for minutes, and forgotten at once when they are destroyed
 * here, within a second where another process does it.
 */
final class DataKeys {

    private static final int MOST_KEPT = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final StoredKeys rows;
    private final Wrapping wrapping;
    private final DestroyedKeys destroyed;
    private final Clock clock;

    /** Empty for a destroyed one. */
    private final Cache<UUID, Optional<PatientKey>> keys =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    DataKeys(StoredKeys rows, Wrapping wrapping, DestroyedKeys destroyed, Clock clock) {
        this.rows = rows;
        this.wrapping = wrapping;
        this.destroyed = destroyed;
        this.clock = clock;
    }

    /** The patient's key, which is made where there is none. */
    PatientKey toWrite(UUID patient) {
        return keys.get(patient, this::foundOrMade).orElseThrow(KeyDestroyed::new);
    }

    /** The patient's key; empty where it was destroyed. That none is known at all is another matter: one was lost. */
    Optional<PatientKey> toRead(UUID patient) {
        return keys.get(patient, wanted -> rows.find(wanted)
                .map(this::opened)
                .orElseThrow(() -> new Unavailable("The patient's key cannot be had at this moment.")));
    }

    private Optional<PatientKey> foundOrMade(UUID patient) {
        Optional<StoredKeys.Row> found = rows.find(patient);
        if (found.isEmpty()) {
            rows.makeIfMissing(patient, () -> wrapping.wrap(patient, PatientKey.freshSecret()), clock.instant());
            found = rows.find(patient);
        }
        return found.map(this::opened).orElseThrow();
    }

    private Optional<PatientKey> opened(StoredKeys.Row row) {
        Wrapping.Wrapped wrapped = row.wrapped();
        return wrapped == null
                ? Optional.empty()
                : Optional.of(new PatientKey(wrapping.unwrap(row.patient(), wrapped)));
    }

    /** Whether it was destroyed. */
    boolean isDestroyed(UUID patient) {
        Optional<PatientKey> known = keys.getIfPresent(patient);
        return known != null ? known.isEmpty() : rows.isDestroyed(patient);
    }

    /** Destroys a patient's key. It is on record outside the database before it is gone, and gone when this returns. */
    void destroy(UUID patient) {
        Instant now = clock.instant();
        destroyed.add(patient, now);
        rows.destroy(patient, now);
        keys.invalidate(patient);
    }

    /** Destroys whatever a restored database or backup has brought back, and answers how many are on record. */
    int destroyAgain() {
        destroyed.all().forEach(rows::destroy);
        forgetAll();
        return destroyed.all().size();
    }

    /** Whose keys were ever destroyed, by what is on record outside the database. */
    Set<UUID> everDestroyed() {
        return destroyed.all().keySet();
    }

    /** Refuses to start with a key that is not the one by which the keys in the database were wrapped. */
    void mustOpen() {
        if (!wrapping.isElsewhere()) {
            for (StoredKeys.Row row : rows.wrappedByOthers(wrapping.current(), 1)) {
                mustOpen(row);
            }
        }
    }

    private void mustOpen(StoredKeys.Row row) {
        try {
            opened(row);
        } catch (Unavailable foreign) {
            throw new CannotStart("The keys of patients were wrapped by another key than the one in"
                    + " horarium.privacy.key-file: name the file that is kept with the backups of this database.");
        }
    }

    /** Forgets what other processes have destroyed meanwhile, and answers whether it had known one of those. */
    boolean forgetDestroyedWithin(Duration last) {
        boolean knewOne = false;
        for (UUID patient : rows.destroyedWithin(last)) {
            Optional<PatientKey> known = keys.getIfPresent(patient);
            if (known != null && known.isPresent()) {
                keys.invalidate(patient);
                knewOne = true;
            }
        }
        return knewOne;
    }

    /** Keeps none in memory; each is had again when it is needed. */
    void forgetAll() {
        keys.invalidateAll();
    }
}
