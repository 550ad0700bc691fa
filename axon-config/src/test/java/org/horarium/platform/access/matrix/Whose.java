package org.horarium.platform.access.matrix;

/** Whose the thing is that is asked for. */
enum Whose {
    OWN,
    OTHERS,
    MISSING
}
