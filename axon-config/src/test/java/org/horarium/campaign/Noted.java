package org.horarium.campaign;

import java.util.UUID;

/** An event that means nothing but itself. */
public record Noted(UUID id) {}
