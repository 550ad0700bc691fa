package org.horarium.config.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.config.documents.PatientBook;
import org.horarium.config.documents.PatientBook.Detail;
import org.horarium.config.documents.PatientBook.Known;
import org.horarium.config.documents.PatientBook.Note;
import org.horarium.config.documents.PatientBook.Visit;
import org.horarium.query.booking.Appointment;
import org.horarium.query.patients.Patient;
import org.horarium.query.patients.PatientHistory;
import org.horarium.query.records.MedicalRecord;
import org.horarium.query.records.RecordText;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.jspecify.annotations.Nullable;

/** Everything of a patient as it is printed, in the zone of the clinic where it happened. */
final class PrintedCopy {

    private final Everything all;
    private final Map<UUID, Appointment> visits;

    private PrintedCopy(Everything all) {
        this.all = all;
        visits = all.visits().stream().collect(Collectors.toMap(Appointment::id, visit -> visit));
    }

    static PatientBook of(Everything all, Instant now) {
        PrintedCopy copy = new PrintedCopy(all);
        Patient patient = all.patient();
        return new PatientBook(
                patient.fullName(),
                patient.dateOfBirth(),
                now.atZone(copy.lastZone()),
                copy.country(),
                copy.details(),
                all.history().stream()
                        .filter(item -> !item.erased())
                        .map(PrintedCopy::known)
                        .toList(),
                all.visits().stream().map(PrintedCopy::visit).toList(),
                all.records().stream()
                        .filter(record -> !record.erased())
                        .map(copy::note)
                        .toList());
    }

    /** Where they came last; somebody who never came gets universal time. */
    private ZoneId lastZone() {
        return all.visits().isEmpty()
                ? ZoneOffset.UTC
                : ZoneId.of(all.visits().get(0).zone());
    }

    private @Nullable String country() {
        return all.visits().stream()
                .flatMap(visit -> Stream.ofNullable(visit.location()))
                .flatMap(location -> Stream.ofNullable(location.address()))
                .map(Address::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Detail> details() {
        Patient patient = all.patient();
        Insurance insurance = patient.insurance();
        EmergencyContact contact = patient.emergencyContact();
        List<Detail> details = new ArrayList<>();
        add(details, "phone", patient.phoneNumber());
        add(details, "email", patient.email());
        add(details, "address", patient.address());
        add(
                details,
                "insurance",
                insurance == null ? null : joined(insurance.payer(), insurance.memberId(), insurance.group()));
        add(
                details,
                "contact",
                contact == null ? null : joined(contact.name(), contact.relation(), contact.phoneNumber()));
        return details;
    }

    private static void add(List<Detail> details, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            details.add(new Detail(name, value));
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static Known known(PatientHistory.Item item) {
        return new Known(
                item.kind(),
                Objects.requireNonNullElse(item.text(), ""),
                item.detail(),
                date(item.since()),
                date(item.until()),
                item.source());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Visit visit(Appointment visit) {
        var doctor = visit.doctor();
        var place = visit.location();
        return new Visit(
                visit.start().atZoneSameInstant(ZoneId.of(visit.zone())),
                doctor == null ? "" : doctor.fullName(),
                place == null ? "" : place.name(),
                visit.status().name());
    }

    private Note note(MedicalRecord record) {
        Appointment visit = visits.get(record.appointmentId());
        ZoneId zone = visit == null ? lastZone() : ZoneId.of(visit.zone());
        MedicalRecord.Signature signed = record.signed();
        return new Note(
                (visit == null ? record.writtenAt() : visit.start().toInstant()).atZone(zone),
                Objects.requireNonNullElse(record.doctor().name(), ""),
                signed == null ? null : signed.name(),
                record.diagnoses().stream().map(RecordText.Diagnosed::diagnosis).toList(),
                record.findings(),
                record.plan(),
                record.prescriptions().stream()
                        .map(RecordText.Prescribed::prescription)
                        .toList());
    }
}
