package org.horarium.command;

/** What a decision answers: that it stands, or why not. A refusal is a value, never an exception. */
public sealed interface Outcome permits Accepted, Refused {}
