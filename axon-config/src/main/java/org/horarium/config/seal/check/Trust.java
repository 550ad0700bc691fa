package org.horarium.config.seal.check;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys whose signatures count: the one that the verifier was given, and those that it leads to by successions. */
public class Trust {

    private final Map<String, PublicKey> keys = new HashMap<>();
    private final List<Succession> unconnected = new ArrayList<>();

    /** Trusts that key alone, for now. */
    public Trust(PublicKey given) {
        keys.put(PublicKeys.id(given), given);
    }

    /** Takes note of what a checkpoint says of its key. */
    public final void add(Checkpoint checkpoint) {
        Succession succession = checkpoint.succession().length == 0 ? null : Succession.of(checkpoint.succession());
        if (succession != null && succession.isSigned()) {
            unconnected.add(succession);
            connect();
        }
    }

    /** Whether a trusted key has signed it. */
    public boolean hasSigned(Checkpoint checkpoint) {
        return hasSigned(checkpoint.keyId(), checkpoint.signedBytes(), checkpoint.signature());
    }

    /** Whether the trusted key of that name has signed that. */
    public boolean hasSigned(String keyId, byte[] what, byte[] signature) {
        PublicKey key = keys.get(keyId);
        return key != null && PublicKeys.hasSigned(key, what, signature);
    }

    /** One succession may connect another that was seen before it. */
    private void connect() {
        boolean grew = true;
        while (grew) {
            grew = unconnected.removeIf(this::leadsFurther);
        }
    }

    private boolean leadsFurther(Succession succession) {
        try {
            PublicKey former = succession.formerKey();
            PublicKey later = succession.laterKey();
            boolean isConnected = keys.containsKey(PublicKeys.id(former)) || keys.containsKey(PublicKeys.id(later));
            if (isConnected) {
                keys.put(PublicKeys.id(former), former);
                keys.put(PublicKeys.id(later), later);
            }
            return isConnected;
        } catch (GeneralSecurityException noKeys) {
            return false;
        }
    }
}
