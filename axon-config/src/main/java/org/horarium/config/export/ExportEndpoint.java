package org.horarium.config.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.query.RequestText;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the trail of a period, in whichever form it is wanted. */
@RestController
class ExportEndpoint {

    private static final String ROUTE = "/api/audit/export";

    private final AuditTrail trail;
    private final ExportRecord record;
    private final SignedReports reports;
    private final Recipients recipients;
    private final JsonLines json;
    private final FhirLines fhir;
    private final Clock clock;

    ExportEndpoint(
            AuditTrail trail,
            ExportRecord record,
            SignedReports reports,
            Recipients recipients,
            ObjectMapper json,
            @Value("${horarium.public-url:http://localhost:8080}") String site,
            Clock clock) {
        this.trail = trail;
        this.record = record;
        this.reports = reports;
        this.recipients = recipients;
        this.json = new JsonLines(json);
        this.fhir = new FhirLines(site);
        this.clock = clock;
    }

    /**
     * Streams it.
     *
     * @param format {@code jsonl}, {@code fhir} for AuditEvents of R4 one a line, or {@code pdf} for a signed report
     * @param from the first moment, or none for all that there is
     * @param to the first moment after it, or none for now
     */
    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ROUTE)
    void export(
            @RequestParam(defaultValue = "jsonl") String format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable String actor,
            Actor asker,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format chosen = Format.of(format);
        Instant now = clock.instant();
        Selection selection = new Selection(
                Objects.requireNonNullElse(RequestText.instant("from", from), Instant.EPOCH),
                Objects.requireNonNullElse(RequestText.instant("to", to), now),
                patient,
                actor);
        record.note(
                asker,
                request,
                "GET " + ROUTE,
                selection.patients(),
                PurposeOfUse.HCOMPL,
                "format=" + format + "&" + selection.text());
        response.setContentType(chosen.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, chosen.disposition("audit-trail"));
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        try {
            write(chosen, selection, asker, now, out);
            out.flush();
        } catch (IOException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw new CutShort(failure);
            }
            throw failure;
        }
    }

    /** Left to the server, which breaks the connection. */
    @ExceptionHandler
    void leave(CutShort inTheMiddle) {
        throw inTheMiddle;
    }

    private void write(Format format, Selection selection, Actor asker, Instant now, OutputStream out)
            throws IOException {
        trail.read(snapshot -> {
            switch (format) {
                case JSONL -> snapshot.each(selection, line -> json.write(line, out));
                case FHIR -> snapshot.each(selection, line -> fhir.write(line, out));
                case PDF ->
                    reports.write(
                            AuditReport.TITLE,
                            paper -> new AuditReport(selection, names())
                                    .draw(
                                            paper,
                                            taker -> snapshot.each(selection, taker),
                                            name(asker),
                                            now,
                                            reports.fingerprint()),
                            out);
            }
        });
    }

    private String name(Actor asker) {
        return "%s (%s)"
                .formatted(
                        recipients
                                .of(asker.id().toString(), asker.role().name())
                                .name(),
                        asker.role());
    }

    /** Asks for each only once. */
    private Function<Line, String> names() {
        Map<String, String> known = new HashMap<>();
        return line -> known.computeIfAbsent(
                line.actor() + " " + line.role(),
                any -> recipients.of(line.actor(), line.role()).name());
    }
}
