package org.horarium.config.copy;

import java.time.Clock;
import org.horarium.config.OnReadingSide;
import org.horarium.config.documents.BookPrinting;
import org.horarium.query.RequestText;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands patients, and the guardians of minors, everything that is kept of them, for themselves and for other systems. */
@RestController
@OnReadingSide
class CopyEndpoint {

    /** As HL7 registered it. */
    static final MediaType FHIR = new MediaType("application", "fhir+json");

    private static final String UNKNOWN = "unknown-patient";

    private final Gathering gathering;
    private final BookPrinting printing;
    private final Clock clock;
    private final String site;

    CopyEndpoint(
            Gathering gathering,
            BookPrinting printing,
            Clock clock,
            @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.gathering = gathering;
        this.printing = printing;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    /** Everything as one FHIR R4 Bundle. Lab reports are named in it, and fetched from where it says. */
    @Access(value = Role.PATIENT, patient = "id", discloses = Disclosure.PERSONAL)
    @GetMapping(value = "/api/patients/{id}/everything", produces = "application/fhir+json")
    @Returns(byte[].class)
    ResponseEntity<?> everything(@PathVariable String id) {
        Everything all = all(id);
        return answer(all, FHIR, "json", FhirCopy.of(all, clock.instant(), site));
    }

    /**
     * Everything to read and to print.
     *
     * @param language {@code en}, {@code de}, {@code es} or {@code ar}; the patient's where none is named
     */
    @Access(value = Role.PATIENT, patient = "id", discloses = Disclosure.PERSONAL)
    @GetMapping(value = "/api/patients/{id}/everything.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Returns(byte[].class)
    ResponseEntity<?> printed(@PathVariable String id, @RequestParam(required = false) @Nullable String language) {
        Everything all = all(id);
        byte[] book = printing.print(
                PrintedCopy.of(all, clock.instant()), language, all.patient().language());
        return answer(all, MediaType.APPLICATION_PDF, "pdf", book);
    }

    private Everything all(String id) {
        return gathering.of(RequestText.id(id, UNKNOWN)).orElseThrow(() -> new NotFound(UNKNOWN));
    }

    private static ResponseEntity<PatientCopy> answer(Everything all, MediaType type, String ending, byte[] file) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"health-record.%s\"".formatted(ending))
                .body(new PatientCopy(all.id(), file));
    }
}
