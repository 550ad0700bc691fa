package org.horarium.config.seal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors see how far everything is sealed, and by which keys. */
@RestController
class SealEndpoint {

    private final Auditing auditing;
    private final SealKeys keys;
    private final Anchoring anchoring;

    SealEndpoint(Auditing auditing, SealKeys keys, Anchoring anchoring) {
        this.auditing = auditing;
        this.keys = keys;
        this.anchoring = anchoring;
    }

    /** How far everything is sealed. */
    record Seal(
            long entries,
            long checkpoints,
            @Nullable LastCheckpoint last,
            double lagSeconds,
            long unsealed,
            AnchorState anchor,
            List<Key> keys) {}

    record LastCheckpoint(long number, Instant at, int entries) {}

    /** @param until the last checkpoint that is anchored */
    record AnchorState(String kind, String place, long until) {}

    /** @param until when another key came after it */
    record Key(String id, String publicKey, Instant since, @Nullable Instant until) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/audit/seal")
    Seal seal() {
        try {
            Auditing.Extent extent = auditing.extent();
            var last = extent.last();
            var oldest = extent.oldest();
            return new Seal(
                    last.entries(),
                    last.number(),
                    last.number() == 0 ? null : new LastCheckpoint(last.number(), last.sealedAt(), last.count()),
                    oldest == null ? 0 : oldest.toMillis() / 1000.0,
                    extent.unsealed(),
                    new AnchorState(
                            anchoring.anchor().kind(), anchoring.anchor().place(), anchoring.until()),
                    keyStates(keys.ring()));
        } catch (SQLException away) {
            throw new Unavailable("The seal cannot be asked now.");
        }
    }

    private static List<Key> keyStates(KeyRing ring) {
        List<Key> states = new ArrayList<>();
        Instant until = null;
        for (SealKey key : ring.keys()) {
            states.add(new Key(key.id(), PublicKeys.pem(key.publicKey()), key.since(), until));
            until = key.since();
        }
        return states;
    }
}
