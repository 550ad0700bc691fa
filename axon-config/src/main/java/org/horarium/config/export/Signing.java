package org.horarium.config.export;

import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Signs a finished document as PAdES wants it (ETSI EN 319 142, baseline B): whoever changes a byte of it is seen. */
final class Signing {

    private static final String DIGEST = "SHA-256";

    private final ReportKey key;

    Signing(ReportKey key) {
        this.key = key;
    }

    void sign(Path document, OutputStream out, Instant now, Path folder) throws IOException {
        try (PdfReader reader = new PdfReader(document.toFile())) {
            new PdfPadesSigner(reader, out)
                    .setTemporaryDirectoryPath(folder + "/")
                    .signWithBaselineBProfile(
                            new SignerProperties()
                                    .setFieldName("Horarium")
                                    .setClaimedSignDate(calendar(now))
                                    .setReason("Written by the platform from its audit trail"),
                            key.chain().toArray(Certificate[]::new),
                            new ByOurKey());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Calendar calendar(Instant now) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(now.toEpochMilli());
        return calendar;
    }

    private final class ByOurKey implements IExternalSignature {

        @Override
        public String getDigestAlgorithmName() {
            return DIGEST;
        }

        @Override
        public String getSignatureAlgorithmName() {
            return key.algorithm();
        }

        @Override
        public @Nullable ISignatureMechanismParams getSignatureMechanismParameters() {
            return null;
        }

        @Override
        public byte[] sign(byte[] message) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA256with" + key.algorithm());
            signature.initSign(key.key());
            signature.update(message);
            return signature.sign();
        }
    }
}
