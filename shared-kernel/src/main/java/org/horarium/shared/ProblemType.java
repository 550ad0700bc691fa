package org.horarium.shared;

import java.net.URI;

/** The stable {@code type} of a problem response (RFC 9457). */
public final class ProblemType {

    private ProblemType() {}

    /** The type that ends in that reason code. */
    public static URI of(String code) {
        return URI.create("https://horarium.org/problems/" + code);
    }
}
