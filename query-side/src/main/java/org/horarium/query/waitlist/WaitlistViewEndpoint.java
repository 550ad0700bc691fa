package org.horarium.query.waitlist;

import java.util.List;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows patients their place on the waitlist, and clinics' people who waits for their doctors, in the order in which they are served. */
@RestController
class WaitlistViewEndpoint {

    private final Queries queries;
    private final Permissions permissions;

    WaitlistViewEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/waitlist")
    Page<WaitingEntry> ofPatient(@PathVariable String id) {
        return new Page<>(
                queries.list(new WaitingEntry.OfPatient(RequestText.id(id, "unknown-patient")), WaitingEntry.class),
                null);
    }

    /** Of a specialization, those are shown who are theirs to see; the places that they are at count all. */
    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/waitlist")
    ResponseEntity<Page<WaitingEntry>> waiting(
            @RequestParam(name = "doctor_id", required = false) @Nullable UUID doctor,
            @RequestParam(required = false) @Nullable String specialization,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        boolean isAnybody = specialization == null || specialization.isBlank();
        if (doctor == null && isAnybody) {
            throw new InvalidInput("doctor_id", "or specialization must be given");
        }
        if (doctor != null && !permissions.maySeeDays(actor, new DoctorId(doctor))) {
            throw new Forbidden("Who waits for a doctor is shown to that doctor and their clinic's people only.");
        }
        Paging paging = Paging.of(limit, cursor);
        List<WaitingEntry> found = queries.list(
                new WaitingEntry.For(
                        doctor,
                        isAnybody ? null : String.valueOf(specialization).strip(),
                        paging),
                WaitingEntry.class);
        Page<WaitingEntry> page = Page.of(found, paging, WaitingEntry::cursor);
        List<WaitingEntry> seen = page.items().stream()
                .filter(entry -> (doctor != null && doctor.equals(entry.doctorId()))
                        || permissions.maySee(actor, new PatientId(entry.patientId())))
                .toList();
        return new Page<>(seen, page.next()).answer();
    }
}
