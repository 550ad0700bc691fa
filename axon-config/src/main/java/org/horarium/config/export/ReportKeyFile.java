package org.horarium.config.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import org.horarium.config.access.PrivateFile;
import org.horarium.config.embedded.CannotStart;

/**
 * The file with the key that signs reports and its certificate, both as PEM; a certificate of an authority's may stand
 * there instead of our own. It lies outside the database, so that whoever may write there can forge no report.
 */
public final class ReportKeyFile {

    private final Path file;

    /** The file at that path, which need not exist yet. */
    public ReportKeyFile(Path file) {
        this.file = file;
    }

    /** Makes it where there is none; one that is there has to be good. */
    public void makeIfMissing(Instant now) {
        key(now);
    }

    ReportKey key(Instant now) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, Pem.text(SelfSigned.key(now)));
            }
            return checked(Pem.read(Files.readString(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("The key of reports %s can neither be read nor made.".formatted(file), e);
        }
    }

    private ReportKey checked(ReportKey key) throws GeneralSecurityException {
        byte[] text = "a report".getBytes(UTF_8);
        String algorithm = "SHA256with" + key.algorithm();
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key.key());
        signing.update(text);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(key.certificate());
        checking.update(text);
        if (!checking.verify(signature)) {
            throw new CannotStart("The certificate in %s is not that of the key beside it.".formatted(file));
        }
        return key;
    }
}
