package org.horarium.command.records;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.command.booking.Visits;
import org.horarium.command.booking.Visits.KnownVisit;
import org.horarium.command.patients.PatientAllergies;
import org.horarium.command.records.RecordCommand.Acceptance;
import org.horarium.command.records.RecordCommand.AmendRecord;
import org.horarium.command.records.RecordCommand.WriteRecord;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.RecordContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has doctors write down what came of their visits, and warns them where a prescription meets an allergy. */
@Component
class Writing {

    private static final Refused WARNED = Refused.because(
            Reason.ALLERGY_WARNING,
            "A recorded allergy speaks against a prescription: accept that, or prescribe another.");

    private final MedicalRecords records;
    private final Visits visits;
    private final PatientAllergies allergies;
    private final Permissions permissions;
    private final Clock clock;

    Writing(MedicalRecords records, Visits visits, PatientAllergies allergies, Permissions permissions, Clock clock) {
        this.records = records;
        this.visits = visits;
        this.allergies = allergies;
        this.permissions = permissions;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(WriteRecord command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<MedicalRecord> record = records.open(command.record());
        Optional<Outcome> earlier = record.invoke(it -> it.firstRequest().answerTo(fingerprint, record));
        if (earlier.isPresent()) {
            return earlier.get() instanceof Written written
                    ? noted(written, command.patient(), warnings(command.patient(), command.content()))
                    : earlier.get();
        }
        Optional<KnownVisit> visit = visits.of(command.appointment())
                .filter(it ->
                        permissions.mayWriteRecords(command.actor(), it.visit().doctor()));
        if (visit.isEmpty()) {
            return Refused.because(Reason.UNKNOWN_APPOINTMENT, "No such appointment.");
        }
        Optional<Refused> refused = reasonToRefuse(visit.get(), command.patient());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<AllergyWarning> warnings = warnings(command.patient(), command.content());
        Optional<Refused> unaccepted = unaccepted(command.acceptance(), command.patient(), warnings);
        if (unaccepted.isPresent()) {
            return unaccepted.get();
        }
        RecordContent content = accepted(command.content(), command.acceptance(), warnings);
        DoctorId doctor = visit.get().visit().doctor();
        return noted(
                write(
                        record,
                        it -> it.write(command.patient(), command.appointment(), doctor, command.template(), content)),
                command.patient(),
                warnings);
    }

    @CommandHandler
    Outcome handle(AmendRecord command) {
        Aggregate<MedicalRecord> record = records.open(command.record());
        if (!records.mayWrite(command.actor(), record)) {
            return records.refusal(command.actor(), record);
        }
        if (Precondition.fails(command.expectedVersion(), record.version())) {
            return Precondition.refusal();
        }
        RecordContent wanted = command.content();
        RecordContent named =
                wanted.prescribing(record.invoke(it -> it.said().named(wanted.prescriptions())), wanted.accepted());
        PatientId patient = record.invoke(MedicalRecord::patient);
        List<AllergyWarning> warnings = warnings(patient, named);
        Optional<Refused> refused = unaccepted(command.acceptance(), patient, warnings);
        if (refused.isPresent()) {
            return refused.get();
        }
        RecordContent content = accepted(named, command.acceptance(), warnings);
        return noted(write(record, it -> it.amend(command.reason(), content)), patient, warnings);
    }

    private Optional<Refused> reasonToRefuse(KnownVisit visit, PatientId patient) {
        if (!visit.patient().equals(patient)) {
            return Optional.of(Refused.because(Reason.ANOTHERS_VISIT, "That visit is not this patient's."));
        }
        if (visit.status() == AppointmentStatus.CANCELLED || visit.status() == AppointmentStatus.NO_SHOW) {
            return Optional.of(
                    Refused.because(Reason.NO_VISIT, "The visit was called off, or the patient did not come."));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), visit.visit().zone());
        return visit.visit().localDate().isAfter(today)
                ? Optional.of(Refused.because(Reason.NOT_THE_DAY, "A record is written from the day of the visit on."))
                : Optional.empty();
    }

    private List<AllergyWarning> warnings(PatientId patient, RecordContent content) {
        return content.prescriptions().isEmpty()
                ? List.of()
                : AllergyCheck.between(allergies.of(patient), content.prescriptions());
    }

    /** The refusal where a warning was not accepted. */
    private static Optional<Refused> unaccepted(
            Acceptance acceptance, PatientId patient, List<AllergyWarning> warnings) {
        boolean areAccepted =
                warnings.stream().allMatch(it -> acceptance.warnings().contains(it.id()));
        return areAccepted ? Optional.empty() : Optional.of(WARNED.warning(told(patient, warnings)));
    }

    private static RecordContent accepted(RecordContent content, Acceptance acceptance, List<AllergyWarning> warnings) {
        return content.prescribing(
                content.prescriptions(),
                warnings.stream().map(it -> it.accepted(acceptance.because())).toList());
    }

    private static Noted noted(Written written, PatientId patient, List<AllergyWarning> warnings) {
        return new Noted(written.stream(), written.version(), patient, told(patient, warnings));
    }

    private static List<Refused.Warning> told(PatientId patient, List<AllergyWarning> warnings) {
        return warnings.stream().map(it -> it.told(patient)).toList();
    }
}
