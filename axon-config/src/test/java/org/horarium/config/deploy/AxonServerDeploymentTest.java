package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The file that is laid over docker-compose.yml, and the guide, say nothing that the connector would not understand. */
class AxonServerDeploymentTest {

    private static final String FILE = "deploy/axon-server.yml";
    private static final Pattern SETTING = Pattern.compile("\\bAXON_AXONSERVER_([A-Z]+)\\b");

    private final JsonNode base = compose("docker-compose.yml");
    private final JsonNode overlay = compose(FILE);

    @Test
    void it_is_what_the_compose_specification_says() throws IOException {
        assertThat(ComposeFileTest.schema().validate(overlay)).isEmpty();
    }

    @Test
    void each_side_is_a_process_of_its_own_on_axon_server() {
        assertThat(environment("horarium")).containsEntry("HORARIUM_ROLE", "command");
        assertThat(environment("horarium-query")).containsEntry("HORARIUM_ROLE", "query");
        assertThat(List.of("horarium", "horarium-query")).allSatisfy(side -> assertThat(environment(side))
                .containsEntry("AXON_AXONSERVER_ENABLED", "true")
                .containsEntry("AXON_AXONSERVER_SERVERS", "axonserver:8124")
                .hasEntrySatisfying(
                        "SPRING_DATASOURCE_URL", url -> assertThat(url).contains("/horarium_views?")));
        assertThat(environment("horarium-query"))
                .containsEntry(
                        "HORARIUM_ACCESS_SIGNINGKEY",
                        base.at("/services/horarium/environment/HORARIUM_ACCESS_SIGNINGKEY")
                                .asText());
    }

    @Test
    void everything_that_it_waits_for_is_there_and_tells_whether_it_is_well() {
        overlay.get("services")
                .forEach(service -> service.path("depends_on").properties().forEach(needed -> {
                    JsonNode own = overlay.at("/services/" + needed.getKey());
                    JsonNode below = base.at("/services/" + needed.getKey());
                    assertThat(own.isMissingNode() && below.isMissingNode())
                            .as(needed.getKey())
                            .isFalse();
                    if (needed.getValue().path("condition").asText().equals("service_healthy")) {
                        assertThat(own.has("healthcheck") || below.has("healthcheck"))
                                .as(needed.getKey())
                                .isTrue();
                    }
                }));
    }

    @Test
    void it_is_as_careful_as_the_file_below() {
        overlay.get("services").forEach(service -> {
            assertThat(service.path("image").asText("horarium:local")).matches(".+:(\\d+\\.\\d+.*|local)");
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
            service.path("environment").properties().stream()
                    .filter(setting -> setting.getKey().contains("PASSWORD"))
                    .forEach(setting -> assertThat(setting.getValue().asText()).startsWith("${"));
        });
    }

    @Test
    void the_server_looks_far_back_for_streams_that_exist() {
        assertThat(base.at("/services/axonserver/environment/AXONIQ_AXONSERVER_EVENT_SEGMENTSFORSEQUENCENUMBERCHECK")
                        .asInt())
                .isGreaterThanOrEqualTo(1000);
        assertThat(base.at("/services/axonserver/image").asText()).startsWith("axoniq/axonserver:2025.2.");
    }

    @Test
    void every_setting_that_is_named_is_one_of_the_connectors() {
        Set<String> known = Arrays.stream(AxonServerConfiguration.class.getMethods())
                .map(method -> method.getName().toUpperCase(Locale.ROOT))
                .filter(name -> name.startsWith("SET"))
                .map(name -> name.substring("SET".length()))
                .collect(Collectors.toSet());

        assertThat(known).contains("SHORTCUTQUERIESTOLOCALHANDLERS").doesNotContain("SEGMENTS");
        for (String text : List.of(WorkTree.text(FILE), WorkTree.text("docs/axon-server.md"))) {
            assertThat(SETTING.matcher(text).results().toList())
                    .isNotEmpty()
                    .map((MatchResult setting) -> setting.group(1))
                    .isSubsetOf(known);
        }
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        overlay.at("/services/" + service + "/environment")
                .properties()
                .forEach(setting ->
                        environment.put(setting.getKey(), setting.getValue().asText()));
        return environment;
    }

    private static JsonNode compose(String file) {
        return new ObjectMapper().valueToTree(new Yaml().load(WorkTree.text(file)));
    }
}
