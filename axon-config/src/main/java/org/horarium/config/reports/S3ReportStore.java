package org.horarium.config.reports;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.horarium.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket. Its keys are numbers that say nothing, and what it holds is encrypted before it is sent there. */
final class S3ReportStore implements ReportStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(S3ReportStore.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final S3Client s3;
    private final ReportPlace place;

    S3ReportStore(ReportPlace place) {
        this.s3 = client(place);
        this.place = place;
    }

    private static S3Client client(ReportPlace place) {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                .region(Region.of(place.region()));
        if (!place.endpoint().isBlank()) {
            client.endpointOverride(URI.create(place.endpoint())).forcePathStyle(true);
        }
        if (!place.accessKey().isBlank()) {
            client.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey())));
        }
        return client.build();
    }

    /** The bucket compares what it got with the digest before it says that it has it. */
    @Override
    public void put(UUID object, Spool content) {
        try {
            s3.putObject(
                    put -> put.bucket(place.bucket())
                            .key(key(object))
                            .contentType("application/octet-stream")
                            .checksumSHA256(Base64.getEncoder().encodeToString(content.sealedDigest())),
                    RequestBody.fromContentProvider(
                            ContentStreamProvider.fromInputStreamSupplier(content::sealed),
                            content.sealedLength(),
                            "application/octet-stream"));
        } catch (SdkException away) {
            throw away("kept", away);
        }
    }

    @Override
    public InputStream read(UUID object, long from) {
        try {
            return new Unread(s3.getObject(
                    get -> get.bucket(place.bucket()).key(key(object)).range("bytes=" + from + "-")));
        } catch (NoSuchKeyException lost) {
            LOG.error("The object {} of a lab report is missing", object);
            throw new Unavailable(
                    "The report is not where it was kept; whoever looks after the platform has been told.");
        } catch (SdkException away) {
            throw away("read", away);
        }
    }

    @Override
    public void delete(UUID object) {
        try {
            s3.deleteObject(delete -> delete.bucket(place.bucket()).key(key(object)));
        } catch (SdkException away) {
            throw away("removed", away);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private String key(UUID object) {
        return place.prefix() + object;
    }

    private static Unavailable away(String deed, SdkException failure) {
        LOG.warn("A lab report could not be {}: {}", deed, failure.toString());
        return new Unavailable("Lab reports cannot be %s at this moment: try again shortly.".formatted(deed));
    }

    /** Drops the connection rather than to read the rest of a large object. */
    private static final class Unread extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> answer;

        Unread(ResponseInputStream<GetObjectResponse> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public void close() {
            answer.abort();
        }
    }
}
