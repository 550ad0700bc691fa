package org.horarium.config.architecture.broken.query.booking;

/** What the query side shows. */
public record Row(String text) {}
