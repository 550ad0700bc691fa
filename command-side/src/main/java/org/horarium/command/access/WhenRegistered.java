package org.horarium.command.access;

/** Hears of self-registrations, within the transaction in which they happen. */
public interface WhenRegistered {

    /** An account was opened, by somebody who has yet to show that the address is theirs. */
    void opened(KnownAccount account);

    /** Somebody wanted an account for an address that has one: its owner is told, and whoever asked learns nothing. */
    void wanted(KnownAccount existing);
}
