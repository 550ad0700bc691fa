package org.horarium.shared.access;

import java.util.Arrays;
import java.util.Optional;

/** What another system's key allows, apart from whom it allows it for. */
public enum Scope {
    DIRECTORY_READ("directory:read"),
    DIRECTORY_WRITE("directory:write"),
    SCHEDULES_WRITE("schedules:write"),
    PATIENTS_READ("patients:read"),
    PATIENTS_WRITE("patients:write"),
    APPOINTMENTS_READ("appointments:read"),
    APPOINTMENTS_WRITE("appointments:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As the API writes it, after the manner of OAuth 2 (RFC 6749, 3.3). */
    public String text() {
        return text;
    }

    /** The scope that is written so, if there is one. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
