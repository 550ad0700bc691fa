package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** An auditor's day, by keyboard alone. */
class AuditorTest {

    private final String url = Platform.shared().url();
    private final Audited day = Audited.day(Client.demo(url, "admin"));

    @Test
    void an_auditor_finds_proves_and_explains_by_keyboard_alone() throws Exception {
        try (Someone auditor = Someone.with(Device.DESKTOP, url).at("/sign-in")) {
            Keys keys = new Keys(auditor);
            signIn(auditor, keys);
            findWhatHappened(auditor, keys);
            openAField(auditor, keys);
            goThroughThePast(auditor, keys);
            seeWhySomebodyWasRefused(auditor, keys);
            verify(auditor, keys);
            export(auditor, keys);
        }
    }

    private static void signIn(Someone auditor, Keys keys) {
        keys.tabTo("Email").type("auditor@demo.horarium.test");
        keys.tabTo("Password").type("horarium-demo").press("Enter");
        auditor.heading("^Audit$").waitFor();
        auditor.sees("Sealed entries");
        check(auditor, "audit");
    }

    private void findWhatHappened(Someone auditor, Keys keys) {
        keys.tabTo("Trail").press("Enter");
        auditor.heading("^Audit trail$").waitFor();
        keys.tabTo("More filters").press("Enter");
        keys.tabBackTo("Doctor").type(day.practice().doctor());
        keys.tabBackTo("Kind").type("Ev");
        keys.tabTo("Apply").press("Enter");
        auditor.sees("Doctor: …" + day.practice().doctor().substring(28));
        assertThat(auditor.queryValue("doctor")).isEqualTo(day.practice().doctor());
        assertThat(auditor.queryValue("show")).isEqualTo("events");
        auditor.button("Time booked").first().waitFor();
        check(auditor, "trail");
    }

    private void openAField(Someone auditor, Keys keys) {
        auditor.at("/audit/trail?patient=" + day.patient().id() + "&type=patients.PatientRegistered");
        auditor.button("Patient registered").first().waitFor();
        keys.tabTo(line("Patient registered")).press("Enter");
        auditor.sees("What was recorded");
        assertThat(auditor.page.innerText("main")).doesNotContain(day.patient().name());
        keys.tabTo("Open this field: details.full_name").press("Enter");
        auditor.heading("Open a hidden field").waitFor();
        check(auditor, "open a field");
        keys.tabTo("Reason").type("Case 2026-17");
        keys.tabTo("Open this field").press("Enter");
        auditor.sees(day.patient().name());
        auditor.sees("This has been recorded in the access trail");
    }

    private void goThroughThePast(Someone auditor, Keys keys) {
        auditor.at("/audit/trail?doctor=" + day.practice().doctor() + "&type=scheduling.SlotFreed");
        auditor.button("Time freed").first().waitFor();
        keys.tabTo(line("Time freed")).press("Enter");
        keys.tabTo("How it stood then").press("Enter");
        auditor.heading("The past of a calendar day").waitFor();
        auditor.sees("Nothing here is the present");
        check(auditor, "past");
        keys.tabTo("Moment").press("Home");
        auditor.sees("Before the first of");
        keys.press("PageUp").press("PageDown").press("ArrowRight").press("ArrowRight");
        auditor.sees("^Event 2 of ");
        keys.press("End");
        auditor.sees("^Now, after all ");
        isPresent(auditor);
        keys.press("ArrowLeft");
        auditor.sees("Nothing here is the present");
        auditor.sees("Booked");
        assertThat(auditor.queryValue("position")).matches("\\d+\\.\\d+");
        keys.tabBackTo("Back to now").press("Enter");
        isPresent(auditor);
        keys.tabTo("Time or position").type("2020-01-01 10:00").press("Enter");
        auditor.sees("You are looking at January 1, 2020");
        auditor.sees("Nothing had happened yet");
    }

    /** How a line of the trail begins that tells of such an event. */
    private static String line(String event) {
        return "[0-9:]+.[AP]M\\s+Event:\\s+" + event;
    }

    private static void isPresent(Someone auditor) {
        auditor.page.waitForFunction("() => !document.body.innerText.includes('Nothing here is the present')");
    }

