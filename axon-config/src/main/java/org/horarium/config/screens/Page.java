package org.horarium.config.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.horarium.command.Secrets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The one page that all screens are in. Each copy has a nonce of its own, by which the components' styles pass where any
 * other that was slipped in does not.
 */
final class Page {

    private static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final int NONCE_BYTES = 16;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-%s';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final String html;

    Page(Resource file) {
        try {
            this.html = file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerResponse answer(ServerRequest request) {
        String nonce = Secrets.text(NONCE_BYTES);
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(nonce))
                .body(html.replace(PLACEHOLDER, nonce));
    }
}
