package org.horarium.query.records;

import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a record to the patient and to those who treat them; for all others it does not exist. */
@RestController
class RecordEndpoint {

    private static final String UNKNOWN = "unknown-record";

    /** By this an answer says that the patient is open in an emergency. */
    private static final String EMERGENCY = "Horarium-Emergency-Access";

    private final Queries queries;
    private final Permissions permissions;

    RecordEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/medical-records/{id}")
    ResponseEntity<MedicalRecord> record(@PathVariable String id, Actor actor) {
        MedicalRecord shown = shown(id, actor);
        return marked(Versioned.answer(shown, shown.version()), shown, actor);
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/medical-records/{id}/versions")
    ResponseEntity<Page<MedicalRecord.Version>> versions(@PathVariable String id, Actor actor) {
        MedicalRecord shown = shown(id, actor);
        Page<MedicalRecord.Version> all =
                new Page<>(queries.list(new MedicalRecord.Versions(shown.id()), MedicalRecord.Version.class), null);
        return marked(all.answer(), shown, actor);
    }

    private MedicalRecord shown(String id, Actor actor) {
        UUID record = RequestText.id(id, UNKNOWN);
        return queries.find(new MedicalRecord.ById(record), MedicalRecord.class)
                .filter(known -> permissions.mayReadRecords(actor, known.patient()))
                .orElseThrow(() -> new NotFound(UNKNOWN));
    }

    private <T> ResponseEntity<T> marked(ResponseEntity<T> answer, MedicalRecord shown, Actor actor) {
        return permissions.isEmergency(actor, shown.patient())
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(EMERGENCY, "true")
                        .body(answer.getBody())
                : answer;
    }
}
