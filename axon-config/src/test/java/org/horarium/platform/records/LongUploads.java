package org.horarium.platform.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.horarium.config.reports.LongPdf;
import org.horarium.platform.Client;

/** Reports that are about as long as they may be, sent and read in one stream. */
public final class LongUploads {

    private static final long ABOUT_ALL_THAT_MAY_BE = (50L << 20) - 1_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LongUploads() {}

    /** Sends so many to the record at once, and again what has to wait for others; answers what was said to each. */
    public static List<JsonNode> send(Client client, String record, int count) throws IOException {
        List<JsonNode> said = atOnce(client, record, IntStream.range(0, count).toArray());
        for (int number = 0; number < count; number++) {
            if (said.get(number).path("detail").asText().startsWith("Other files are being taken in")) {
                said.set(number, atOnce(client, record, number).get(0));
            }
        }
        return said;
    }

    private static List<JsonNode> atOnce(Client client, String record, int... numbers) throws IOException {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int number : numbers) {
            long length = ABOUT_ALL_THAT_MAY_BE - number;
            answers.add(HTTP.sendAsync(
                    request(client, record + "/report")
                            .header("Content-Type", Upload.FORM)
                            .POST(BodyPublishers.ofInputStream(() -> form(length)))
                            .build(),
                    BodyHandlers.ofString()));
        }
        List<JsonNode> said = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            said.add(new ObjectMapper().readTree(answer.join().body()));
        }
        return said;
    }

    /** The digest of what is there to read. */
    public static String digest(Client client, String path) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        try (InputStream answer = HTTP.send(request(client, path).build(), BodyHandlers.ofInputStream())
                .body()) {
            new DigestInputStream(answer, digest).transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream form(long length) {
        String form = new String(Upload.form("long.pdf", new byte[] {'|'}), UTF_8);
        int file = form.indexOf('|');
        return new SequenceInputStream(Collections.enumeration(
                List.of(text(form.substring(0, file)), LongPdf.of(length), text(form.substring(file + 1)))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static HttpRequest.Builder request(Client client, String path) {
        return HttpRequest.newBuilder(URI.create(client.url() + path))
                .header("Authorization", "Bearer " + client.token());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
