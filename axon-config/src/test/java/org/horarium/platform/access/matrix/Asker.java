package org.horarium.platform.access.matrix;

import java.util.Locale;

/** Everybody who asks, and in which of two worlds they have something of their own. */
enum Asker {
    ANONYMOUS(1),
    PATIENT(1),
    OTHER_PATIENT(2),
    GUARDIAN(1),
    DOCTOR(1),
    UNRELATED_DOCTOR(2),
    STAFF(1),
    ADMIN(1),
    AUDITOR(1),
    PRIVACY_OFFICER(1),
    EXPIRED(1),
    REVOKED(1),
    API_KEY(1);

    private final int world;

    Asker(int world) {
        this.world = world;
    }

    int world() {
        return world;
    }

    /** As the table writes it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nobody can tell who they are. */
    boolean isNobody() {
        return this == ANONYMOUS || this == EXPIRED || this == REVOKED;
    }
}
