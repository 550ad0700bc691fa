package org.horarium.query.patients;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.HistoryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is known of a patient's health to them, their guardians, those who treat them and their clinics' people. */
@RestController
class HistoryEndpoint {

    private static final String UNKNOWN = "unknown-patient";
    private static final String UNKNOWN_ENTRY = "unknown-history-entry";

    private final Queries queries;

    HistoryEndpoint(Queries queries) {
        this.queries = queries;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/history")
    ResponseEntity<Page<PatientHistory.Item>> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UUID patient = RequestText.id(id, UNKNOWN);
        Paging paging = Paging.of(limit, cursor);
        List<PatientHistory.Item> found =
                queries.list(new PatientHistory.Find(patient, kindOf(kind), paging), PatientHistory.Item.class);
        if (found.isEmpty()
                && queries.find(new Patient.ById(patient), Patient.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        return Page.of(found, paging, PatientHistory.Item::place).answer();
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/history/{entry}/versions")
    Page<PatientHistory.Version> versions(@PathVariable String id, @PathVariable String entry) {
        List<PatientHistory.Version> versions = queries.list(
                new PatientHistory.FindVersions(RequestText.id(id, UNKNOWN), RequestText.id(entry, UNKNOWN_ENTRY)),
                PatientHistory.Version.class);
        if (versions.isEmpty()) {
            throw new NotFound(UNKNOWN_ENTRY);
        }
        return new Page<>(versions, null);
    }

    private static @Nullable HistoryKind kindOf(@Nullable String text) {
        try {
            return text == null ? null : HistoryKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("kind", "must be allergy, condition, medication or note");
        }
    }
}
