package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.interop.ImportDesk.problem;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horarium.command.Written;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.command.interop.ImportReport.Problem;
import org.horarium.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLinesTest {

    private final ImportDesk desk = new ImportDesk();

    @Test
    void a_bad_line_is_reported_by_its_number_and_the_rest_is_taken_in() {
        String text = "\uFEFF" + organization("a", "A") + "\r\n\r\n{broken\n" + organization("b", "B") + "\n";

        ImportReport report = desk.take(new ImportLines("Organization", text, 1001, null, null));

        assertThat(report.createdOrChanged()).isEqualTo(2);
        assertThat(report.problems()).extracting(Problem::line).containsExactly(1003L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "17",
                "\"text\"",
                "{}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"A\"} Secret",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"id\":\"b\",\"name\":\"Secret\"}",
                "{\"resourceType\":\"Secret\"}",
                "{\"resourceType\":17}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"Secret\",\"secret\":1}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":[\"Secret\",\"Secret\"]}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":{\"Secret\":1}}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"active\":\"Secret\",\"name\":\"A\"}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\"}",
                "{\"resourceType\":\"Organization\",\"name\":\"Secret\"}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"Secret\\u0000\"}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"Secret\u0000\"}",
                "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"Secret\\ud800\"}"
            })
    void a_line_that_is_no_such_resource_is_a_problem_that_does_not_quote_it(String line) {
        assertThat(problem(desk.take("Organization", line)))
                .endsWith(".")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("HAPI", "Exception");
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void another_resource_type_is_named() {
        assertThat(problem(desk.take("Organization", "{\"resourceType\":\"Patient\",\"id\":\"a\"}")))
                .isEqualTo("It holds a resource of type Patient instead of Organization.");
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_problem() {
        byte[] latin = organization("a", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problem(desk.take("Organization", new String(latin, StandardCharsets.UTF_8))))
                .isEqualTo("It holds bytes that are not UTF-8.");
    }

    @Test
    void nesting_without_end_is_a_problem_like_any_other() {
        String nested = "{\"resourceType\":\"Organization\",\"extension\":" + "[{\"extension\":".repeat(100_000);

        assertThat(problem(desk.take("Organization", nested))).isNotBlank();
    }

    @Test
    void the_last_line_on_a_subject_is_decided_last() {
        String[] lines = IntStream.range(0, 400)
                .mapToObj(i -> organization("c" + i % 4, "Name " + i))
                .toArray(String[]::new);

        desk.take("Organization", lines);

        assertThat(desk.all(RegisterClinic.class).stream()
                        .collect(Collectors.toMap(
                                RegisterClinic::clinic, c -> c.details().name(), (a, b) -> b))
                        .values())
                .containsExactlyInAnyOrder("Name 396", "Name 397", "Name 398", "Name 399");
    }

    @Test
    void lines_that_change_nothing_are_counted_apart() {
        desk.answering(command -> new Written("stream", 3, false));

        assertThat(desk.take("Organization", organization("a", "A"), organization("b", "B"))
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void a_command_that_fails_is_a_problem_of_its_line_without_details() {
        desk.answering(command -> {
            throw new IllegalStateException("Secret");
        });

        assertThat(problem(desk.take("Organization", organization("a", "A")))).isEqualTo("It could not be kept.");
    }

    @Test
    void a_value_that_a_rule_refuses_is_named_by_its_field() {
        desk.answering(command -> {
            throw new InvalidInput("phone_number", "must have at most 50 characters");
        });

        assertThat(problem(desk.take("Organization", organization("a", "A"))))
                .isEqualTo("Its phone number must have at most 50 characters.");
    }

    @Test
    void a_store_that_is_away_ends_the_import_so_that_it_can_be_tried_again() {
        desk.answering(command -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        });

        assertThatThrownBy(() -> desk.take("Organization", organization("a", "A")))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void types_without_a_meaning_here_are_refused() {
        assertThatThrownBy(() -> desk.take("Claim", "{}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "Condition, Location, MedicationRequest, Organization, Patient, Practitioner, PractitionerRole");
    }

    @Test
    void more_lines_than_one_request_may_have_are_refused() {
        assertThatThrownBy(() -> desk.take("Organization", "{}\n".repeat(501)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("500");
    }

    @Test
    void an_unknown_default_zone_is_refused() {
        assertThatThrownBy(() -> desk.take(new ImportLines("Organization", "{}", 1, "UTC+3", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("default_zone");
    }

    private static String organization(String id, String name) {
        return "{\"resourceType\":\"Organization\",\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name);
    }
}
