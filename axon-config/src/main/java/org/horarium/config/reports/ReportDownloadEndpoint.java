package org.horarium.config.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.horarium.config.OnReadingSide;
import org.horarium.config.reports.KnownRecords.KnownRecord;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands reports out to whoever may read the record, as files that no browser opens by itself. */
@RestController
@RequestMapping("/api/medical-records/{id}")
@OnReadingSide
class ReportDownloadEndpoint {

    private static final String LATEST = "/report";
    private static final String ONE = "/reports/{report}";
    private static final String ROUTE = "GET /api/medical-records/{id}";

    private final KnownRecords records;
    private final KeptReports kept;
    private final HandingOut handing;
    private final ReportReading reading;
    private final Permissions permissions;

    ReportDownloadEndpoint(
            KnownRecords records,
            KeptReports kept,
            HandingOut handing,
            ReportReading reading,
            Permissions permissions) {
        this.records = records;
        this.kept = kept;
        this.handing = handing;
        this.reading = reading;
        this.permissions = permissions;
    }

    /** The record's latest report. */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.ITSELF)
    @GetMapping(LATEST)
    void latest(@PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(id, null, ROUTE + LATEST, actor, request, response);
    }

    /** One of the record's reports, or a part of it. */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR},
            record = "id",
            discloses = Disclosure.ITSELF)
    @GetMapping(ONE)
    void one(
            @PathVariable UUID id,
            @PathVariable UUID report,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(id, new ReportId(report), ROUTE + ONE, actor, request, response);
    }

    /** Left to the server, which breaks the connection. */
    @ExceptionHandler
    void leave(BrokenOff inTheMiddle) {
        throw inTheMiddle;
    }

    private void write(
            UUID id,
            @Nullable ReportId named,
            String route,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        KnownRecord record = records.of(new RecordId(id))
                .filter(it -> permissions.mayReadRecords(actor, it.patient()))
                .orElseThrow(() -> new NotFound("unknown-record"));
        LabReport report = record.report(named).orElseThrow(() -> new NotFound("unknown-report"));
        KeptReport object = kept.of(report.id()).orElseThrow(() -> new NotFound("unknown-report"));
        if (reading.note(actor, record.patient(), route, "report=" + report.id().value())) {
            response.setHeader("Horarium-Emergency-Access", "true");
        }
        String tag = '"' + object.object().toString() + '"';
        Optional<ByteRange> range = ByteRange.of(asked(request, tag), object.bytes());
        headers(report, tag, response);
        if (range.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + object.bytes());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
        } else if (request.getMethod().equals("HEAD")) {
            start(response, range.get(), object.bytes());
        } else {
            stream(object, report, range.get(), response);
        }
    }

    private void stream(KeptReport object, LabReport report, ByteRange range, HttpServletResponse response) {
        try {
            handing.write(object, report, range, () -> {
                start(response, range, object.bytes());
                return response.getOutputStream();
            });
        } catch (HandingOut.Left gone) {
            // as viewers do that have seen enough
        } catch (IOException | RuntimeException failure) {
            if (response.isCommitted() || failure instanceof IOException) {
                throw new BrokenOff(failure);
            }
            response.reset();
            throw (RuntimeException) failure;
        }
    }

    /** None where it is a part of another version that they have. */
    private static @Nullable String asked(HttpServletRequest request, String tag) {
        String version = request.getHeader(HttpHeaders.IF_RANGE);
        return version == null || version.equals(tag) ? request.getHeader(HttpHeaders.RANGE) : null;
    }

    private static void start(HttpServletResponse response, ByteRange range, long whole) {
        boolean isWhole = range.length() == whole;
        response.setStatus(isWhole ? HttpStatus.OK.value() : HttpStatus.PARTIAL_CONTENT.value());
        response.setContentLengthLong(range.length());
        if (!isWhole) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.of(whole));
        }
    }

    private static void headers(LabReport report, String tag, HttpServletResponse response) {
        response.setContentType(report.mediaType());
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(report.fileName(), UTF_8)
                        .build()
                        .toString());
    }
}
