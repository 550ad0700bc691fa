package org.horarium.config.store.postgres;

/** Stores units in transactions of its own. */
interface Appender {

    /**
     * Returns when the unit's events are committed.
     *
     * @throws StreamConflict where another writer was faster; nothing of the unit is stored
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException where it failed, or where nobody can tell
     *     whether it did because the connection broke
     */
    void append(Unit unit);
}
