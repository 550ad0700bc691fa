package org.horarium.platform.access;

import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/** Somebody's browser: it keeps the cookie, and the page in it the access token. */
final class Browser {

    static final String PASSWORD = "correct horse";

    private final String email;
    private final Client client;
    private String cookie = "";
    private String token = "";

    private Browser(String email) {
        this.email = email;
        this.client = Client.anonymous(Platform.shared().url());
    }

    /** Of a new patient, signed in. */
    static Browser ofPatient() {
        Browser browser =
                of(Clinic.patient(Client.anonymous(Platform.shared().url())).email());
        browser.signIn(PASSWORD);
        return browser;
    }

    /** Of somebody with an account, not signed in. */
    static Browser of(String email) {
        return new Browser(email);
    }

    /** Another browser of the same person, signed in. */
    Browser another() {
        Browser other = of(email);
        other.signIn(PASSWORD);
        return other;
    }

    /** A thief's browser, with all that this one has at the moment. */
    Browser copy() {
        Browser thief = of(email);
        thief.cookie = cookie;
        thief.token = token;
        return thief;
    }

    Reply signIn(String password) {
        return kept(client.post("/api/auth/login", Map.of("email", email, "password", password)));
    }

    Reply refresh(String... headers) {
        return kept(client.post("/api/auth/refresh", Map.of(), withCookie(headers)));
    }

    Reply logout(String... headers) {
        return page().post("/api/auth/logout", Map.of(), withCookie(headers));
    }

    /** Whether the access token opens anything. */
    boolean isIn() {
        return page().get("/api/auth/sessions").status() == 200;
    }

    /** The page, which sends the access token. */
    Client page() {
        return client.withToken(token);
    }

    String email() {
        return email;
    }

    String cookie() {
        return cookie;
    }

    String token() {
        return token;
    }

    String account() {
        return Jwts.claims(token).get("sub").asText();
    }

    UUID session() {
        return UUID.fromString(Jwts.claims(token).get("sid").asText());
    }

    private String[] withCookie(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Cookie";
        all[1] = "horarium_refresh=" + cookie;
        return all;
    }

    private Reply kept(Reply reply) {
        reply.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.replaceAll("^horarium_refresh=([^;]*);.*", "$1"));
        if (reply.body().hasNonNull("access_token")) {
            token = reply.text("access_token");
        }
        return reply;
    }
}
