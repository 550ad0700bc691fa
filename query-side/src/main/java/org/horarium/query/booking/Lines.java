package org.horarium.query.booking;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.query.Queries;
import org.horarium.query.doctors.Doctor;
import org.horarium.query.doctors.Location;
import org.horarium.query.patients.Patient;
import org.springframework.stereotype.Component;

/** Adds to a page of appointments whom they are with and where, in one question each. */
@Component
class Lines {

    private final Queries queries;
    private final Words words;

    Lines(Queries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    List<Appointment> complete(List<AppointmentRow> rows) {
        Map<UUID, Patient> patients =
                byId(queries.list(new Patient.ByIds(ids(rows, AppointmentRow::patientId)), Patient.class), Patient::id);
        Map<UUID, Doctor> doctors =
                byId(queries.list(new Doctor.ByIds(ids(rows, AppointmentRow::doctorId)), Doctor.class), Doctor::id);
        Map<UUID, Location> locations = byId(
                queries.list(new Location.ByIds(ids(rows, AppointmentRow::locationId)), Location.class), Location::id);
        return rows.stream()
                .map(row -> row.view(
                        Appointment.PatientLine.of(patients.get(row.patientId())),
                        Appointment.DoctorLine.of(doctors.get(row.doctorId())),
                        Appointment.LocationLine.of(locations.get(row.locationId())),
                        words))
                .toList();
    }

    private static List<UUID> ids(List<AppointmentRow> rows, Function<AppointmentRow, UUID> id) {
        return rows.stream().map(id).distinct().toList();
    }

    private static <V> Map<UUID, V> byId(List<V> found, Function<V, UUID> id) {
        return found.stream().collect(toMap(id, Function.identity()));
    }
}
