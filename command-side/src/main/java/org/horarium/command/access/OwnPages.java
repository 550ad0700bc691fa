package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.horarium.shared.access.Forbidden;
import org.springframework.http.HttpHeaders;

/**
 * Refuses requests that another site's page had a browser send, where a cookie counts. The cookie is {@code SameSite};
 * this holds for browsers that do not mind that, by what they say of a request's origin (the Fetch Metadata and Origin
 * headers, which no page can set).
 */
final class OwnPages {

    private OwnPages() {}

    /** Programs that are no browsers say nothing of an origin, and carry nobody's cookie but their own. */
    static void mustHaveSent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isForeign = site == null ? isForeign(request) : !site.equals("same-origin") && !site.equals("none");
        if (isForeign) {
            throw new Forbidden("Another site asked for that.");
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            return !request.getScheme().equalsIgnoreCase(from.getScheme())
                    || !String.valueOf(request.getHeader(HttpHeaders.HOST)).equalsIgnoreCase(from.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
