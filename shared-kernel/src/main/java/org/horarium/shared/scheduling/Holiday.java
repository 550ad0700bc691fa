package org.horarium.shared.scheduling;

import java.time.LocalDate;

/** A public holiday on which the doctor's weekly hours do not hold. */
public record Holiday(LocalDate date, String name) {}
