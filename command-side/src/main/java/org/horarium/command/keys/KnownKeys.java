package org.horarium.command.keys;

import java.util.Optional;

/** Tells whose key something is. */
public interface KnownKeys {

    /** How every key begins, so that it is told apart from a token, and is noticed where it was not to be. */
    String PREFIX = "hrk_";

    /** What was presented, if it is a key that has neither expired nor been revoked. */
    Optional<ApiKey> find(String presented);
}
