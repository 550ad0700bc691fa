package org.horarium.config.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.embedded.CannotStart;

/**
 * The file with the keys that sign tokens: a set of RSA keys as JWK, of which the first signs and the others only prove
 * what they signed before. It is made at the first start, readable by its owner alone.
 */
public final class SigningKeyFile {

    private static final int BITS = 2048;

    private final Path file;

    /** The file at that path, which need not exist yet. */
    public SigningKeyFile(String path) {
        this.file = Path.of(path);
    }

    /**
     * Its keys, the one that signs first.
     *
     * @throws CannotStart where there are none, or too short ones
     */
    List<RSAKey> keys() {
        try {
            if (!Files.exists(file)) {
                write(List.of(newKey()));
            }
            return read();
        } catch (IOException | ParseException | JOSEException | ClassCastException e) {
            throw new CannotStart("The signing key %s can neither be read nor made.".formatted(file), e);
        }
    }

    /** Makes it where there is none; one that is there has to be good. */
    public void makeIfMissing() {
        keys();
    }

    /** When it was written last. */
    FileTime changed() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    /**
     * Puts a new key in front, with which running processes sign as soon as they have seen it.
     *
     * @param keepsFormer whether tokens of the key before it stay good until they end
     * @return the name of the new key
     */
    public String rotate(boolean keepsFormer) throws IOException {
        List<RSAKey> keys = new ArrayList<>();
        try {
            keys.add(newKey());
        } catch (JOSEException impossible) {
            throw new IOException(impossible);
        }
        if (keepsFormer) {
            keys.add(keys().get(0));
        }
        write(keys);
        return keys.get(0).getKeyID();
    }

    private List<RSAKey> read() throws IOException, ParseException {
        String text = Files.readString(file);
        List<JWK> all = text.contains("\"keys\"")
                ? JWKSet.parse(text).getKeys()
                : List.of(JWK.parse(text)); // as releases before key rotation wrote it
        List<RSAKey> keys = all.stream().map(JWK::toRSAKey).toList();
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.size() < BITS || !key.isPrivate())) {
            throw new CannotStart(
                    "The signing key %s must hold private RSA keys of at least %d bits.".formatted(file, BITS));
        }
        return keys;
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    }

    private void write(List<RSAKey> keys) throws IOException {
        PrivateFile.write(file, new JWKSet(List.copyOf(keys)).toString(false));
    }
}
