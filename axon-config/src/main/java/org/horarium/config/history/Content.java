package org.horarium.config.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/**
 * Stored bytes as text. Events are JSON, so they are written as they are, for people and their tools to read; bytes that
 * would not come back the same are written as base64, behind a word that no JSON begins with.
 */
final class Content {

    private static final String ENCODED = "base64:";

    private Content() {}

    static String text(byte[] stored) {
        String text = new String(stored, UTF_8);
        return text.startsWith(ENCODED) || !Arrays.equals(text.getBytes(UTF_8), stored)
                ? ENCODED + Base64.getEncoder().encodeToString(stored)
                : text;
    }

    static byte[] bytes(String text) {
        return text.startsWith(ENCODED)
                ? Base64.getDecoder().decode(text.substring(ENCODED.length()))
                : text.getBytes(UTF_8);
    }
}
