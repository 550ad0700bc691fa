package org.horarium.shared.access;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.Recorded;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an account, as far as it decides what somebody may do. Accounts live in a table; these
 * tell what became of them, and hold no address, password or secret. No decision reads them.
 */
public sealed interface AccountEvent {

    /** The account that it happened to. */
    UUID account();

    /**
     * Somebody can be let in.
     *
     * @param patient the patient that they are, for the role PATIENT
     * @param doctor the doctor that they are, for the role DOCTOR
     * @param everywhere whether they do the desk's work of all clinics
     * @param clinics those whose desk's work they do
     */
    @Recorded("access.AccountOpened")
    record AccountOpened(
            UUID account,
            Role role,
            @Nullable PatientId patient,
            @Nullable DoctorId doctor,
            boolean everywhere,
            List<ClinicId> clinics)
            implements AccountEvent {

        public AccountOpened {
            clinics = List.copyOf(clinics);
        }

        /** The same of somebody with that reach. */
        public static AccountOpened of(
                UUID account, Role role, @Nullable PatientId patient, @Nullable DoctorId doctor, Reach reach) {
            List<ClinicId> clinics = reach.clinics().stream()
                    .sorted(Comparator.comparing(ClinicId::value))
                    .toList();
            return new AccountOpened(account, role, patient, doctor, reach.everywhere(), clinics);
        }
    }

    /** The address was shown to be theirs. */
    @Recorded("access.AddressConfirmed")
    record AddressConfirmed(UUID account) implements AccountEvent {}

    /** The account has another address, which was shown to be theirs. */
    @Recorded("access.AddressChanged")
    record AddressChanged(UUID account) implements AccountEvent {}

    /** A password was chosen, and every earlier one is good no more. */
    @Recorded("access.PasswordChosen")
    record PasswordChosen(UUID account) implements AccountEvent {}

    /** Whoever has the password needs a code as well, from now on. */
    @Recorded("access.SecondFactorEnrolled")
    record SecondFactorEnrolled(UUID account) implements AccountEvent {}

    /** The password alone is enough again. */
    @Recorded("access.SecondFactorRemoved")
    record SecondFactorRemoved(UUID account) implements AccountEvent {}

    /** Nobody is let in any more. */
    @Recorded("access.AccountLocked")
    record AccountLocked(UUID account) implements AccountEvent {}

    /** Its owner is let in again. */
    @Recorded("access.AccountUnlocked")
    record AccountUnlocked(UUID account) implements AccountEvent {}
}
