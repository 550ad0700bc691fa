package org.horarium.query.scheduling;

/** Asks for the code of every kind of visit that some doctor offers, in the order of the alphabet. */
public record VisitTypeCodes() {}
