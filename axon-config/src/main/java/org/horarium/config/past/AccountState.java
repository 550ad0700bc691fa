package org.horarium.config.past;

import java.util.List;
import org.horarium.shared.access.AccountEvent;
import org.horarium.shared.access.AccountEvent.AccountLocked;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.AccountEvent.AccountUnlocked;
import org.horarium.shared.access.AccountEvent.AddressChanged;
import org.horarium.shared.access.AccountEvent.AddressConfirmed;
import org.horarium.shared.access.AccountEvent.PasswordChosen;
import org.horarium.shared.access.AccountEvent.SecondFactorEnrolled;
import org.horarium.shared.access.AccountEvent.SecondFactorRemoved;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What an account allowed; without a role before it was opened.
 *
 * @param everywhere whether its owner did the desk's work of all clinics
 * @param clinics those whose desk's work they did
 * @param confirmed whether the address had been shown to be theirs
 * @param passwordsChosen how often a password was chosen after the first
 */
public record AccountState(
        @Nullable Role role,
        @Nullable PatientId patient,
        @Nullable DoctorId doctor,
        boolean everywhere,
        List<ClinicId> clinics,
        boolean locked,
        boolean confirmed,
        boolean secondFactor,
        int passwordsChosen) {

    /** Before it was opened. */
    public static final AccountState NONE =
            new AccountState(null, null, null, false, List.of(), false, false, false, 0);

    /** The account after that event. */
    public AccountState apply(AccountEvent event) {
        if (event instanceof AccountOpened opened) {
            return new AccountState(
                    opened.role(),
                    opened.patient(),
                    opened.doctor(),
                    opened.everywhere(),
                    opened.clinics(),
                    false,
                    false,
                    false,
                    0);
        } else if (event instanceof AddressConfirmed || event instanceof AddressChanged) {
            return with(locked, true, secondFactor, passwordsChosen);
        } else if (event instanceof PasswordChosen) {
            return with(locked, confirmed, secondFactor, passwordsChosen + 1);
        } else if (event instanceof SecondFactorEnrolled) {
            return with(locked, confirmed, true, passwordsChosen);
        } else if (event instanceof SecondFactorRemoved) {
            return with(locked, confirmed, false, passwordsChosen);
        } else if (event instanceof AccountLocked) {
            return with(true, confirmed, secondFactor, passwordsChosen);
        } else if (event instanceof AccountUnlocked) {
            return with(false, confirmed, secondFactor, passwordsChosen);
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    private AccountState with(boolean isLocked, boolean isConfirmed, boolean hasSecondFactor, int passwords) {
        return new AccountState(
                role, patient, doctor, everywhere, clinics, isLocked, isConfirmed, hasSecondFactor, passwords);
    }
}
