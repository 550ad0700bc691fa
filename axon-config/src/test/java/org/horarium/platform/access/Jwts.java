package org.horarium.platform.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** Tokens taken apart and put together by hand, as somebody who attacks them would. */
final class Jwts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Jwts() {}

    static JsonNode header(String token) {
        return read(token.substring(0, token.indexOf('.')));
    }

    static JsonNode claims(String token) {
        return read(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
    }

    /** The first two parts of a token like that one, but for the changes. */
    static String unsigned(String token, Consumer<ObjectNode> header, Consumer<ObjectNode> claims) {
        ObjectNode changedHeader = (ObjectNode) header(token);
        ObjectNode changedClaims = (ObjectNode) claims(token);
        header.accept(changedHeader);
        claims.accept(changedClaims);
        return encoded(changedHeader.toString()) + "." + encoded(changedClaims.toString());
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode read(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
