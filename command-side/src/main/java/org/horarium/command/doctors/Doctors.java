package org.horarium.command.doctors;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.doctors.DoctorCommand.AssignPractitionerRole;
import org.horarium.command.doctors.DoctorCommand.RegisterDoctor;
import org.horarium.command.doctors.DoctorCommand.UpdateDoctorProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about doctors' entries. */
@Component
class Doctors {

    private static final Refused UNKNOWN = Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");

    private final Repository<Doctor> doctors;

    Doctors(Repository<Doctor> doctors) {
        this.doctors = doctors;
    }

    @CommandHandler
    Outcome handle(RegisterDoctor command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<Doctor> doctor = open(command);
        return doctor.invoke(it -> it.firstRequest().answerTo(fingerprint, doctor))
                .orElseGet(() -> write(doctor, it -> it.register(command.profile())));
    }

    @CommandHandler
    Outcome handle(UpdateDoctorProfile command) {
        Aggregate<Doctor> doctor = open(command);
        if (!doctor.invoke(Doctor::isKnown)) {
            return UNKNOWN;
        }
        if (Precondition.fails(command.expectedVersion(), doctor.version())) {
            return Precondition.refusal();
        }
        return write(doctor, it -> it.register(command.profile()));
    }

    @CommandHandler
    Outcome handle(AssignPractitionerRole command) {
        Aggregate<Doctor> doctor = open(command);
        return doctor.invoke(Doctor::isKnown) ? write(doctor, it -> it.assign(command.role())) : UNKNOWN;
    }

    private Aggregate<Doctor> open(DoctorCommand command) {
        return Streams.open(doctors, command.doctor(), () -> new Doctor(command.doctor()));
    }
}
