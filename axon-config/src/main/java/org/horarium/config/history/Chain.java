package org.horarium.config.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ends each line with the hash of the line before it and of its own text, so that none can be changed, left out or
 * moved without its neighbours telling. It works on bytes: those are what is kept.
 */
final class Chain {

    private static final byte[] OPENING = ",\"hash\":\"".getBytes(US_ASCII);
    private static final byte[] CLOSING = "\"}".getBytes(US_ASCII);
    private static final int HASH = 64;
    private static final int ENDING = OPENING.length + HASH + CLOSING.length;

    private String last = "0".repeat(HASH);

    /** That JSON object with its hash as its last field. */
    byte[] link(byte[] object) {
        int body = object.length - 1;
        last = hash(object, body);
        byte[] line = Arrays.copyOf(object, body + ENDING);
        System.arraycopy(OPENING, 0, line, body, OPENING.length);
        System.arraycopy(last.getBytes(US_ASCII), 0, line, body + OPENING.length, HASH);
        System.arraycopy(CLOSING, 0, line, line.length - CLOSING.length, CLOSING.length);
        return line;
    }

    /** Whether a line ends as every line does; one that was cut off does not. */
    static boolean isWhole(byte[] line) {
        int body = line.length - ENDING;
        return body > 0
                && Arrays.equals(line, body, body + OPENING.length, OPENING, 0, OPENING.length)
                && Arrays.equals(line, line.length - CLOSING.length, line.length, CLOSING, 0, CLOSING.length);
    }

    /** Whether that whole line is the one that was linked to the lines so far. */
    boolean follows(byte[] line) {
        int body = line.length - ENDING;
        String hash = hash(line, body);
        boolean same = hash.equals(new String(line, body + OPENING.length, HASH, US_ASCII));
        if (same) {
            last = hash;
        }
        return same;
    }

    private String hash(byte[] text, int length) {
        var digest = Checksum.sha256();
        digest.update(last.getBytes(UTF_8));
        digest.update(text, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }
}
