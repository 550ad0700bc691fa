package org.horarium.config.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.horarium.config.seal.check.Fault;
import org.horarium.config.seal.check.Place;
import org.horarium.config.seal.check.Verdict;
import org.horarium.shared.Returns;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors have everything verified while they watch. */
@RestController
class VerificationEndpoint {

    private static final String ROUTE = "GET /api/audit/verify";
    private static final long BETWEEN_LINES = 250_000_000;
    private static final double NANOS = 1e9;
    private static final int AT_ONCE = 2;

    private final Auditing auditing;
    private final Asking asking;
    private final ObjectMapper json;
    private final Semaphore free = new Semaphore(AT_ONCE);

    VerificationEndpoint(Auditing auditing, Asking asking, ObjectMapper json) {
        this.auditing = auditing;
        this.asking = asking;
        this.json = json;
    }

    record Progress(long done, long of, long perSecond) {}

    /** The last line. */
    record Outcome(
            String verdict,
            long entries,
            long checkpoints,
            long unsealed,
            long removed,
            long anchoredUntil,
            @Nullable FirstBad firstBad) {

        static Outcome of(Verdict verdict) {
            return new Outcome(
                    verdict.word(),
                    verdict.entries(),
                    verdict.checkpoints(),
                    verdict.unsealed(),
                    verdict.removed(),
                    verdict.anchoredUntil(),
                    FirstBad.of(verdict.firstBad()));
        }
    }

    record FirstBad(
            long number,
            String source,
            @Nullable String id,
            @Nullable String position,
            String what,
            String explanation) {

        static @Nullable FirstBad of(@Nullable Fault fault) {
            if (fault == null) {
                return null;
            }
            Place place = fault.place();
            return new FirstBad(
                    fault.number(),
                    fault.where().word(),
                    fault.id() == null ? null : fault.id().toString(),
                    place == null ? null : place.text(),
                    fault.what().word(),
                    fault.explanation());
        }
    }

    /** Line by line, as it goes on; the last line is the verdict. */
    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @Returns(Outcome.class)
    @GetMapping("/api/audit/verify")
    void verify(Actor actor, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw new Unavailable("Two verifications are running; ask again when one has ended.");
        }
        try {
            verifyAndTell(actor, response);
        } finally {
            free.release();
        }
    }

    private void verifyAndTell(Actor actor, HttpServletResponse response) throws IOException {
        asking.record(actor, AccessAction.VERIFY, ROUTE, "begun");
        long of = extent().last().entries();
        response.setContentType(Asking.LINES);
        OutputStream out = response.getOutputStream();
        long began = System.nanoTime();
        long[] said = {began};
        try {
            Verdict verdict = auditing.verify(done -> {
                long now = System.nanoTime();
                if (now - said[0] >= BETWEEN_LINES) {
                    said[0] = now;
                    line(out, new Progress(done, of, (long) (done / ((now - began) / NANOS))));
                }
            });
            Fault bad = verdict.firstBad();
            asking.record(
                    actor,
                    AccessAction.VERIFY,
                    ROUTE,
                    bad == null
                            ? "whole, %d entries".formatted(verdict.entries())
                            : "broken at %s %d, %s"
                                    .formatted(
                                            bad.where().word(),
                                            bad.number(),
                                            bad.what().word()));
            line(out, Outcome.of(verdict));
        } catch (SQLException | EntriesAway away) {
            throw new Unavailable("The database cannot be read now.");
        } catch (UncheckedIOException away) {
            throw new Unavailable("The anchor cannot be read now.");
        } catch (ClientGone gone) {
            throw gone.failure;
        }
    }

    private Auditing.Extent extent() {
        try {
            return auditing.extent();
        } catch (SQLException away) {
            throw new Unavailable("The seal cannot be asked now.");
        }
    }

    private void line(OutputStream out, Object line) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new ClientGone(gone);
        }
    }

    /** Whoever asked has hung up: nobody is left to verify for. */
    private static final class ClientGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        ClientGone(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
