package org.horarium.shared.access;

import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Decides, in this one place, who may see and do what for whom: patients and the guardians of minors what is theirs,
 * doctors the patients whom they treat or are booked by, a clinic's people what happens at their clinic. Whoever is not
 * named here is refused.
 */
public final class Permissions {

    private final Relations relations;

    /** Permissions by those relations. */
    public Permissions(Relations relations) {
        this.relations = relations;
    }

    /** Whether the patient exists for them. */
    public boolean maySee(Actor actor, PatientId patient) {
        return switch (actor.role()) {
            case PATIENT -> isOneself(actor, patient);
            case DOCTOR -> isTreatedBy(actor, patient) || relations.isEmergency(actor.id(), patient);
            case STAFF, ADMIN, API_CLIENT ->
                actor.isAtDesk()
                        && (actor.reach().everywhere()
                                || relations.comesTo(actor.reach().clinics(), patient));
            case AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether a visit exists for them, with that patient, doctor and place. */
    public boolean maySee(Actor actor, PatientId patient, DoctorId doctor, LocationId location) {
        return switch (actor.role()) {
            case PATIENT -> isOneself(actor, patient);
            case DOCTOR -> doctor.equals(actor.doctor()) || relations.isEmergency(actor.id(), patient);
            case STAFF, ADMIN, API_CLIENT ->
                actor.isAtDesk()
                        && (actor.reach().everywhere()
                                || relations.placesOf(actor.reach().clinics()).contains(location));
            case AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /**
     * Whether they may book that patient a visit with that doctor. A doctor who opened the patient in an emergency books
     * them with others: a visit with oneself would leave them open for ever.
     */
    public boolean mayBook(Actor actor, PatientId patient, DoctorId doctor) {
        return switch (actor.role()) {
            case PATIENT -> isOneself(actor, patient);
            case DOCTOR ->
                isTreatedBy(actor, patient)
                        || (relations.isEmergency(actor.id(), patient) && !doctor.equals(actor.doctor()));
            case STAFF, ADMIN, API_CLIENT -> mayOffer(actor, doctor);
            case AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether they may give away the doctor's time, to whomever. */
    public boolean mayOffer(Actor actor, DoctorId doctor) {
        return switch (actor.role()) {
            case PATIENT, DOCTOR -> true;
            case STAFF, ADMIN, API_CLIENT -> actor.isAtDesk() && answersFor(actor, doctor);
            case AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether they may say when the doctor works. */
    public boolean mayPlan(Actor actor, DoctorId doctor) {
        return switch (actor.role()) {
            case DOCTOR -> doctor.equals(actor.doctor());
            case STAFF, API_CLIENT -> answersFor(actor, doctor);
            case ADMIN -> true;
            case PATIENT, AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether they may see whom the doctor receives, as far as it is at their clinic. */
    public boolean maySeeDays(Actor actor, DoctorId doctor) {
        return switch (actor.role()) {
            case DOCTOR -> doctor.equals(actor.doctor());
            case STAFF, ADMIN, API_CLIENT -> actor.isAtDesk() && answersFor(actor, doctor);
            case PATIENT, AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether doctors' addresses are theirs to see: they are for those who work with them, not for visitors and patients. */
    public boolean maySeeDoctorsAddresses(@Nullable Actor actor) {
        return actor != null
                && switch (actor.role()) {
                    case DOCTOR, STAFF, ADMIN -> true;
                    case API_CLIENT -> actor.isAtDesk();
                    case PATIENT, AUDITOR, PRIVACY_OFFICER -> false;
                };
    }

    /**
     * Whether they may read what clinicians have written of that patient: the patient, those who treat them, and who opened
     * them in an emergency. A desk does its work without.
     */
    public boolean mayReadRecords(Actor actor, PatientId patient) {
        return switch (actor.role()) {
            case PATIENT -> isOneself(actor, patient);
            case DOCTOR -> isTreatedBy(actor, patient) || relations.isEmergency(actor.id(), patient);
            case STAFF, ADMIN, API_CLIENT, AUDITOR, PRIVACY_OFFICER -> false;
        };
    }

    /** Whether they may write down what came of that doctor's visits: nobody does it for another. */
    public boolean mayWriteRecords(Actor actor, DoctorId doctor) {
        return actor.role() == Role.DOCTOR && doctor.equals(actor.doctor());
    }

    /** Whether they opened that patient in an emergency, so that whatever they do has to say so. */
    public boolean isEmergency(Actor actor, PatientId patient) {
        return actor.role() == Role.DOCTOR && relations.isEmergency(actor.id(), patient);
    }

    /** The same of the patient of that appointment. */
    public boolean isEmergencyVisit(Actor actor, UUID appointment) {
        return actor.role() == Role.DOCTOR && relations.isEmergencyVisit(actor.id(), appointment);
    }

    private boolean isOneself(Actor actor, PatientId patient) {
        PatientId own = actor.patient();
        return own != null
                && (own.equals(patient) || relations.isGuardian(own, patient) || relations.isMergedInto(patient, own));
    }

    private boolean isTreatedBy(Actor actor, PatientId patient) {
        DoctorId doctor = actor.doctor();
        return doctor != null && relations.treats(doctor, patient);
    }

    private boolean answersFor(Actor actor, DoctorId doctor) {
        return actor.reach().everywhere() || relations.worksAt(actor.reach().clinics(), doctor);
    }
}
