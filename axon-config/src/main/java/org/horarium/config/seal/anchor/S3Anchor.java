package org.horarium.config.seal.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Iterator;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.CheckpointLine;
import org.horarium.config.seal.check.UnreadableLine;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket with object lock, with an object for each checkpoint: until the time is over that each of them is locked for,
 * nobody can change or delete it, not the account's owner either.
 */
public final class S3Anchor implements Anchor {

    private static final int NOT_FOUND = 404;
    private static final int IS_THERE = 412;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Period locked;

    /**
     * @param prefix what all keys begin with
     * @param locked for how long each object is, from its checkpoint on
     */
    public S3Anchor(S3Client s3, String bucket, String prefix, Period locked) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.locked = locked;
    }

    /** Clients that send each object in one piece, with its digest beside it, as a lock asks for. */
    public static S3ClientBuilder client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false));
    }

    @Override
    public String kind() {
        return "s3";
    }

    @Override
    public String place() {
        return "s3://" + bucket + "/" + prefix;
    }

    /** Found by doubling and halving: keys are numbered without gaps. */
    @Override
    public @Nullable Kept last() throws IOException {
        try {
            long absent = 1;
            while (exists(absent)) {
                absent *= 2;
            }
            long present = absent / 2;
            while (absent - present > 1) {
                long middle = present + (absent - present) / 2;
                if (exists(middle)) {
                    present = middle;
                } else {
                    absent = middle;
                }
            }
            return present == 0 ? null : read(present);
        } catch (SdkException away) {
            throw refused(away);
        }
    }

    @Override
    public void keep(Kept checkpoint) throws IOException {
        long number = checkpoint.checkpoint().number();
        byte[] line = CheckpointLine.of(checkpoint);
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key(number))
                            .contentType("application/json")
                            .ifNoneMatch("*")
                            .checksumSHA256(digest(line))
                            .objectLockMode(ObjectLockMode.COMPLIANCE)
                            .objectLockRetainUntilDate(checkpoint
                                    .checkpoint()
                                    .sealedAt()
                                    .atOffset(ZoneOffset.UTC)
                                    .plus(locked)
                                    .toInstant()),
                    RequestBody.fromBytes(line));
        } catch (S3Exception refusal) {
            if (refusal.statusCode() != IS_THERE || !read(number).checkpoint().isSameAs(checkpoint.checkpoint())) {
                throw refused(refusal);
            }
        } catch (SdkException away) {
            throw refused(away);
        }
    }

    @Override
    public Iterator<Kept> all() {
        return new Iterator<>() {

            private long number = 1;

            @Override
            public boolean hasNext() {
                try {
                    return exists(number);
                } catch (SdkException away) {
                    throw new UncheckedIOException(refused(away));
                }
            }

            @Override
            public Kept next() {
                return read(number++);
            }
        };
    }

    private boolean exists(long number) {
        try {
            s3.headObject(head -> head.bucket(bucket).key(key(number)));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_FOUND) {
                return false;
            }
            throw answer;
        }
    }

    private Kept read(long number) {
        return CheckpointLine.read(bytes(number)).orElseThrow(() -> new UnreadableLine("The object " + key(number)));
    }

    private byte[] bytes(long number) {
        try {
            return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(number)))
                    .asByteArray();
        } catch (SdkException away) {
            throw new UncheckedIOException(refused(away));
        }
    }

    private static String digest(byte[] line) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String key(long number) {
        return "%s%012d.json".formatted(prefix, number);
    }

    private static IOException refused(SdkException failure) {
        return new IOException("it refused (%s)".formatted(failure.getClass().getSimpleName()), failure);
    }
}
