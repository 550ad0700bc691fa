package org.horarium.shared.notification;

import org.horarium.shared.doctors.ClinicId;

/** Names the words of a clinic: each has one such stream. */
public record TemplatesId(ClinicId clinic) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "notice-templates-" + clinic.value();
    }
}
