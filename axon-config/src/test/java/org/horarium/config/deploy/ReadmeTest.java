package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern SCRIPT = Pattern.compile("\\bscript/[a-z-]+");
    private static final Pattern CALL = Pattern.compile(
            "(?m)^(GET|POST|PUT|DELETE) \\{\\{host}}(/(?:api|calendar|unsubscribe|\\.well-known)/[^?\\s]*)");

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file_of_the_project(Path document) throws IOException {
        assertThat(found(LINK, Files.readString(document)))
                .map(link -> link.group(1))
                .filteredOn(link -> !link.contains(":"))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Test
    void every_command_that_the_readme_names_is_there_and_can_be_run() {
        assertThat(found(SCRIPT, WorkTree.text("README.md")))
                .map(MatchResult::group)
                .contains("script/server", "script/demo", "script/test", "script/import", "script/rebuild")
                .allSatisfy(script -> assertThat(WorkTree.file(script)).isExecutable());
    }

    @Test
    void the_continuous_check_is_the_same_test_command() {
        assertThat(WorkTree.file(".ci/run")).isExecutable();
        assertThat(WorkTree.text(".ci/run")).contains("/script/test");
    }

    @Test
    void every_decision_is_listed() {
        String list = WorkTree.text("docs/decisions/README.md");

        assertThat(WorkTree.documents())
                .map(Path::getFileName)
                .filteredOn(name -> name.toString().matches("\\d{4}-.*"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
    }

    @Test
    void every_request_that_is_shown_is_a_call_of_the_api() throws IOException {
        JsonNode paths =
                new ObjectMapper().readTree(WorkTree.text("docs/openapi.json")).get("paths");

        assertThat(found(CALL, WorkTree.text("docs/requests.http")))
                .isNotEmpty()
                .allSatisfy(
                        call -> assertThat(paths.properties()).as(call.group()).anySatisfy(path -> {
                            assertThat(call.group(2)).matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
                            assertThat(path.getValue().has(call.group(1).toLowerCase(Locale.ROOT)))
                                    .isTrue();
                        }));
    }

    @Test
    void every_call_of_the_api_is_shown() throws IOException {
        JsonNode paths =
                new ObjectMapper().readTree(WorkTree.text("docs/openapi.json")).get("paths");
        List<String> shown = found(CALL, WorkTree.text("docs/requests.http")).stream()
                .map(call -> call.group(1) + " " + call.group(2))
                .toList();

        assertThat(paths.properties())
                .isNotEmpty()
                .allSatisfy(path -> path.getValue().fieldNames().forEachRemaining(method -> assertThat(shown)
                        .as(method + " " + path.getKey())
                        .anySatisfy(call -> assertThat(call)
                                .matches(method.toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))));
    }

    static List<Path> documents() {
        return WorkTree.documents();
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
