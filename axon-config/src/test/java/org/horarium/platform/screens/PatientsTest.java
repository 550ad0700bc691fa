package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** The desk puts in order who is in the directory, and the privacy officer has the platform forget a patient. */
class PatientsTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void the_desk_finds_a_patient_who_is_there_twice_and_merges_them() {
        Practice practice = Practice.opened(admin);
        String name = "Tilda Twin " + UUID.randomUUID().toString().substring(0, 8);
        String kept = seen(practice, name, 10);
        String former = seen(practice, name, 11);
        String desk = Accounts.invited(admin, Map.of("role", "STAFF", "clinic_ids", List.of(practice.clinic())));
        try (Someone staff = Someone.with(Device.DESKTOP, url).signedIn(desk, Practice.PASSWORD)) {
            staff.at("/patients").field("Name").fill(name);
            staff.button("^Search$").click();
            staff.page.locator("a[href='/patients/" + kept + "']").click();
            staff.heading("^" + name).waitFor();
            staff.at("/patients/" + kept + "?show=duplicates");
            staff.button("^Merge with " + name).click();
            staff.page.getByLabel("I have made sure").check();
            Pictures.take(staff.page, "patients-merge");
            Accessible.check(staff.page, "merging");
            staff.dialogButton("^Merge for ever$").click();
            staff.page.waitForURL("**/patients/" + kept);
            staff.at("/patients/" + former).sees("This entry was merged with another");
            staff.link("^To the entry that is used$").click();
            staff.page.waitForURL("**/patients/" + kept);
        }
    }

    @Test
    void the_privacy_officer_holds_a_patient_lets_go_and_erases_them() {
        String patient = Accounts.patient(Platform.anyone(), "Vera Vanish").id();
        try (Someone officer = Someone.with(Device.DESKTOP, url)
                .signedIn("privacy@demo.horarium.test", "horarium-demo")
                .at("/audit/erasure?patient=" + patient)) {
            because(officer, "^Place a legal hold$", "A court has asked for it.");
            officer.sees("A legal hold is in place");
            assertThat(officer.button("^Erase…$").isDisabled()).isTrue();
            because(officer, "^Release the legal hold$", "The court has decided.");
            officer.sees("Nothing stands in the way");
            officer.button("^Erase…$").click();
            officer.dialogField("Reason").fill("The patient has asked for it.");
            assertThat(officer.dialogButton("^Erase for ever$").isDisabled()).isTrue();
            officer.dialogField("Type the end").fill(patient.substring(patient.length() - 8));
            Pictures.take(officer.page, "erasure-confirm");
            officer.dialogButton("^Erase for ever$").click();
            officer.sees("This was erased for ever");
        }
    }

    /** Does what the button says, and says why. */
    private static void because(Someone officer, String button, String reason) {
        officer.button(button).click();
        officer.dialogField("Reason").fill(reason);
        officer.dialogButton(button).click();
    }

    /** A patient of that name, who comes to the practice. */
    private String seen(Practice practice, String name, int hour) {
        Accounts.Person person = Accounts.patient(Platform.anyone(), name);
        String start = Practice.on(1, hour).toInstant().toString();
        person.client(url).post("/api/appointments", Clinic.booking(person.id(), practice.doctor(), start));
        return person.id();
    }
}
