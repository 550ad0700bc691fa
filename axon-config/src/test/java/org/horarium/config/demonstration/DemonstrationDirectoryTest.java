package org.horarium.config.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.command.interop.ImportLines;
import org.horarium.command.interop.ImportReport;
import org.horarium.command.interop.ImportReport.Problem;
import org.junit.jupiter.api.Test;

class DemonstrationDirectoryTest {

    private final CommandGateway commands = mock(CommandGateway.class);
    private final DemonstrationDirectory directory = new DemonstrationDirectory(commands);

    @Test
    void everything_is_loaded_in_the_order_in_which_it_is_needed() {
        List<String> loaded = new ArrayList<>();
        when(commands.sendAndWait(any())).thenAnswer(call -> {
            CommandMessage<ImportLines> said = call.getArgument(0);
            loaded.add(said.getPayload().resourceType());
            return new ImportReport(1, 0, List.of());
        });

        directory.load(Map.of());

        assertThat(loaded).isEqualTo(DemonstrationDirectory.TYPES);
    }

    @Test
    void a_line_that_is_not_taken_in_is_a_fault_of_the_application() {
        when(commands.sendAndWait(any()))
                .thenReturn(new ImportReport(0, 0, List.of(new Problem(7, "The organization has no name."))));

        assertThatThrownBy(() -> directory.load(Map.of()))
                .hasMessageContaining("Organization")
                .hasMessageContaining("line=7");
    }

    @Test
    void there_are_thirty_doctors_of_ten_specialties_in_six_clinics_over_two_time_zones() throws IOException {
        assertThat(resources("Organization")).hasSize(6);
        assertThat(resources("Practitioner"))
                .hasSize(30)
                .extracting(DemonstrationDirectoryTest::id)
                .doesNotHaveDuplicates();
        assertThat(texts("PractitionerRole", "/specialty/0/text")).hasSize(10);
        assertThat(texts("PractitionerRole", "/practitioner/reference")).hasSize(30);
        assertThat(texts("Location", "/extension/0/valueCode")).containsOnly("America/New_York", "Europe/Berlin");
        assertThat(resources("Patient"))
                .hasSize(50)
                .extracting(DemonstrationDirectoryTest::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_people_of_the_demonstration_accounts_are_among_them() throws IOException {
        assertThat(texts("Practitioner", "/id"))
                .contains(DemonstrationDirectory.DOCTOR.value().toString());
        assertThat(texts("Patient", "/id"))
                .contains(DemonstrationDirectory.PATIENT.value().toString());
    }

    private static List<JsonNode> resources(String type) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        for (String line : DemonstrationDirectory.lines(type).lines().toList()) {
            resources.add(new ObjectMapper().readTree(line));
        }
        return resources;
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }

    private static Set<String> texts(String type, String pointer) throws IOException {
        Set<String> texts = new HashSet<>();
        resources(type).forEach(resource -> texts.add(resource.at(pointer).asText()));
        return texts;
    }
}
