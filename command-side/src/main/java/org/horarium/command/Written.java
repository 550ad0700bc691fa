package org.horarium.command;

/**
 * The decision stands in the store.
 *
 * @param stream the address of the stream that a reader must have caught up with to see it
 * @param version the sequence number of that stream's last event; what {@code ETag} shows
 * @param changed whether anything was new; a command that changes nothing writes nothing
 */
public record Written(String stream, long version, boolean changed) implements Outcome {}
