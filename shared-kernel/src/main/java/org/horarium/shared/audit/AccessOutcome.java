package org.horarium.shared.audit;

/** How an access ended. */
public enum AccessOutcome {
    ALLOWED,
    DENIED
}
