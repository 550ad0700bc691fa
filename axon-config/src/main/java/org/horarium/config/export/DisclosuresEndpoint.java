package org.horarium.config.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for the disclosures of a patient's data, as patients may ask of us (45 CFR 164.528). */
@RestController
class DisclosuresEndpoint {

    private static final String ROUTE = "/api/audit/patients/{id}/disclosures";
    /** As far back as a patient may ask. */
    private static final int YEARS = 6;

    private final Disclosures disclosures;
    private final ExportRecord record;
    private final SignedReports reports;
    private final Recipients recipients;
    private final Clock clock;

    DisclosuresEndpoint(
            Disclosures disclosures, ExportRecord record, SignedReports reports, Recipients recipients, Clock clock) {
        this.disclosures = disclosures;
        this.record = record;
        this.reports = reports;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * The accounting of a period, by default of the last six years. It is made at the patient's request, and so recorded.
     *
     * @param format {@code json}, or {@code pdf} for a signed document to hand over
     * @param all whether to list those too that need not be accounted for
     */
    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ROUTE)
    @Returns(Accounting.class)
    ResponseEntity<?> of(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "false") boolean all,
            Actor asker,
            HttpServletRequest request)
            throws IOException, SQLException {
        if (!format.equals("json") && !format.equals("pdf")) {
            throw new InvalidInput("format", "must be json or pdf");
        }
        Instant now = clock.instant();
        Instant until = Objects.requireNonNullElse(RequestText.instant("to", to), now);
        Instant since = Objects.requireNonNullElseGet(RequestText.instant("from", from), () -> yearsBefore(until));
        Selection selection = new Selection(since, until, id, null);
        record.note(
                asker,
                request,
                "GET " + ROUTE,
                selection.patients(),
                PurposeOfUse.PATRQT,
                "format=%s&all=%s&%s".formatted(format, all, selection.text()));
        Accounting accounting = disclosures.of(selection, all);
        return format.equals("json") ? ResponseEntity.ok(accounting) : pdf(accounting, asker, now);
    }

    private ResponseEntity<?> pdf(Accounting accounting, Actor asker, Instant now) throws IOException, SQLException {
        String name = recipients.of(asker.id().toString(), asker.role().name()).name();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.write(
                AccountingReport.TITLE,
                paper -> new AccountingReport(accounting).draw(paper, name, now, reports.fingerprint()),
                file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Format.PDF.disposition("disclosures"))
                .body(file.toByteArray());
    }

    private static Instant yearsBefore(Instant until) {
        return until.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    }
}
