package org.horarium.shared.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what request something happens, as far as a trail has to say it. A request has one thread, which knows them.
 *
 * @param correlation the name that everything has in common which the request leads to
 * @param address of the client
 * @param purpose why, where the caller said it or it follows from who they are
 * @param actingFor the patient for whom a guardian acts
 */
public record Circumstances(
        String correlation, @Nullable String address, @Nullable PurposeOfUse purpose, @Nullable UUID actingFor) {

    private static final ThreadLocal<@Nullable Circumstances> CURRENT = new ThreadLocal<>();

    /** Those of the request that this thread answers, or null where it answers none. */
    public static @Nullable Circumstances current() {
        return CURRENT.get();
    }

    /** From now on this thread answers that request. */
    public void begin() {
        CURRENT.set(this);
    }

    /** This thread answers it no more. */
    public static void end() {
        CURRENT.remove();
    }
}
