package org.horarium.command.secondfactor;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Time-based codes of six digits, good for thirty seconds and for as long before and after, as clocks differ (RFC 6238, 5.2). */
final class Codes {

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    private final CodeGenerator generator = new DefaultCodeGenerator();

    /** The step of time at which that code is good, of those around now and after the one that was used last. */
    OptionalLong stepOf(String code, String secret, long last, Instant now) {
        long present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(
                        at(step, secret).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String at(long step, String secret) {
        try {
            return generator.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("A secret that was made here is no secret", e);
        }
    }
}
