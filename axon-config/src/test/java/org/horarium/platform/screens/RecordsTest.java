package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit is written down, and the patient reads what came of it. */
class RecordsTest {

    private static final String FILES = "input[type=file]";
    private static final int SMALL = 360;

    private final VisitToday visit = VisitToday.make();

    @Test
    void a_visit_is_written_warned_of_accepted_and_signed_and_the_patient_reads_it() {
        try (Someone doctor = visit.doctorAtIt()) {
            doctor.sees("Allergic to .*Penicillin");
            doctor.field("Diagnosis$").fill("Acute pharyngitis");
            doctor.field("ICD-10-CM").fill("J02.9");
            doctor.field("Examination").fill("Throat red.");
            prescribe(doctor, "Amoxicillin 500 mg");
            doctor.page.evaluate("scrollTo(0, 0)");
            Pictures.take(doctor.page, "visit-written");
            doctor.button("^Save$").click();
            doctor.heading("An allergy speaks against this").waitFor();
            Pictures.take(doctor.page, "visit-allergy");
            Accessible.check(doctor.page, "the warning");
            doctor.dialogField("Reason").fill("Tested negative in March.");
            doctor.dialogButton("^Prescribe all the same$").click();
            doctor.sees("Not signed yet");
            doctor.button("^Sign$").click();
            doctor.dialogButton("^Sign$").click();
            doctor.sees("^Signed by Dr\\. Iris Halloran");
            Pictures.take(doctor.page, "visit-signed");
        }
        try (Someone patient = visit.patientAt("/record?show=visits")) {
            patient.sees("Acute pharyngitis");
            patient.sees("Amoxicillin 500 mg");
            patient.sees("Tested negative in March");
            Pictures.take(patient.page, "record-visit-" + Device.PHONE);
        }
    }

    @Test
    void whoever_goes_back_from_the_warning_has_saved_nothing() {
        try (Someone doctor = visit.doctorAtIt()) {
            prescribe(doctor, "Amoxicillin 500 mg");
            doctor.button("^Save$").click();
            doctor.dialogButton("^Go back$").click();
            doctor.field("Drug and strength").fill("Ibuprofen 400 mg");
            doctor.button("^Save$").click();
            doctor.sees("Not signed yet");
            doctor.sees("Ibuprofen 400 mg");
            assertThat(doctor.page.innerText("main")).doesNotContain("Amoxicillin");
        }
    }

    @Test
    void what_was_signed_is_amended_with_a_reason_and_has_to_be_signed_again() {
        assertThat(visit.signed().status()).isEqualTo(204);
        try (Someone doctor = visit.doctorAtIt()) {
            doctor.button("^Amend$").click();
            doctor.field("Results").fill("CRP 12.");
            doctor.button("^Save the amendment$").click();
            doctor.field("Why it is amended").fill("The blood count came back.");
            doctor.button("^Save the amendment$").click();
            doctor.sees("Amended, and not signed since");
            doctor.button("^Former versions$").click();
            doctor.sees("Amended because: .*The blood count came back");
            Pictures.take(doctor.page, "visit-versions");
        }
    }

