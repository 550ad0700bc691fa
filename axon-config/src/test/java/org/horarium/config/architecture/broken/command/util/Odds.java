package org.horarium.config.architecture.broken.command.util;

/** Lies in a package that says nothing, and that is not null-marked. */
public record Odds(String ends) {}
