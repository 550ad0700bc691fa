package org.horarium.config.documents;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.config.OnReadingSide;
import org.horarium.config.documents.IssuedRecord.Signed;
import org.horarium.query.RequestText;
import org.horarium.shared.Language;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands prescriptions and visit summaries to the patient and to those who treat them; for all others there are none. */
@RestController
@OnReadingSide
class DocumentsEndpoint {

    private static final String UNKNOWN = "unknown-record";

    /** By this an answer says that the patient is open in an emergency. */
    private static final String EMERGENCY = "Horarium-Emergency-Access";

    private final DocumentSource records;
    private final Issuing issuing;
    private final Permissions permissions;

    DocumentsEndpoint(DocumentSource records, Issuing issuing, Permissions permissions) {
        this.records = records;
        this.issuing = issuing;
        this.permissions = permissions;
    }

    /**
     * What the clinician prescribed, for a pharmacy.
     *
     * @param language {@code en}, {@code de}, {@code es} or {@code ar}; the patient's where none is named
     */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping(value = "/api/medical-records/{id}/prescription.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Returns(byte[].class)
    ResponseEntity<?> prescription(
            @PathVariable String id, @RequestParam(required = false) @Nullable String language, Actor actor) {
        return document(id, DocumentKind.PRESCRIPTION, language, actor);
    }

    /**
     * What came of the visit, for the patient.
     *
     * @param language {@code en}, {@code de}, {@code es} or {@code ar}; the patient's where none is named
     */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping(value = "/api/medical-records/{id}/summary.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Returns(byte[].class)
    ResponseEntity<?> summary(
            @PathVariable String id, @RequestParam(required = false) @Nullable String language, Actor actor) {
        return document(id, DocumentKind.VISIT_SUMMARY, language, actor);
    }

    private ResponseEntity<?> document(String id, DocumentKind kind, @Nullable String language, Actor actor) {
        Language wanted = language == null ? null : Language.of(language);
        UUID named = RequestText.id(id, UNKNOWN);
        IssuedRecord record = records.of(named)
                .filter(known -> permissions.mayReadRecords(actor, known.patient()))
                .orElseThrow(() -> new NotFound(UNKNOWN));
        if (record.isErased()) {
            throw new KeyDestroyed();
        }
        Signed signed = record.signed();
        if (signed == null) {
            return Answers.refused(
                    Refused.because(Reason.NOT_SIGNED, "Nobody has signed what the record says now."), ZoneOffset.UTC);
        }
        if (kind == DocumentKind.PRESCRIPTION
                && signed.summary().prescriptions().isEmpty()) {
            throw new NotFound("unknown-prescription");
        }
        Language chosen =
                Objects.requireNonNullElse(wanted, Objects.requireNonNullElse(record.language(), Language.ENGLISH));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, chosen.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.pdf\"".formatted(kind.code()));
        if (permissions.isEmergency(actor, record.patient())) {
            answer.header(EMERGENCY, "true");
        }
        return answer.body(issuing.issue(record, signed, kind, chosen));
    }
}