    @Test
    void the_patient_downloads_the_prescription_in_another_language() throws IOException {
        assertThat(visit.signed().status()).isEqualTo(204);
        try (Someone patient = visit.patientAt("/record?show=visits")) {
            patient.sees("Acute pharyngitis");
            patient.field("Language of the document").selectOption("de");
            assertThat(downloaded(patient, "Prescription")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void the_patient_takes_along_everything_that_is_kept_of_them_and_sees_who_saw_it() throws IOException {
        assertThat(visit.signed().status()).isEqualTo(204);
        try (Someone patient = visit.patientAt("/record?show=copy")) {
            patient.heading("^Everything that is kept of me$").waitFor();
            patient.field("Language of the document").selectOption("es");
            assertThat(downloaded(patient, "To read")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(downloaded(patient, "For other systems"), StandardCharsets.UTF_8))
                    .startsWith("{")
                    .contains("\"Bundle\"", "Penicillin", "Acute pharyngitis");
            Pictures.take(patient.page, "record-copy-" + Device.PHONE);
            Accessible.check(patient.page, "everything");
            patient.link("^Who saw what, and why$").click();
            patient.heading("^Who looked at my data$").waitFor();
        }
    }

    @Test
    void reports_are_attached_looked_at_and_withdrawn_and_what_is_none_is_refused() throws IOException {
        assertThat(visit.written().status()).isEqualTo(201);
        try (Someone doctor = visit.doctorAtIt()) {
            doctor.heading("^Lab reports$").waitFor();
            doctor.page.setInputFiles(FILES, LabSheet.disguised());
            doctor.sees("Only PDF, JPEG and PNG are taken");
            attach(doctor, LabSheet.pdf());
            doctor.button("^Preview blood-count\\.pdf$").click();
            doctor.page.locator("canvas").waitFor();
            doctor.page.waitForFunction(
                    "() => document.querySelector('canvas + p').textContent.includes('Hemoglobin')");
            Pictures.take(doctor.page, "report-preview");
            doctor.page.keyboard().press("Escape");
            attach(doctor, LabSheet.picture());
            doctor.button("^Preview chest\\.png$").click();
            doctor.page.waitForFunction("() => document.querySelector('[role=dialog] img')?.naturalWidth === 300");
            doctor.page.keyboard().press("Escape");
            doctor.button("^Withdraw chest\\.png$").click();
            doctor.dialogField("Reason").fill("Of somebody else.");
            doctor.dialogButton("^Withdraw$").click();
            doctor.button("^Preview chest\\.png$").waitFor(gone());
        }
        try (Someone patient = visit.patientAt("/record?show=visits")) {
            patient.button("^Preview blood-count\\.pdf$").waitFor();
            assertThat(patient.page.innerText("main")).doesNotContain("chest.png");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ar"})
    void patients_and_doctors_read_it_on_a_small_phone_in_every_language(String language) {
        assertThat(visit.signed().status()).isEqualTo(204);
        try (Someone patient = visit.patientAt("/record")) {
            patient.page.locator("header select").selectOption(language);
            for (String part : List.of("history", "visits", "copy")) {
                fits(patient, "/record?show=" + part, "record-" + part + "-" + language);
            }
        }
        try (Someone doctor = visit.doctorAtIt()) {
            doctor.page.locator("header select").selectOption(language);
            fits(doctor, "/visits/" + visit.appointment(), "visit-" + language);
        }
    }

    @Test
    void a_visit_is_written_and_signed_by_keyboard_alone() {
        try (Someone doctor = visit.doctorAtIt()) {
            Keys keys = new Keys(doctor);
            doctor.field("Diagnosis$").waitFor();
            keys.tabTo("Diagnosis").type("Acute pharyngitis");
            keys.tabTo("ICD-10-CM").type("J02.9");
            keys.tabTo("Examination").type("Throat red.");
            keys.tabTo("Save").press("Enter");
            doctor.sees("Not signed yet");
            keys.tabTo("Sign").press("Enter");
            doctor.heading("Sign the visit record").waitFor();
            keys.tabTo("Sign").press("Enter");
            doctor.sees("^Signed by ");
        }
    }

    @Test
    void a_patient_tells_of_an_allergy_and_puts_it_right_by_keyboard_alone() {
        try (Someone patient = visit.patientAt("/record")) {
            Keys keys = new Keys(patient);
            patient.sees("Penicillin");
            keys.tabTo("Add an allergy").press("Enter");
            patient.heading("Add an allergy").waitFor();
            keys.fill("Allergic to", "Latexx").press("Enter");
            patient.button("What can be done with: Latexx").waitFor();
            keys.tabTo("What can be done with: Latexx").press("Enter");
            patient.page.waitForFunction("() => document.activeElement.closest('[role=menu]')");
            keys.press("ArrowDown").press("Enter");
            patient.heading("Correct the entry").waitFor();
            keys.fill("Allergic to", "Latex").press("Enter");
            patient.sees("corrected once");
        }
    }

    private static void fits(Someone someone, String path, String picture) {
        someone.page.setViewportSize(SMALL, 800);
        someone.at(path).isSettled();
        Pictures.take(someone.page, picture);
        Accessible.check(someone.page, picture);
        assertThat((Integer) someone.page.evaluate("document.documentElement.scrollWidth"))
                .as(picture)
                .isLessThanOrEqualTo(SMALL);
    }

    private static void prescribe(Someone doctor, String drug) {
        doctor.button("^Add a prescription$").click();
        doctor.field("Drug and strength").fill(drug);
        doctor.field("Dose$").fill("1 tablet");
        doctor.field("Form$").fill("tablet");
        doctor.field("Route$").fill("by mouth");
        doctor.field("How often$").fill("three times a day");
    }

    private static byte[] downloaded(Someone patient, String file) throws IOException {
        Download download = patient.page.waitForDownload(
                () -> patient.button("^" + file + " \\(").click());
        return Files.readAllBytes(download.path());
    }

    private static void attach(Someone doctor, FilePayload file) {
        doctor.page.setInputFiles(FILES, file);
        doctor.button("^Preview " + file.name.replace(".", "\\.") + "$").waitFor();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
