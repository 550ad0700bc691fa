package org.horarium.config.privacy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Wraps with a key that never leaves AWS KMS, and has the patient as encryption context: so KMS opens no key under another
 * patient's name, and its own log tells whose was opened. What a file has wrapped before is still opened by the file.
 */
final class KmsWrapping implements Wrapping {

    private static final Logger LOG = LoggerFactory.getLogger(KmsWrapping.class);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final KmsClient kms;
    private final String key;
    private final @Nullable Wrapping before;

    /**
     * @param key its id, its ARN, or an alias
     * @param before what has wrapped keys of which {@link KeyFile#isNameOfOne} says so
     */
    KmsWrapping(KmsClient kms, String key, @Nullable Wrapping before) {
        this.kms = kms;
        this.key = key;
        this.before = before;
    }

    /** One that does not wait long: somebody waits for a patient. */
    static KmsClientBuilder client() {
        return KmsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(LONGEST_ATTEMPT)
                        .socketTimeout(LONGEST_ATTEMPT))
                .overrideConfiguration(settings ->
                        settings.apiCallAttemptTimeout(LONGEST_ATTEMPT).apiCallTimeout(LONGEST));
    }

    @Override
    public String current() {
        return key;
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public Wrapped wrap(UUID patient, byte[] plain) {
        try {
            byte[] wrapped = kms.encrypt(request -> request.keyId(key)
                            .plaintext(SdkBytes.fromByteArray(plain))
                            .encryptionContext(context(patient)))
                    .ciphertextBlob()
                    .asByteArray();
            return new Wrapped(wrapped, key);
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    @Override
    public byte[] unwrap(UUID patient, Wrapped wrapped) {
        if (before != null && KeyFile.isNameOfOne(wrapped.by())) {
            return before.unwrap(patient, wrapped);
        }
        try {
            return kms.decrypt(request -> request.keyId(wrapped.by())
                            .ciphertextBlob(SdkBytes.fromByteArray(wrapped.bytes()))
                            .encryptionContext(context(patient)))
                    .plaintext()
                    .asByteArray();
        } catch (InvalidCiphertextException foreign) {
            throw new IllegalStateException("A patient's key is not what was wrapped", foreign);
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private static Map<String, String> context(UUID patient) {
        return Map.of("patient", patient.toString());
    }

    private static Unavailable away(SdkException failure) {
        String what = failure instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? service.awsErrorDetails().errorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("The key management service does not open or wrap keys: {}", what);
        return new Unavailable("The patient's key cannot be had at this moment.");
    }
}
