package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the one that is served. */
class OpenApiTest {

    /** Tests run in the module's folder. */
    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_committed_description_equals_the_served_one() throws IOException {
        JsonNode served =
                Client.anonymous(Platform.shared().url()).get("/v3/api-docs").body();
        Path fresh = Path.of("target", "openapi.json");
        Files.writeString(fresh, json.writeValueAsString(served) + System.lineSeparator());
        assertThat(served.path("openapi").asText()).startsWith("3.1");
        assertThat(json.readTree(Files.readString(COMMITTED)))
                .as("The API changed: copy axon-config/target/openapi.json to docs/openapi.json")
                .isEqualTo(served);
    }
}
