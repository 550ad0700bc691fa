package org.horarium.config.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The file with the key that signs tokens: an RSA key as JWK. It is made at the first start, readable by its owner alone. */
final class SigningKeyFile {

    private static final int BITS = 2048;

    private final Path file;

    SigningKeyFile(String path) {
        this.file = Path.of(path);
    }

    RSAKey key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return JWK.parse(Files.readString(file)).toRSAKey();
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "The signing key " + file + " can neither be read nor made: " + e.getMessage(), e);
        }
    }

    private void make() throws IOException, JOSEException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it lies in no folder");
        }
        Files.createDirectories(folder);
        Path made = Files.createTempFile(
                folder,
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                made,
                new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate().toJSONString());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
