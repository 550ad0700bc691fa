package org.horarium.command;

/** The decision stands in the store. */
public non-sealed interface Accepted extends Outcome {

    /** The address of the stream that a reader must have caught up with to see it. */
    String stream();

    /** The sequence number of that stream's last event; what {@code ETag} shows. */
    long version();
}
