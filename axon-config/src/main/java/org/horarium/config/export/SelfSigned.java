package org.horarium.config.export;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a key on P-256 whose certificate nobody vouches for: who has its fingerprint from us can tell it from others. */
final class SelfSigned {

    private static final X500Name NAME = new X500Name("CN=Horarium audit reports");
    /** Longer than any trail is kept. */
    private static final Duration GOOD_FOR = Duration.ofDays(20 * 365);

    private static final int SERIAL_BITS = 120;

    private SelfSigned() {}

    static ReportKey key(Instant now) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        return new ReportKey(pair.getPrivate(), List.of(certificate(pair, now)));
    }

    private static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
                Date.from(now.minus(Duration.ofDays(1))), // other clocks are a little behind
                Date.from(now.plus(GOOD_FOR)),
                NAME,
                pair.getPublic());
        try {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (IOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
