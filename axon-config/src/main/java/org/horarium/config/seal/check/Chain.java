package org.horarium.config.seal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** Whether one checkpoint follows another as the sealer makes them. */
final class Chain {

    private final Trust trust;
    private final Map<String, byte[]> macSecrets;

    /** @param macSecrets by the names of their keys; where one is not known, its keyed chain goes unverified */
    Chain(Trust trust, Map<String, byte[]> macSecrets) {
        this.trust = trust;
        this.macSecrets = macSecrets;
    }

    /** What is wrong with it, or null where nothing is. */
    @Nullable
    String objection(Checkpoint before, Kept kept) {
        Checkpoint checkpoint = kept.checkpoint();
        if (!trust.hasSigned(checkpoint)) {
            return "It does not bear the signature of a key that is trusted.";
        }
        if (!Arrays.equals(checkpoint.previous(), before.hash())) {
            return "It does not follow the one before it.";
        }
        List<Mark> marks = kept.list();
        Place until =
                marks.isEmpty() ? before.until() : marks.get(marks.size() - 1).place();
        byte[] secret = macSecrets.get(checkpoint.keyId());
        boolean isSound = checkpoint.entries() == before.entries() + marks.size()
                && checkpoint.until().equals(until)
                && Arrays.equals(checkpoint.root(), MerkleTree.root(marks))
                && (secret == null || Arrays.equals(checkpoint.mac(), Marks.chained(before.mac(), secret, marks)));
        return isSound ? null : "It is signed, and does not add up.";
    }

    boolean isTrusted(Kept kept) {
        return trust.hasSigned(kept.checkpoint());
    }
}
