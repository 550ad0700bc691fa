package org.horarium.shared.audit;

/** What was done with personal data, or tried. */
public enum AccessAction {
    READ,
    SEARCH,
    /** A write that was refused for who wanted it; what was written is an event. */
    WRITE,
    SIGN_IN,
    EXPORT,
    /** A masked field that an auditor had opened. */
    OPEN_FIELD,
    VERIFY,
    SIGN_OFF
}
