package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 as Java has it: keys, how they are written, and what they sign. */
public final class PublicKeys {

    private static final String HEAD = "-----BEGIN PUBLIC KEY-----";
    private static final String FOOT = "-----END PUBLIC KEY-----";

    private PublicKeys() {}

    /** The name of a key: the beginning of its digest. */
    public static String id(PublicKey key) {
        return HexFormat.of().formatHex(Arrays.copyOf(Digests.of(key.getEncoded()), 8));
    }

    /** As PEM, which other programs read too. */
    public static String pem(PublicKey key) {
        return HEAD + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + FOOT + "\n";
    }

    /** From PEM, or the base64 within. */
    public static PublicKey read(String text) throws GeneralSecurityException {
        String base64 = text.replace(HEAD, "").replace(FOOT, "").replaceAll("\\s", "");
        try {
            return of(Base64.getDecoder().decode(base64.getBytes(US_ASCII)));
        } catch (IllegalArgumentException noBase64) {
            throw new GeneralSecurityException("That is no public key", noBase64);
        }
    }

    static PublicKey of(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Whether that key has signed that. */
    static boolean hasSigned(PublicKey key, byte[] what, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(what);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
