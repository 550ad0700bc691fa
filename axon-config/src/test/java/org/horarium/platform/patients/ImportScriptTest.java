package org.horarium.platform.patients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.horarium.config.HorariumApplication;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code script/import} as users type it, over an export of a patient with all that is known of their health. */
class ImportScriptTest {

    private static final String REACTION = ",\"reaction\":[{\"manifestation\":[{\"text\":\"Hives\"}]}]";

    @TempDir
    private Path folder;

    private final Client desk = Client.demo(Platform.shared().url(), "admin");
    private final UUID patient = UUID.randomUUID();

    @BeforeEach
    void export() throws IOException {
        write(
                "Patient",
                """
                {"resourceType":"Patient","id":"%s","name":[{"text":"Iris Import"}],"birthDate":"1970-01-02"}"""
                        .formatted(patient));
        write(
                "AllergyIntolerance",
                """
                {"resourceType":"AllergyIntolerance","id":"%s","code":{"text":"Penicillin"},"patient":%s%s}"""
                        .formatted(UUID.randomUUID(), reference(), REACTION),
                """
                {"resourceType":"AllergyIntolerance","id":"%s","code":{"text":"Latex"},"patient":%s}"""
                        .formatted(UUID.randomUUID(), reference()));
        write(
                "Condition",
                """
                {"resourceType":"Condition","id":"%s","code":{"text":"Asthma"},"subject":%s,"onsetDateTime":"1998"}"""
                        .formatted(UUID.randomUUID(), reference()));
        write(
                "MedicationRequest",
                """
                {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order",\
                "medicationCodeableConcept":{"text":"Lisinopril 10 MG Oral Tablet"},"subject":%s}"""
                        .formatted(UUID.randomUUID(), reference()));
        write("Observation", "{\"resourceType\":\"Observation\"}");
    }

    @Test
    void allergies_conditions_and_medication_arrive_and_a_second_run_changes_nothing() throws Exception {
        String first = run(0);
        assertThat(first).contains("Observation.ndjson is passed over.", "5 created or changed", "0 problems");

        assertThat(history("allergy")).containsExactlyInAnyOrder("Penicillin", "Latex");
        assertThat(history("condition")).containsExactly("Asthma");
        assertThat(history("medication")).containsExactly("Lisinopril 10 MG Oral Tablet");

        assertThat(run(0)).contains("0 created or changed", "5 unchanged", "0 problems");
    }

    @Test
    void a_line_of_nobody_is_a_problem_with_its_place_and_the_rest_goes_on() throws Exception {
        write(
                "Condition",
                """
                {"resourceType":"Condition","id":"%s","code":{"text":"Gout"},"subject":{"reference":"Patient/%s"}}"""
                        .formatted(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(run(2))
                .contains("Condition.ndjson:1", "It names a patient who has not been imported.", "1 problems")
                .doesNotContain("Gout");
        assertThat(history("medication")).hasSize(1);
    }

    private List<String> history(String kind) {
        return desk.get("/api/patients/" + patient + "/history?kind=" + kind)
                .list("items")
                .map(item -> item.path("text").asText())
                .toList();
    }

    private String reference() {
        return "{\"reference\":\"Patient/%s\"}".formatted(patient);
    }

    private void write(String type, String... lines) throws IOException {
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(export.resolve(type + ".ndjson"), String.join("\n", lines) + "\n");
    }

    /** The scripts of this work tree, beside an application that is made of the classes that run here. */
    private String run(int expected) throws Exception {
        Path script = Path.of("..", "script");
        Path copy = Files.createDirectories(folder.resolve("script/lib"));
        for (String name : List.of("import", "lib/command", "lib/platform")) {
            Path file = copy.resolveSibling(name);
            Files.deleteIfExists(file);
            Files.copy(script.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
        }
        application(Files.createDirectories(folder.resolve("axon-config/target/server")));
        ProcessBuilder typed = new ProcessBuilder(
                folder.resolve("script/import").toString(),
                folder.resolve("export").toString(),
                "--url",
                Platform.shared().url(),
                "--journal",
                folder.resolve(UUID.randomUUID() + ".journal").toString());
        typed.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
        Process process = typed.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private static void application(Path server) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, HorariumApplication.class.getName());
        String[] path =
                Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator, -1);
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(path)
                        .map(each -> Path.of(each).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(server.resolve("horarium.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
    }
}
