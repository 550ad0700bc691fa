package org.horarium.query.doctors;

/** How much the directory holds. */
record DirectorySize(long clinics, long locations, long doctors, long roles, long patients) {

    /** Asks for it. */
    record Now() {}
}
