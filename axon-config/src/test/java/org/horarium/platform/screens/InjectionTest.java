package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** Whatever people write, as names, notes and reasons, is shown as they wrote it and does nothing. */
class InjectionTest {

    private static final String SCRIPT =
            "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script><b>bold</b>{{7*7}}$t(nav.find)";

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void script_and_markup_in_every_text_stay_text() {
        String specialization = UUID.randomUUID().toString().substring(0, 8) + "<img src=x onerror=window.hit=1>";
        String clinic = admin.post(
                        "/api/clinics",
                        Map.of(
                                "name",
                                "Clinic " + SCRIPT,
                                "locations",
                                List.of(Map.of(
                                        "name",
                                        "House " + SCRIPT,
                                        "zone",
                                        Practice.ZONE.getId(),
                                        "address",
                                        Map.of("city", "City " + SCRIPT, "line", "Line " + SCRIPT)))))
                .text("id");
        String doctor = admin.post(
                        "/api/doctors",
                        Map.of("full_name", "Dr. " + SCRIPT, "specialization", specialization, "clinic_id", clinic))
                .text("id");
        Clinic.receiving(admin, doctor, Practice.ZONE.getId(), "09:00", "17:00");
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Eve " + SCRIPT);
        Map<String, Object> booking = Clinic.booking(
                person.id(), doctor, Practice.on(1, 9).toInstant().toString());
        booking.put("notes", "Notes " + SCRIPT);
        String appointment =
                person.client(url).post("/api/appointments", booking).text("id");
        String doctorsEmail = Accounts.invited(admin, Map.of("role", "DOCTOR", "doctor_id", doctor));

        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/?date=" + Practice.tomorrow())) {
            visitor.field("Specialty or reason").fill(specialization);
            visitor.button("^Search$").click();
            visitor.firstSlot().waitFor();
            isText(visitor, "Dr. ", "City ");
        }
        try (Someone patient = Someone.with(Device.DESKTOP, url).signedIn(person.email(), Practice.PASSWORD)) {
            patient.at("/appointments/" + appointment).sees("Notes <img");
            isText(patient, "Dr. ", "Notes ", "House ", "Line ");
            patient.button("^Cancel appointment$").click();
            patient.field("Reason").fill("Reason " + SCRIPT);
            patient.button("^Yes, cancel it$").click();
            patient.sees("Reason for cancelling");
            isText(patient, "Reason ");
        }
        try (Someone doctors = Someone.with(Device.DESKTOP, url).signedIn(doctorsEmail, Practice.PASSWORD)) {
            doctors.at("/calendar?view=agenda&date=" + Practice.tomorrow() + "&appointment=" + appointment)
                    .sees("Eve <img");
            isText(doctors, "Eve ");
        }
        try (Someone desk = Someone.with(Device.DESKTOP, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            desk.at("/directory?tab=doctors");
            desk.field("Specialty").fill(specialization);
            desk.sees("Dr\\. <img");
            isText(desk, "Dr. ");
        }
    }

    private static void isText(Someone someone, String... texts) {
        String shown = someone.page.innerText("body");
        for (String text : texts) {
            assertThat(shown).contains(text + SCRIPT);
        }
        assertThat(someone.page.evaluate("window.hit ?? 'nothing'")).isEqualTo("nothing");
        assertThat(someone.page.locator("main b").count()).isZero();
    }
}