    private void seeWhySomebodyWasRefused(Someone auditor, Keys keys) throws Exception {
        keys.tabBackTo("Refusals").press("Enter");
        auditor.heading("^Refusals$").waitFor();
        keys.tabTo("Doctor").type(day.practice().doctor()).press("Enter");
        auditor.link("The time was taken").waitFor();
        check(auditor, "refusals");
        keys.tabTo("The time was taken").press("Enter");
        auditor.heading("Refused: The time was taken").waitFor();
        auditor.sees("The calendar as the decision saw it");
        auditor.sees("In the way");
        check(auditor, "refusal");
        keys.tabTo("Download as a test");
        Download test = auditor.page.waitForDownload(() -> keys.press("Enter"));
        assertThat(test.suggestedFilename()).endsWith(".java");
        assertThat(Files.readString(test.path()))
                .contains("class ")
                .doesNotContain(day.patient().id());
    }

    private static void verify(Someone auditor, Keys keys) {
        keys.tabBackTo("Verify").press("Enter");
        keys.tabTo("Start verification").press("Enter");
        auditor.heading("^The record is whole$").waitFor();
        auditor.sees("Entries checked");
        check(auditor, "verify");
    }

    private static void export(Someone auditor, Keys keys) throws Exception {
        keys.tabBackTo("Exports").press("Enter");
        auditor.heading("^Exports$").waitFor();
        check(auditor, "exports");
        keys.tabTo("Export the trail");
        Download trail = auditor.page.waitForDownload(() -> keys.press("Enter"));
        assertThat(trail.suggestedFilename()).endsWith(".jsonl");
        assertThat(Files.readAllLines(trail.path())).isNotEmpty().allMatch(line -> line.startsWith("{"));
        auditor.sees("is downloaded");
    }

    @Test
    void findings_are_read_by_auditors_and_signed_off_by_privacy_officers() {
        String finding = emergency();
        try (Someone auditor =
                Someone.with(Device.DESKTOP, url).signedIn("auditor@demo.horarium.test", "horarium-demo")) {
            auditor.at("/audit/findings?kind=emergency").isSettled();
            card(auditor, finding).waitFor();
            auditor.sees("Privacy officers sign findings off");
            assertThat(auditor.button("^Review$").count()).isZero();
        }
        try (Someone officer =
                Someone.with(Device.DESKTOP, url).signedIn("privacy@demo.horarium.test", "horarium-demo")) {
            officer.at("/audit/findings?kind=emergency").isSettled();
            card(officer, finding)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Review").setExact(true))
                    .focus();
            Keys keys = new Keys(officer).press("Enter");
            officer.heading("Sign off a finding").waitFor();
            check(officer, "sign-off");
            keys.tabTo("Justified").press("Space");
            keys.tabTo("Note").type("Brought in unconscious");
            keys.tabTo("Sign off").press("Enter");
            card(officer, finding).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            officer.at("/audit/findings?kind=emergency&state=reviewed");
            assertThat(card(officer, finding).innerText()).contains("Justified", "Brought in unconscious");
        }
    }

    /** A patient whom a doctor opened without being theirs; answers with the finding that it is. */
    private String emergency() {
        return Client.demo(url, "doctor")
                .post(
                        "/api/patients/" + day.patient().id() + "/emergency-access",
                        Map.of("reason", "found unconscious"))
                .text("id");
    }

    private static Locator card(Someone someone, String finding) {
        return someone.page.locator("[aria-labelledby='finding-" + finding + "']");
    }

    @Test
    void patients_see_who_looked_at_their_data() {
        try (Someone patient =
                Someone.with(Device.PHONE, url).signedIn(day.patient().email(), Practice.PASSWORD)) {
            patient.at("/account?section=access");
            patient.heading("Who looked at my data").waitFor();
            patient.sees("Yourself");
            check(patient, "who looked");
        }
    }

    private static void check(Someone someone, String screen) {
        someone.isSettled();
        Pictures.take(someone.page, "auditor-" + screen.replace(' ', '-'));
        Accessible.check(someone.page, screen);
    }
}
