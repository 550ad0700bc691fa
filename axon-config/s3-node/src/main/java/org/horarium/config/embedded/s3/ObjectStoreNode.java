package org.horarium.config.embedded.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** Serves a folder as S3, on loopback, for as long as the application that started it holds the other end of stdin. */
final class ObjectStoreNode {

    private static final String BUCKET = "horarium";
    private static final long LARGEST = 64L << 20;
    private static final int THREADS = 16;

    private ObjectStoreNode() {}

    /** Arguments: the data folder, the file that holds identity and secret in a line each, and the port. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String[] keys = Files.readString(Path.of(arguments[1]), StandardCharsets.US_ASCII)
                .strip()
                .split("\n", -1);
        Files.createDirectories(data.resolve(BUCKET));
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(data.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + arguments[2]))
                .awsAuthentication(AuthenticationType.AWS_V4, keys[0].strip(), keys[1].strip())
                .v4MaxNonChunkedRequestSize(LARGEST)
                .maxSinglePartObjectSize(LARGEST)
                .jettyMaxThreads(THREADS)
                .build();
        proxy.start();
        waitForEndOfInput();
        proxy.stop();
        System.exit(0);
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end of the stream means anything
            }
        } catch (IOException closed) {
            // the same as its end
        }
    }
}
