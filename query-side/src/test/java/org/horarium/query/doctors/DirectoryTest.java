package org.horarium.query.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.Callers.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordsTest
class DirectoryTest {

    private static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());
    private static final DoctorId GREY = new DoctorId(UUID.randomUUID());
    private static final LocationId HARBOUR = new LocationId(UUID.randomUUID());
    private static final Address ADDRESS = new Address("1 Quay", "Boston", "MA", "02110", "US");
    private static final PractitionerRole HEARTS = new PractitionerRole(
            new RoleId(UUID.randomUUID()), CLINIC, List.of("Cardiology", "Internal Medicine"), List.of(HARBOUR));

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @BeforeEach
    void begin() {
        history.begin();
        history.happened(
                CLINIC,
                new ClinicRegistered(CLINIC, new ClinicDetails("Harbour Clinic", ADDRESS, "+1 617 555 0100")),
                new LocationOpened(CLINIC, place(HARBOUR, "Harbour House")));
        history.happened(
                GREY, new DoctorRegistered(GREY, profile("Meredith Grey")), new PractitionerRoleAssigned(GREY, HEARTS));
    }

    @Test
    void shows_a_clinic_with_its_locations() {
        JsonNode clinic = api.get(ADMIN, "/api/clinics/" + CLINIC.value());

        assertThat(clinic.at("/name").asText()).isEqualTo("Harbour Clinic");
        assertThat(clinic.at("/phone_number").asText()).isEqualTo("+1 617 555 0100");
        assertThat(clinic.at("/address/postal_code").asText()).isEqualTo("02110");
        assertThat(clinic.at("/version").asLong()).isEqualTo(1);
        JsonNode location = clinic.at("/locations/0");
        assertThat(location.at("/id").asText()).isEqualTo(HARBOUR.value().toString());
        assertThat(location.at("/zone").asText()).isEqualTo("America/New_York");
        assertThat(location.at("/position/lat").asDouble()).isEqualTo(42.36);
        assertThat(location.has("clinic_id")).isFalse();
    }

    @Test
    void shows_what_was_corrected_last() {
        history.happened(
                CLINIC,
                new ClinicDetailsCorrected(CLINIC, new ClinicDetails("Harbor Clinic", null, null)),
                new LocationCorrected(CLINIC, place(HARBOUR, "Harbor House")));

        JsonNode clinic = api.get(ADMIN, "/api/clinics/" + CLINIC.value());

        assertThat(clinic.at("/name").asText()).isEqualTo("Harbor Clinic");
        assertThat(clinic.at("/address").isNull()).isTrue();
        assertThat(clinic.at("/locations").findValuesAsText("name")).containsExactly("Harbor House");
        assertThat(clinic.at("/version").asLong()).isEqualTo(3);
    }

    @Test
    void lists_clinics_and_locations() {
        assertThat(api.get(ADMIN, "/api/clinics").at("/items/0/locations").findValuesAsText("name"))
                .containsExactly("Harbour House");
        assertThat(api.get(ADMIN, "/api/locations").at("/items/0/clinic_id").asText())
                .isEqualTo(CLINIC.value().toString());
    }

    @Test
    void shows_a_doctor_with_roles() {
        JsonNode doctor = api.get(ADMIN, "/api/doctors/" + GREY.value());

        assertThat(doctor.at("/full_name").asText()).isEqualTo("Meredith Grey");
        assertThat(doctor.at("/specialization").asText()).isEqualTo("Cardiology");
        assertThat(doctor.at("/specializations")).hasSize(2);
        assertThat(doctor.at("/languages/1").asText()).isEqualTo("es");
        assertThat(doctor.at("/consultation_fee").decimalValue()).isEqualByComparingTo("120.50");
        assertThat(doctor.at("/currency").asText()).isEqualTo("USD");
        assertThat(doctor.at("/clinic_id").asText()).isEqualTo(CLINIC.value().toString());
        assertThat(doctor.at("/roles/0/clinic_name").asText()).isEqualTo("Harbour Clinic");
        assertThat(doctor.at("/roles/0/location_ids/0").asText())
                .isEqualTo(HARBOUR.value().toString());
        assertThat(doctor.at("/version").asLong()).isEqualTo(1);
    }

    @Test
    void a_newer_statement_of_a_role_replaces_the_former() {
        history.happened(
                GREY,
                new PractitionerRoleAssigned(GREY, role(new RoleId(UUID.randomUUID()), "Paediatrics")),
                new PractitionerRoleAssigned(GREY, role(HEARTS.role(), "Dermatology")));

        JsonNode doctor = api.get(ADMIN, "/api/doctors/" + GREY.value());

        assertThat(doctor.at("/roles")).hasSize(2);
        assertThat(doctor.at("/specialization").asText()).isEqualTo("Dermatology");
        assertThat(doctor.at("/specializations/1").asText()).isEqualTo("Paediatrics");
        assertThat(namesIn("/api/doctors?specialization=cardiology")).isEmpty();
    }

    @Test
    void a_doctor_without_a_role_has_no_specialization_and_no_clinic() {
        DoctorId free = new DoctorId(UUID.randomUUID());
        history.happened(
                free,
                new DoctorRegistered(free, new DoctorProfile("Al Free", null, null, null, List.of(), List.of(), null)));

        JsonNode doctor = api.get(ADMIN, "/api/doctors/" + free.value());

        assertThat(doctor.at("/specialization").isNull()).isTrue();
        assertThat(doctor.at("/clinic_id").isNull()).isTrue();
        assertThat(doctor.at("/consultation_fee").isNull()).isTrue();
    }

    @Test
    void finds_doctors_by_name_specialization_and_place() {
        DoctorId shepherd = new DoctorId(UUID.randomUUID());
        history.happened(
                shepherd,
                new DoctorRegistered(shepherd, profile("Derek 100% Shepherd")),
                new PractitionerRoleAssigned(shepherd, role(new RoleId(UUID.randomUUID()), "Neurology")));

        assertThat(namesIn("/api/doctors")).containsExactly("Derek 100% Shepherd", "Meredith Grey");
        assertThat(namesIn("/api/doctors?q=grey%20MERE")).containsExactly("Meredith Grey");
        assertThat(namesIn("/api/doctors?q=%25")).containsExactly("Derek 100% Shepherd");
        assertThat(namesIn("/api/doctors?specialization=internal%20medicine")).containsExactly("Meredith Grey");
        assertThat(namesIn("/api/doctors?location=" + HARBOUR.value())).containsExactly("Meredith Grey");
        assertThat(namesIn("/api/doctors?location=boston")).containsExactly("Meredith Grey");
        assertThat(namesIn("/api/doctors?location=Chicago")).isEmpty();
        assertThat(namesIn("/api/doctors?q=derek&location=boston")).isEmpty();
    }

    @Test
    void the_profile_that_was_updated_last_is_shown() {
        history.happened(GREY, new DoctorProfileUpdated(GREY, profile("Meredith Shepherd")));

        assertThat(namesIn("/api/doctors")).containsExactly("Meredith Shepherd");
    }

    @Test
    void counts_what_the_directory_holds() {
        JsonNode size = api.get(ADMIN, "/api/directory");

        assertThat(size.at("/clinics").asLong()).isEqualTo(1);
        assertThat(size.at("/locations").asLong()).isEqualTo(1);
        assertThat(size.at("/doctors").asLong()).isEqualTo(1);
        assertThat(size.at("/roles").asLong()).isEqualTo(1);
        assertThat(size.at("/patients").asLong()).isZero();
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(api.refusal(ADMIN, "/api/doctors/" + UUID.randomUUID())).isEqualTo("404 unknown-doctor");
        assertThat(api.refusal(ADMIN, "/api/doctors/grey")).isEqualTo("404 unknown-doctor");
        assertThat(api.refusal(ADMIN, "/api/clinics/" + UUID.randomUUID())).isEqualTo("404 unknown-clinic");
        assertThat(api.refusal(ADMIN, "/api/clinics/harbour")).isEqualTo("404 unknown-clinic");
    }

    @Test
    void single_things_carry_their_version_as_etag() {
        assertThat(api.ask(ADMIN, "/api/doctors/" + GREY.value()).getHeader("ETag"))
                .isEqualTo("\"1\"");
        assertThat(api.ask(ADMIN, "/api/clinics/" + CLINIC.value()).getHeader("ETag"))
                .isEqualTo("\"1\"");
    }

    private List<String> namesIn(String uri) {
        return api.get(ADMIN, uri).at("/items").findValuesAsText("full_name");
    }

    private static PractitionerRole role(RoleId role, String specialization) {
        return new PractitionerRole(role, CLINIC, List.of(specialization), List.of());
    }

    private static ClinicLocation place(LocationId id, String name) {
        return new ClinicLocation(id, name, ZoneId.of("America/New_York"), ADDRESS, new GeoPoint(42.36, -71.05), null);
    }

    private static DoctorProfile profile(String name) {
        return new DoctorProfile(
                name,
                "1234567893",
                "grey@clinic.test",
                "+1 617 555 0101",
                List.of("en", "es"),
                List.of("Aetna"),
                new Fee(new BigDecimal("120.50"), "USD"));
    }
}
