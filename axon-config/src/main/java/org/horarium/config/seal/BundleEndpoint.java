package org.horarium.config.seal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors take away what was sealed, to verify it themselves. */
@RestController
class BundleEndpoint {

    private static final int BUFFER = 1 << 16;

    private final Auditing auditing;
    private final Asking asking;

    BundleEndpoint(Auditing auditing, Asking asking) {
        this.auditing = auditing;
        this.asking = asking;
    }

    /** For {@code script/verify-audit}: everything that was sealed from the one moment to the other. */
    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @Returns(void.class)
    @GetMapping("/api/audit/bundle")
    void bundle(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "must not be before from");
        }
        asking.record(
                actor,
                AccessAction.EXPORT,
                "GET /api/audit/bundle",
                "from=%s to=%s".formatted(from == null ? "" : from, to == null ? "" : to));
        response.setContentType(Asking.LINES);
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-bundle.ndjson\"");
        response.setHeader("Cache-Control", "no-store");
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            auditing.write(out, from, to);
            out.flush();
        } catch (SQLException | EntriesAway away) {
            throw new Unavailable("The database cannot be read now.");
        }
    }
}
