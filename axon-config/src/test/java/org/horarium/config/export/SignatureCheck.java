package org.horarium.config.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks a signed PDF as its reader would: by PDFBox and Bouncy Castle, and by nothing that has made it. */
final class SignatureCheck {

    private SignatureCheck() {}

    /** Whether that whole file is as it was when the owner of that certificate signed it. */
    static boolean holds(byte[] file, X509Certificate certificate) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getLastSignatureDictionary();
            return signature != null
                    && signature.getSubFilter().equals("ETSI.CAdES.detached")
                    && coversAll(signature.getByteRange(), file)
                    && isBy(certificate, signature.getContents(file), signature.getSignedContent(file));
        } catch (IOException | CMSException | OperatorCreationException | RuntimeException broken) {
            return false;
        }
    }

    /** From the first byte to the last, but for the signature itself: nothing is added behind it. */
    private static boolean coversAll(int[] range, byte[] file) {
        int gap = range[2] - range[1];
        return range[0] == 0
                && range[2] + range[3] == file.length
                && gap > 0
                && file[range[1]] == '<'
                && file[range[2] - 1] == '>';
    }

    private static boolean isBy(X509Certificate certificate, byte[] signature, byte[] content)
            throws CMSException, IOException, OperatorCreationException {
        CMSSignedData signed =
                new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(signature));
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder within =
                signed.getCertificates().getMatches(null).iterator().next();
        try {
            return within.equals(new X509CertificateHolder(certificate.getEncoded()))
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
