package org.horarium.query.records;

import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was written of a patient's visits, the newest first. */
@RestController
class PatientRecordsEndpoint {

    private static final String UNKNOWN = "unknown-patient";

    private final Queries queries;
    private final Permissions permissions;

    PatientRecordsEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/medical-records")
    ResponseEntity<Page<MedicalRecord>> records(
            @PathVariable String id,
            @RequestParam(name = "appointment_id", required = false) @Nullable String appointment,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        UUID patient = RequestText.id(id, UNKNOWN);
        if (!permissions.mayReadRecords(actor, new PatientId(patient))) {
            throw new NotFound(UNKNOWN);
        }
        Paging paging = Paging.of(limit, cursor);
        return Page.of(
                        queries.list(
                                new MedicalRecord.OfPatient(patient, visit(appointment), paging), MedicalRecord.class),
                        paging,
                        MedicalRecord::place)
                .answer();
    }

    private static @Nullable UUID visit(@Nullable String appointment) {
        try {
            return appointment == null ? null : UUID.fromString(appointment);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("appointment_id", "must be the id of an appointment");
        }
    }
}
