package org.horarium.config.history;

/**
 * What was taken out or in.
 *
 * @param events how many
 * @param digest the same for the same events in the same order, in whichever store they lie
 */
public record Summary(long events, String digest) {}
