package org.horarium.config.privacy;

import java.util.UUID;

/**
 * Encrypts patients' keys with a key that lies elsewhere than the database: without it, a copy of the database opens
 * nothing.
 */
interface Wrapping {

    /** The name of the key that wraps now, by which whoever rotates finds what another one has wrapped. */
    String current();

    /** Whether the key lies with somebody who may be away at this moment. */
    boolean isElsewhere();

    /**
     * That patient's key as it may be stored.
     *
     * @throws org.horarium.shared.Unavailable where the key-encryption key cannot be had now
     */
    Wrapped wrap(UUID patient, byte[] key);

    /**
     * The key again; only that patient's opens under their name.
     *
     * @throws org.horarium.shared.Unavailable where the key-encryption key cannot be had now
     */
    byte[] unwrap(UUID patient, Wrapped wrapped);

    /**
     * A key as it is stored.
     *
     * @param by the name of the key that has wrapped it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Wrapped(byte[] bytes, String by) {}
}
