package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** What a ciphertext is bound to: taken elsewhere, or to another patient, it does not open. */
final class Bound {

    private Bound() {}

    static byte[] to(UUID patient, String place) {
        return text(patient + " " + place);
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
