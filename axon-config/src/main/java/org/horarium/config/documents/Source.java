package org.horarium.config.documents;

/**
 * Where whoever holds a document finds the source of what made it, as the AGPL asks.
 *
 * @param address printed for ever, so it is one of ours that leads on
 */
record Source(String address) {}
