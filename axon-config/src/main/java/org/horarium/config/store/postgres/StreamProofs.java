package org.horarium.config.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.horarium.command.Proofs;

/** Remembers, of the streams in use, when the store last told how they end. A forgotten proof costs one read. */
public final class StreamProofs implements Proofs {

    private static final int KEPT = 200_000;

    private final Cache<String, Proof> proofs =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    @Override
    public boolean isProvenSince(String stream, long version, long nanoTime) {
        Proof proof = proofs.getIfPresent(stream);
        return proof != null && proof.version == version && proof.nanoTime - nanoTime >= 0;
    }

    /** Notes that the stream ended with that event at some moment after that time. */
    void note(String stream, long version, long nanoTime) {
        proofs.asMap().merge(stream, new Proof(version, nanoTime), Proof::later);
    }

    /** To be called where the stream does not end as someone had seen it: what is known of it may come from what was lost. */
    void forget(String stream) {
        proofs.invalidate(stream);
    }

    private record Proof(long version, long nanoTime) {

        /** A stream only grows, so the higher version is the later one; of the same, what was seen later. */
        Proof later(Proof other) {
            if (version != other.version) {
                return version > other.version ? this : other;
            }
            return nanoTime - other.nanoTime >= 0 ? this : other;
        }
    }
}
