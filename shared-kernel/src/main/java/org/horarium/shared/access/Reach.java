package org.horarium.shared.access;

import java.util.Set;
import org.horarium.shared.doctors.ClinicId;

/**
 * At which clinics someone works at the front desk, and so for whose visits they answer.
 *
 * @param everywhere at all clinics, those to come too
 */
public record Reach(boolean everywhere, Set<ClinicId> clinics) {

    /** Those who work at no clinic's desk, as most do. */
    public static final Reach NONE = new Reach(false, Set.of());

    /** Those who answer for the whole house. */
    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        clinics = Set.copyOf(clinics);
    }

    /** Whether there is no clinic among them. */
    public boolean isNone() {
        return !everywhere && clinics.isEmpty();
    }
}
