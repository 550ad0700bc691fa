package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, as whoever uses it sees it: axe-core finds nothing in light and dark, and nothing sticks out at 320 pixels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Practice practice = Practice.opened(admin);
    private String appointment = "";
    private final Audited audited = Audited.day(admin);
    private final String then = Instant.now().toString();
    private String patient = "";
    private String webhook = "";
    private Map<String, String> emails = Map.of();
    private final Map<String, Someone> people = new HashMap<>();

    @BeforeAll
    void bookOneVisit() {
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Alma Access");
        patient = person.id();
        appointment = person.client(url)
                .post(
                        "/api/appointments",
                        Clinic.booking(
                                person.id(),
                                practice.doctor(),
                                Practice.on(1, 10).toInstant().toString()))
                .text("id");
        webhook = admin.post(
                        "/api/webhooks", Map.of("url", "http://127.0.0.1:9/", "topics", List.of("appointment.booked")))
                .text("id");
        emails = Map.of(
                "patient",
                person.email(),
                "doctor",
                practice.doctorsAccount(),
                "staff",
                Accounts.invited(admin, Map.of("role", "STAFF", "clinic_ids", List.of(practice.clinic()))));
    }

    @ParameterizedTest(name = "{0} for a {2}")
    @CsvSource({
        "find, /?q={specialization}&date={tomorrow}, visitor",
        "nothing, /?q=nobody-does-that, visitor",
        "book, /book?doctor_id={doctor}&start={start}&visit_type=consultation&mode=IN_PERSON, visitor",
        "sign-in, /sign-in, visitor",
        "register, /register, visitor",
        "forgotten, /forgotten, visitor",
        "reset, /reset#a-token, visitor",
        "invitation, /invitation#a-token, visitor",
        "confirm, /confirm#a-token, visitor",
        "email, /email#a-token, visitor",
        "not-found, /nothing-here, visitor",
        "appointments, /appointments, patient",
        "appointment, /appointments/{appointment}, patient",
        "move, /appointments/{appointment}/move, patient",
        "account, /account, patient",
        "account-security, /account?section=security, patient",
        "account-devices, /account?section=devices, patient",
        "account-preferences, /account?section=preferences, patient",
        "account-messages, /account?section=messages, patient",
        "confirm-visit, /confirm-visit#a-secret, visitor",
        "unsubscribe, /unsubscribe#a-secret, visitor",
        "waitlist, /waitlist, patient",
        "waitlist-join, /waitlist/join?doctor_id={doctor}, patient",
        "waitlist-desk, /waitlist?doctor_id={doctor}, staff",
        "messages-waiting, /messages, staff",
        "messages-dead, /messages?section=dead, staff",
        "messages-templates, /messages?section=templates, staff",
        "messages-reminders, /messages?section=reminders, staff",
        "messages-letters, /messages?section=letters, admin",
        "evidence, /appointments/{appointment}, staff",
        "webhooks, /webhooks, admin",
        "webhook, /webhooks/{webhook}, admin",
        "record, /record, patient",
        "record-visits, /record?show=visits, patient",
        "record-copy, /record?show=copy, patient",
        "visit-note, /visits/{appointment}, doctor",
        "patients, /patients, staff",
        "patient, /patients/{patient}, staff",
        "patient-history, /patients/{patient}?show=history, staff",
        "patient-duplicates, /patients/{patient}?show=duplicates, staff",
        "planning-templates, /planning?section=templates&doctor_id={doctor}, staff",
        "erasure, /audit/erasure?patient={patient}, privacy",
        "calendar-day, /calendar?view=day&date={tomorrow}, doctor",
        "calendar-week, /calendar?view=week&date={tomorrow}&appointment={appointment}, doctor",
        "calendar-agenda, /calendar?view=agenda&date={tomorrow}, doctor",
        "planning-hours, /planning?section=hours, doctor",
        "planning-exceptions, /planning?section=exceptions, doctor",
        "planning-holidays, /planning?section=holidays, doctor",
        "planning-visit-types, /planning?section=visit-types, doctor",
        "planning-window, /planning?section=window, doctor",
        "clinic, /clinic?date={tomorrow}&doctors={doctor}, staff",
        "directory-doctors, /directory?tab=doctors, admin",
        "directory-clinics, /directory?tab=clinics, admin",
        "import, /import, admin",
        "account-access, /account?section=access, patient",
        "audit, /audit, auditor",
        "audit-trail, /audit/trail?doctor={doctor}, auditor",
        "audit-story, /audit/stories/appointment/{appointment}, auditor",
        "audit-past-choice, /audit/past, auditor",
        "audit-past, /audit/past/calendar/{audited}?as_of={then}, auditor",
        "audit-now, /audit/past/calendar/{audited}, auditor",
        "audit-past-appointment, /audit/past/appointment/{appointment}?as_of={then}, auditor",
        "audit-past-schedule, /audit/past/schedule/{doctor}, auditor",
        "audit-past-patient, /audit/past/patient/{patient}, auditor",
        "audit-refusals, /audit/refusals, auditor",
        "audit-refusal, /audit/refusals/{refusal}, auditor",
        "audit-findings, /audit/findings?state=all, privacy",
        "audit-verify, /audit/verify, auditor",
        "audit-exports, /audit/exports, auditor"
    })
    void is_for_everybody(String screen, String path, String who) {
        Someone someone = people.computeIfAbsent(who, this::signedIn);
        someone.at(filled(path)).isSettled();
        looksAt(someone, screen, ColorScheme.LIGHT, screen);
        looksAt(someone, screen, ColorScheme.DARK, screen + "-dark");
        reflows(someone, screen);
    }

    private static void looksAt(Someone someone, String screen, ColorScheme scheme, String picture) {
        someone.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        someone.isSettled();
        Pictures.take(someone.page, picture);
        Accessible.check(someone.page, screen + " " + scheme);
    }

    private static void reflows(Someone someone, String screen) {
        someone.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        someone.page.setViewportSize(Device.NARROW.width, Device.NARROW.height);
        someone.isSettled();
        Pictures.take(someone.page, screen + "-narrow");
        assertThat((Integer) someone.page.evaluate("document.documentElement.scrollWidth"))
                .as(screen + " at 320 pixels")
                .isLessThanOrEqualTo(Device.NARROW.width);
        someone.page.setViewportSize(Device.DESKTOP.width, Device.DESKTOP.height);
    }

    /** Everybody looks at their screens one after the other, as they would, and signs in once. */
    private Someone signedIn(String who) {
        Someone someone = Someone.with(Device.DESKTOP, url, "en-US", Practice.ZONE.getId(), ColorScheme.LIGHT);
        return switch (who) {
            case "visitor" -> someone;
            case "admin", "auditor", "privacy" -> someone.signedIn(who + "@demo.horarium.test", "horarium-demo");
            default -> someone.signedIn(String.valueOf(emails.get(who)), Practice.PASSWORD);
        };
    }

    @AfterAll
    void everybodyLeaves() {
        people.values().forEach(Someone::close);
    }

    private String filled(String path) {
        return path.replace("{specialization}", practice.specialization().replace(" ", "%20"))
                .replace("{tomorrow}", Practice.tomorrow().toString())
                .replace("{doctor}", practice.doctor())
                .replace("{start}", Practice.on(2, 15).toInstant().toString())
                .replace("{appointment}", appointment)
                .replace("{webhook}", webhook)
                .replace("{patient}", patient)
                .replace("{audited}", audited.practice().doctor() + "/" + Practice.tomorrow())
                .replace("{refusal}", audited.refusal())
                .replace("{then}", then);
    }
}
