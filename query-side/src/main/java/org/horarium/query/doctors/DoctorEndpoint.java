package org.horarium.query.doctors;

import java.util.List;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the doctors to everyone. */
@RestController
class DoctorEndpoint {

    private static final String UNKNOWN = "unknown-doctor";

    private final Queries queries;
    private final Permissions permissions;

    DoctorEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/doctors/{id}")
    ResponseEntity<Doctor> doctor(@PathVariable String id, @Nullable Actor actor) {
        UUID doctor = RequestText.id(id, UNKNOWN);
        Doctor found = queries.find(new Doctor.ById(doctor), Doctor.class).orElseThrow(() -> new NotFound(UNKNOWN));
        return Versioned.answer(shown(found, actor), found.version());
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/doctors")
    ResponseEntity<Page<Doctor>> doctors(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String specialization,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Nullable Actor actor) {
        Paging paging = Paging.of(limit, cursor);
        List<String> words = RequestText.words("q", q);
        Doctor.Find query = new Doctor.Find(words, specialization, location, paging);
        List<Doctor> found = queries.list(query, Doctor.class).stream()
                .map(doctor -> shown(doctor, actor))
                .toList();
        return Page.of(found, paging, Doctor::place).answer();
    }

    private Doctor shown(Doctor doctor, @Nullable Actor to) {
        return permissions.maySeeDoctorsAddresses(to) ? doctor : doctor.withoutEmail();
    }
}
