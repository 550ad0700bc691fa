package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.horarium.config.terminal.VerifyAuditCommand;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor sees that everything is sealed, has it verified, and takes it away to verify it without us. */
class SealTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final String url = Platform.shared().url();
    private final Client auditor = Client.demo(url, "auditor");

    @Test
    void what_happens_is_sealed_within_seconds_and_verifies_online_and_offline() throws Exception {
        long before = auditor.get("/api/audit/seal").body().path("entries").asLong();
        assertThat(auditor.get("/api/audit/accesses").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seal().path("entries").asLong() > before);
        JsonNode seal = seal();
        assertThat(seal.at("/anchor/kind").asText()).isEqualTo("file");
        assertThat(seal.at("/last/number").asLong())
                .isEqualTo(seal.path("checkpoints").asLong());
        await().until(() ->
                seal().at("/anchor/until").asLong() >= seal.path("checkpoints").asLong());

        List<String> lines = auditor.file("/api/audit/verify").body().lines().toList();
        JsonNode verdict = read(lines.get(lines.size() - 1));
        assertThat(verdict.path("first_bad").isNull()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("verdict").asText()).isEqualTo("whole");
        assertThat(verdict.path("entries").asLong())
                .isGreaterThanOrEqualTo(seal.path("entries").asLong());

        Path bundle = folder.resolve("bundle.ndjson");
        var answer = auditor.file("/api/audit/bundle");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        Files.writeString(bundle, answer.body());
        Path key = Files.writeString(
                folder.resolve("seal.pub"), seal.at("/keys/0/public_key").asText());
        assertThat(VerifyAuditCommand.run(bundle.toString(), key.toString())).isZero();
        assertThat(VerifyAuditCommand.run(
                        bundle.toString(),
                        key.toString(),
                        seal.at("/anchor/place").asText()))
                .isZero();
        Files.writeString(
                bundle, Files.readString(bundle).replaceFirst("\"role\":\"AUDITOR\"", "\"role\":\"auditor\""));
        assertThat(VerifyAuditCommand.run(bundle.toString(), key.toString())).isOne();

        List<String> kept = StreamSupport.stream(
                        auditor.get("/api/audit/accesses?limit=100")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("action").asText() + " "
                        + entry.path("detail").asText())
                .toList();
        assertThat(kept).anyMatch(entry -> entry.startsWith("VERIFY whole, "));
        assertThat(kept).contains("VERIFY begun", "EXPORT from= to=");
    }

    @Test
    void a_part_of_it_verifies_alone() throws IOException {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seal().path("checkpoints").asLong() > 0);
        JsonNode seal = seal();
        Path bundle = folder.resolve("bundle.ndjson");
        Path key = Files.writeString(
                folder.resolve("seal.pub"), seal.at("/keys/0/public_key").asText());
        Files.writeString(
                bundle,
                auditor.file("/api/audit/bundle?from=" + seal.at("/last/at").asText())
                        .body());
        assertThat(Files.readString(bundle).lines().count()).isGreaterThan(1);
        assertThat(VerifyAuditCommand.run(bundle.toString(), key.toString())).isZero();
        assertThat(auditor.get("/api/audit/bundle?from=2027-01-02T00:00:00Z&to=2027-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode seal() {
        return auditor.get("/api/audit/seal").body();
    }

    private static JsonNode read(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }
}
