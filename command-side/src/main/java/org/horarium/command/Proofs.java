package org.horarium.command;

/**
 * Knows when the store itself last vouched for what is cached of a stream. A refusal writes nothing, so nothing corrects
 * one that was decided from a stale cache: it may only be answered where the store has vouched for all that it rests on.
 */
public interface Proofs {

    /**
     * Whether that event was the stream's last at some moment that is not before the given one.
     *
     * @param version the number of the stream's last event as it is cached; -1 for a stream that is taken for empty
     * @param nanoTime by {@link System#nanoTime()}
     */
    boolean isProvenSince(String stream, long version, long nanoTime);
}
