package org.horarium.shared.privacy;

import java.time.LocalDate;

/**
 * What stands, in an event that is read back, in the place of what nobody can read any more. Of lists nothing is left, and
 * everything else that cannot be told is null.
 */
public final class Erased {

    /** In the place of a text. */
    public static final String TEXT = "[erased]";

    /** In the place of a date: the first day of the first year, which is nobody's birth date. */
    public static final LocalDate DATE = LocalDate.of(1, 1, 1);

    private Erased() {}
}
