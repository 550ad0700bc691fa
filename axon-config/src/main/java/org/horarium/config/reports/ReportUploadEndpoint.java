package org.horarium.config.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.horarium.command.Accepted;
import org.horarium.command.Answers;
import org.horarium.command.RequestKey;
import org.horarium.config.OnDecidingSide;
import org.horarium.config.reports.Receiving.Received;
import org.horarium.config.reports.examine.ReportRefused;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports in, and away again where they do not belong to the record. */
@RestController
@RequestMapping("/api/medical-records/{id}")
@OnDecidingSide
class ReportUploadEndpoint {

    /** What a form has around its file. */
    private static final long FORM = 64 << 10;

    private static final int LONGEST_REASON = 500;

    /** What is sent, for the API's description: nothing ever holds it as this. */
    record ReportForm(@Schema(type = "string", format = "binary") String file) {}

    private final Receiving receiving;
    private final KnownRecords records;
    private final Attaching attaching;
    private final Permissions permissions;

    ReportUploadEndpoint(Receiving receiving, KnownRecords records, Attaching attaching, Permissions permissions) {
        this.receiving = receiving;
        this.records = records;
        this.attaching = attaching;
        this.permissions = permissions;
    }

    /** A form with the file as its only part, {@code file}: a PDF, JPEG or PNG of at most 50 MB. */
    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            record = "id",
            discloses = Disclosure.PERSONAL)
    @PostMapping(value = "/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Returns(value = ReportAnswer.class, status = 201)
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReportForm.class))))
    ResponseEntity<?> upload(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        RecordId record = new RecordId(id);
        PatientId patient = records.of(record)
                .map(KnownRecords.KnownRecord::patient)
                .filter(it -> permissions.maySee(actor, it))
                .orElseThrow(() -> new NotFound("unknown-record"));
        if (request.getContentLengthLong() > Receiving.MOST + FORM) {
            return ReportProblems.tooLong();
        }
        Received received = receiving.receive(
                record,
                patient,
                FormFile.in(request),
                actor,
                digest ->
                        RequestKey.of(actor, idempotencyKey, "POST /api/medical-records/" + id + "/report " + digest));
        ReportAnswer answer = ReportAnswer.of(received.report(), patient);
        return received.outcome() instanceof Accepted
                ? Answers.created(received.outcome(), "/api/medical-records/" + id + "/reports/" + answer.id(), answer)
                : Answers.done(received.outcome());
    }

    /** It stays in the history that the report was there, and why it is no more. */
    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            record = "id")
    @DeleteMapping("/reports/{report}")
    @Returns(status = 204)
    ResponseEntity<?> withdraw(
            @PathVariable UUID id, @PathVariable UUID report, @RequestParam String reason, Actor actor) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        return Answers.done(attaching.withdraw(new RecordId(id), new ReportId(report), reason.strip(), actor));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ReportRefused refusal) {
        return ReportProblems.refused(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Spool.TooLong tooLong) {
        return ReportProblems.tooLong();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ClientAbortException tornConnection) {
        return ReportProblems.brokenOff();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Spool.NoRoom full) {
        return ReportProblems.noRoom();
    }
}
