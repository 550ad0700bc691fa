package org.horarium.command.access;

import java.util.UUID;

/** The session of whoever is asking, for endpoints that take it as an argument. */
public record CurrentSession(UUID id) {}
