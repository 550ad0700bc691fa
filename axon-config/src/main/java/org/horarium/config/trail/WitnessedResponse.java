package org.horarium.config.trail;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpStatus;

/** An answer that nobody can begin to write, in whatever way, before the witness has seen it. */
final class WitnessedResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final Witness witness;

    WitnessedResponse(HttpServletRequest request, HttpServletResponse response, Witness witness) {
        super(response);
        this.request = request;
        this.witness = witness;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        look();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        look();
        return super.getWriter();
    }

    private void look() {
        int status = getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()) {
            witness.shows(request, containsHeader(Asked.EMERGENCY), null);
        } else {
            witness.refuses(request, status, code(status));
        }
    }

    /** As the filters say it, which answer before any endpoint. */
    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 429 -> "too-many-requests";
            default -> "refused";
        };
    }
}
