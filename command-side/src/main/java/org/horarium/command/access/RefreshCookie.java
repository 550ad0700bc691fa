package org.horarium.command.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie with the refresh token. No script can read it, no other site can have it sent, and it travels nowhere but
 * to the endpoints below {@code /api/auth}.
 */
final class RefreshCookie {

    static final String NAME = "horarium_refresh";
    private static final String PATH = "/api/auth";

    private RefreshCookie() {}

    /** Empty where there is none, or where somebody sent several: only one of them can be ours. */
    static Optional<RefreshToken> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        Cookie[] ours = Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .toArray(Cookie[]::new);
        return ours.length == 1 ? RefreshToken.parse(ours[0].getValue()) : Optional.empty();
    }

    static String with(RefreshToken token, Duration left, HttpServletRequest request) {
        return cookie(token.text(), left, request);
    }

    static String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(PATH)
                .maxAge(age)
                .build()
                .toString();
    }
}
