package org.horarium.command;

/**
 * The decision stands, and there is no more to say of it.
 *
 * @param changed whether anything was new; a command that changes nothing writes nothing
 */
public record Written(String stream, long version, boolean changed) implements Accepted {}
