package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.interop.ImportDesk.problem;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.doctors.ClinicCommand.OpenLocation;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.command.doctors.DoctorCommand.RegisterDoctor;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryImportTest {

    private static final String ORG = "74ab949d-17ac-3309-83a0-13b4405c66aa";
    private static final String OWN = "https://horarium.org/fhir/StructureDefinition/";

    private final ImportDesk desk = new ImportDesk();

    @Test
    void an_organization_is_a_clinic_under_its_own_uuid() {
        desk.take(
                "Organization",
                """
                {"resourceType":"Organization","id":"%s","name":" Elm  Clinic ",\
                "telecom":[{"system":"phone","value":"617-555-0100"}],\
                "address":[{"line":["1 Elm St"],"city":"Boston","state":"MA","postalCode":"02108","country":"US"}]}"""
                        .formatted(ORG));

        RegisterClinic command = desk.only(RegisterClinic.class);
        assertThat(command.clinic()).isEqualTo(ClinicId.of(ORG));
        assertThat(command.details().name()).isEqualTo("Elm Clinic");
        assertThat(command.details().phoneNumber()).isEqualTo("617-555-0100");
        assertThat(command.details().address()).isEqualTo(new Address("1 Elm St", "Boston", "MA", "02108", "US"));
    }

    @Test
    void whoever_asked_for_the_import_asks_for_each_command() {
        desk.take("Organization", organization("a"), organization("b"));

        assertThat(desk.saidWith).hasSize(2).allSatisfy(data -> assertThat(data).containsEntry("actor", "admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reference\":\"Organization/" + ORG + "\"",
                "\"reference\":\"urn:uuid:" + ORG + "\"",
                "\"reference\":\"Organization/74AB949D17AC330983A013B4405C66AA\"",
                "\"reference\":\"https://fhir.example.org/r4/Organization/" + ORG + "\"",
                "\"identifier\":{\"system\":\"urn:example\",\"value\":\"" + ORG + "\"}"
            })
    void every_way_to_name_an_organization_by_its_uuid_means_the_same_clinic(String reference) {
        desk.take("Location", location(reference, ""));

        assertThat(desk.only(OpenLocation.class).clinic()).isEqualTo(ClinicId.of(ORG));
    }

    @Test
    void an_organization_without_a_uuid_goes_by_its_identifier() {
        String identifier = "{\"system\":\"urn:example:clinics\",\"value\":\"E-17\"}";
        desk.take(
                "Organization",
                "{\"resourceType\":\"Organization\",\"id\":\"17\",\"name\":\"Elm\",\"identifier\":[%s]}"
                        .formatted(identifier));
        desk.take("Location", location("\"identifier\":" + identifier, ""));

        assertThat(desk.only(OpenLocation.class).clinic())
                .isEqualTo(desk.only(RegisterClinic.class).clinic());
    }

    @Test
    void an_organization_without_a_uuid_or_an_identifier_goes_by_its_logical_id() {
        desk.take("Organization", organization("17"));
        desk.take("Location", location("\"reference\":\"Organization/17\"", ""));

        assertThat(desk.only(OpenLocation.class).clinic())
                .isEqualTo(desk.only(RegisterClinic.class).clinic());
    }

    @Test
    void a_location_has_a_position_and_a_zone() {
        String more = ",\"position\":{\"latitude\":42.36,\"longitude\":-71.06},\"extension\":[%s]"
                .formatted(zone("Europe/Berlin"));
        desk.take("Location", location("\"reference\":\"Organization/" + ORG + "\"", more));

        var place = desk.only(OpenLocation.class).location();
        assertThat(place.position()).isEqualTo(new GeoPoint(42.36, -71.06));
        assertThat(place.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_location_without_a_zone_has_the_default_zone() {
        String line = location("\"reference\":\"Organization/" + ORG + "\"", "");
        desk.take(new ImportLines("Location", line, 1, "America/Denver", null));

        assertThat(desk.only(OpenLocation.class).location().zone()).isEqualTo(ZoneId.of("America/Denver"));
    }

    @Test
    void a_location_with_an_unknown_zone_is_a_problem() {
        String more = ",\"extension\":[%s]".formatted(zone("Europe/Atlantis"));

        var report = desk.take("Location", location("\"reference\":\"Organization/" + ORG + "\"", more));

        assertThat(problem(report)).contains("time zone");
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void a_location_off_the_globe_is_a_problem() {
        String more = ",\"position\":{\"latitude\":142.36,\"longitude\":-71.06}";

        var report = desk.take("Location", location("\"reference\":\"Organization/" + ORG + "\"", more));

        assertThat(problem(report)).contains("no place on earth");
    }

    @Test
    void a_location_that_nobody_manages_stands_alone() {
        desk.take(
                "Location",
                "{\"resourceType\":\"Location\",\"id\":\"%s\",\"description\":\"Patient's Home\"}".formatted(ORG));

        OpenLocation command = desk.only(OpenLocation.class);
        assertThat(command.clinic().value())
                .isEqualTo(command.location().location().value());
        assertThat(command.location().name()).isEqualTo("Patient's Home");
    }

    @Test
    void a_location_without_any_name_is_a_problem() {
        assertThat(problem(desk.take("Location", "{\"resourceType\":\"Location\",\"id\":\"1\"}")))
                .isEqualTo("The location has no name.");
    }

    @Test
    void a_location_of_an_unknown_organization_is_a_problem() {
        desk.answering(command -> Refused.because(Reason.UNKNOWN_CLINIC, "There is no such clinic."));

        assertThat(problem(desk.take("Location", location("\"reference\":\"Organization/" + ORG + "\"", ""))))
                .isEqualTo("It names an organization that has not been imported.");
    }

    @Test
    void a_practitioner_is_a_doctor_with_languages_fee_and_insurances() {
        desk.take(
                "Practitioner",
                """
                {"resourceType":"Practitioner","id":"%s",\
                "extension":[{"url":"%sconsultation-fee","valueMoney":{"value":120.00,"currency":"USD"}},\
                {"url":"%saccepts-insurance","valueString":"Bay Mutual"},\
                {"url":"%saccepts-insurance","valueString":"Harbor Plan"}],\
                "name":[{"use":"maiden","family":"Old"},{"family":"Marsh","given":["Ida","May"],"prefix":["Dr."]}],\
                "telecom":[{"system":"email","value":"ida@example.org"}],\
                "communication":[{"coding":[{"system":"urn:ietf:bcp:47","code":"en-us"}]},\
                {"coding":[{"code":"es"}]},{"text":"Klingon"}]}"""
                        .formatted(ORG, OWN, OWN, OWN));

        var profile = desk.only(RegisterDoctor.class).profile();
        assertThat(profile.fullName()).isEqualTo("Dr. Ida May Marsh");
        assertThat(profile.email()).isEqualTo("ida@example.org");
        assertThat(profile.languages()).containsExactly("en-US", "es");
        assertThat(profile.insurances()).containsExactly("Bay Mutual", "Harbor Plan");
        assertThat(profile.consultationFee()).isEqualTo(new Fee(new BigDecimal("120"), "USD"));
    }

    @Test
    void a_practitioner_goes_by_the_npi_before_all_else() {
        String npi = "{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"9999984591\"}";
        String line =
                "{\"resourceType\":\"Practitioner\",\"id\":\"%s\",\"identifier\":[%s],\"name\":[{\"text\":\"A\"}]}";
        desk.take("Practitioner", line.formatted(ORG, npi), line.formatted(UUID.randomUUID(), npi));

        assertThat(desk.all(RegisterDoctor.class).stream()
                        .map(RegisterDoctor::doctor)
                        .distinct())
                .hasSize(1);
        assertThat(desk.all(RegisterDoctor.class).get(0).profile().npi()).isEqualTo("9999984591");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":-1,\"currency\":\"USD\"}",
                "{\"value\":120.005,\"currency\":\"USD\"}",
                "{\"value\":120,\"currency\":\"BEADS\"}",
                "{\"value\":1e999999999,\"currency\":\"USD\"}",
                "{\"value\":1e-999999999,\"currency\":\"USD\"}",
                "{\"value\":120}",
                "{\"currency\":\"USD\"}"
            })
    void a_fee_that_is_no_amount_is_a_problem(String money) {
        var report = desk.take(
                "Practitioner",
                """
                {"resourceType":"Practitioner","id":"1","name":[{"text":"A"}],\
                "extension":[{"url":"%sconsultation-fee","valueMoney":%s}]}"""
                        .formatted(OWN, money));

        assertThat(problem(report)).isNotBlank().doesNotContain("BEADS", "120");
        assertThat(desk.commands).isEmpty();
    }

    private static String organization(String id) {
        return "{\"resourceType\":\"Organization\",\"id\":\"%s\",\"name\":\"Elm\"}".formatted(id);
    }

    private static String location(String reference, String more) {
        return "{\"resourceType\":\"Location\",\"id\":\"81c75a54-2b95-3fdf-9327-b74df8630869\",\"name\":\"Elm\",\"managingOrganization\":{%s}%s}"
                .formatted(reference, more);
    }

    private static String zone(String name) {
        return "{\"url\":\"http://hl7.org/fhir/StructureDefinition/timezone\",\"valueCode\":\"%s\"}".formatted(name);
    }
}
