package org.horarium.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Locale;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;

/** The API's description, against which answers are held. Here no answer may have a field that it does not tell of. */
final class Description {

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode api;

    Description(Client anyone) {
        api = anyone.get("/v3/api-docs").body();
        api.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }

    /** Where the endpoints are that it tells of. */
    JsonNode paths() {
        return api.path("paths");
    }

    /** That call may be answered so, and was answered with that status. */
    Reply check(int status, String call, Reply reply) {
        assertThat(reply.status()).as("%s: %s", call, reply.body()).isEqualTo(status);
        int space = call.indexOf(' ');
        JsonNode operation = paths().path(call.substring(space + 1))
                .path(call.substring(0, space).toLowerCase(Locale.ROOT));
        JsonNode content = answer(operation, status).path("content");
        if (content.isMissingNode()) {
            assertThat(reply.body().isMissingNode()).as(call).isTrue();
            return reply;
        }
        String type = content.fieldNames().next();
        assertThat(reply.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(faults(content.path(type).path("schema"), reply.body()))
                .as("%s answered %s", call, reply.body())
                .isEmpty();
        return reply;
    }

    private JsonNode answer(JsonNode operation, int status) {
        if (status >= 400) {
            assertThat(operation.at("/responses/default/$ref").asText()).isEqualTo("#/components/responses/Problem");
            return api.at("/components/responses/Problem");
        }
        JsonNode answer = operation.path("responses").path(String.valueOf(status));
        assertThat(answer.isObject())
                .as("%d is described in %s", status, operation)
                .isTrue();
        return answer;
    }

    private Iterable<?> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(whole, STRICT)
                .validate(body);
    }
}
