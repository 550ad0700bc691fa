package org.horarium.command.mail;

/** Where letters are put; they are on their way as soon as the transaction is committed, and not without it. */
public interface Outbox {

    /** Puts a letter there. */
    void put(Mail mail);
}
