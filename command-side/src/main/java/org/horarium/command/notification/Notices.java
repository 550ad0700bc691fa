package org.horarium.command.notification;

/** Where those who have something to tell put it. */
public interface Notices {

    /** Puts a notice into the outbox, once for each channel, in the transaction that is open; again it does nothing. */
    void put(Notice notice);
}
