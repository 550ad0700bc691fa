package org.horarium.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.horarium.query.Api;
import org.horarium.query.Callers;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedOpened;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedRevoked;
import org.horarium.shared.feeds.FeedId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A calendar follows visits by its address alone, is told when and where and nothing else, and for as long as it may. */
@RecordsTest
class FeedTest {

    private static final PatientId ANNA = new PatientId(UUID.randomUUID());
    private static final DoctorId GREY = new DoctorId(UUID.randomUUID());
    private static final LocationId HARBOUR = new LocationId(UUID.randomUUID());
    private static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String SECRET = "aSecretThatNobodyGuesses";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final History history;
    private final Api api;
    private final AccessTrail trail;
    private final JdbcClient db;

    @Autowired
    FeedTest(History history, Api api, AccessTrail trail, JdbcClient db) {
        this.history = history;
        this.api = api;
        this.trail = trail;
        this.db = db;
    }

    @BeforeEach
    void begin() {
        reset(trail);
        history.begin();
        history.happened(
                CLINIC,
                new ClinicRegistered(CLINIC, new ClinicDetails("Harbour, Sea; \"Clinic\"\r\nX:y", null, null)),
                new LocationOpened(CLINIC, new ClinicLocation(HARBOUR, "Harbour House", NEW_YORK, null, null, null)));
        history.happened(
                ANNA,
                new PatientRegistered(
                        ANNA,
                        new PatientDetails(
                                "Anna Canary",
                                LocalDate.parse("1990-04-01"),
                                "+1 617 555 0102",
                                null,
                                null,
                                null,
                                null)));
        history.happened(
                GREY,
                new DoctorRegistered(
                        GREY, new DoctorProfile("Dr. Canary", null, null, null, List.of("en"), List.of(), null)));
    }

    @Test
    void a_patients_calendar_is_told_when_at_which_clinic_and_where() throws Exception {
        AppointmentId visit = booked(now.plus(Duration.ofDays(3)));
        open(Recipient.of(ANNA));

        MockHttpServletResponse answer = feed(SECRET);

        CalendarComponent event = only(answer);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "no-cache");
        assertThat(value(event, Property.UID)).isEqualTo("appointment-" + visit.value() + "@horarium");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Appointment, Harbour, Sea; \"Clinic\" X:y");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Harbour House");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(answer.getContentAsString())
                .doesNotContain("Canary", "consultation", ANNA.value().toString());
        assertThat(kept().patients()).containsExactly(ANNA.value());
    }

    @Test
    void a_calendar_speaks_its_owners_language() throws Exception {
        history.happened(
                GREY,
                new DoctorProfileUpdated(
                        GREY, new DoctorProfile("Dr. Canary", null, null, null, List.of("de-AT"), List.of(), null)));
        booked(now.plus(Duration.ofDays(3)));
        open(Recipient.of(GREY));

        MockHttpServletResponse answer = feed(SECRET);

        assertThat(value(only(answer), Property.SUMMARY)).startsWith("Termin, Harbour");
        assertThat(answer.getContentAsString()).contains("Termine");
    }

    @Test
    void a_doctors_calendar_is_told_when_they_are_busy_and_by_whom_nobody() throws Exception {
        booked(now.plus(Duration.ofDays(3)));
        open(Recipient.of(GREY));

        MockHttpServletResponse answer = feed(SECRET);

        CalendarComponent event = only(answer);
        assertThat(value(event, Property.SUMMARY)).startsWith("Appointment, Harbour");
        assertThat(value(event, Property.LOCATION)).isEmpty();
        assertThat(answer.getContentAsString())
                .doesNotContain("Canary", "consultation", ANNA.value().toString());
        assertThat(kept().patients()).isEmpty();
    }

    @Test
    void a_cancelled_visit_is_told_to_be_off_under_the_same_name_and_a_higher_number() throws Exception {
        AppointmentId visit = booked(now.plus(Duration.ofDays(3)));
        open(Recipient.of(ANNA));
        String before = feed(SECRET).getHeader("ETag");
        history.happened(visit, new AppointmentCancelled(visit, ANNA, Role.PATIENT, "the canary sings"));

        MockHttpServletResponse answer = feed(SECRET);

        CalendarComponent event = only(answer);
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
        assertThat(answer.getContentAsString()).doesNotContain("canary");
        assertThat(answer.getHeader("ETag")).isNotEqualTo(before);
    }

    @Test
    void it_reaches_a_month_back_and_a_year_ahead() throws Exception {
        booked(now.minus(Duration.ofDays(29)));
        booked(now.plus(Duration.ofDays(364)));
        booked(now.minus(Duration.ofDays(32)));
        booked(now.plus(Duration.ofDays(368)));
        open(Recipient.of(ANNA));

        assertThat(calendar(feed(SECRET)).getComponents("VEVENT")).hasSize(2);
    }

    @Test
    void one_without_visits_is_a_calendar_all_the_same() throws Exception {
        open(Recipient.of(ANNA));

        assertThat(calendar(feed(SECRET)).getComponents("VEVENT")).isEmpty();
    }

    @Test
    void what_a_calendar_has_already_is_not_told_again_and_so_not_kept() {
        booked(now.plus(Duration.ofDays(3)));
        open(Recipient.of(ANNA));
        String tag = feed(SECRET).getHeader("ETag");
        reset(trail);

        MockHttpServletResponse answer = api.ask(Callers.ADMIN, path(SECRET), "If-None-Match", tag);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentLength()).isZero();
        verify(trail, never()).record(any());
    }

    @Test
    void a_revoked_or_replaced_address_leads_nowhere() {
        open(Recipient.of(ANNA));
        FeedId id = new FeedId(Recipient.of(ANNA));
        assertThat(feed(SECRET).getStatus()).isEqualTo(200);
        history.happened(id, new CalendarFeedOpened(Recipient.of(ANNA), digest("another")));
        assertThat(feed(SECRET).getStatus()).isEqualTo(404);
        assertThat(feed("another").getStatus()).isEqualTo(200);
        assertThat(standing()).isTrue();

        history.happened(id, new CalendarFeedRevoked(Recipient.of(ANNA)));

        assertThat(feed("another").getStatus()).isEqualTo(404);
        assertThat(standing()).isFalse();
        history.replay();
        assertThat(feed("another").getStatus()).isEqualTo(404);
    }

    @Test
    void neither_an_erased_patient_nor_a_former_guardian_leaves_an_address_behind() {
        open(Recipient.of(ANNA));
        history.happened(ANNA, new GuardianReleased(ANNA, new PatientId(UUID.randomUUID())));
        assertThat(feed(SECRET).getStatus()).isEqualTo(404);

        open(Recipient.of(ANNA));
        assertThat(feed(SECRET).getStatus()).isEqualTo(200);
        history.happened(ANNA, new PatientErased(ANNA));
        assertThat(feed(SECRET).getStatus()).isEqualTo(404);
    }

    @Test
    void an_address_of_a_minors_days_ends_with_them() {
        PatientId grown = new PatientId(UUID.randomUUID());
        LocalDate birth = LocalDate.ofInstant(History.RECORDED_AT, NEW_YORK).minusYears(17);
        history.happened(
                grown,
                new PatientRegistered(
                        grown, new PatientDetails("Ben", birth, "+1 617 555 0103", null, null, null, null)));
        open(Recipient.of(grown));
        FeedAnswers later =
                new FeedAnswers(db, Clock.fixed(History.RECORDED_AT.plus(Duration.ofDays(300)), NEW_YORK), 18);
        FeedAnswers muchLater =
                new FeedAnswers(db, Clock.fixed(History.RECORDED_AT.plus(Duration.ofDays(400)), NEW_YORK), 18);

        assertThat(later.handle(OpenFeed.BySecret.of(SECRET))).isPresent();
        assertThat(muchLater.handle(OpenFeed.BySecret.of(SECRET))).isEmpty();
    }

    private AppointmentId booked(Instant start) {
        AppointmentId appointment = new AppointmentId(UUID.randomUUID());
        TimeSlot slot = TimeSlot.of(start, Duration.ofMinutes(30));
        Visit visit = new Visit(GREY, HARBOUR, NEW_YORK, "consultation", VisitMode.IN_PERSON, slot, slot);
        history.happened(appointment, new AppointmentBooked(appointment, ANNA, visit, "Canary wheezing"));
        return appointment;
    }

    private void open(Recipient owner) {
        history.happened(new FeedId(owner), new CalendarFeedOpened(owner, digest(SECRET)));
    }

    private static String digest(String secret) {
        return OpenFeed.BySecret.of(secret).digest();
    }

    private boolean standing() {
        return api.get(Callers.patient(ANNA), "/api/patients/" + ANNA.value() + "/calendar-feed")
                .path("open")
                .asBoolean();
    }

    private MockHttpServletResponse feed(String secret) {
        return api.ask(Callers.ADMIN, path(secret));
    }

    private static String path(String secret) {
        return "/calendar/" + secret + ".ics";
    }

    private AccessEntry kept() {
        ArgumentCaptor<AccessEntry> entry = ArgumentCaptor.forClass(AccessEntry.class);
        verify(trail).record(entry.capture());
        return entry.getValue();
    }

    private static Calendar calendar(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.getContentAsString()));
        calendar.validate(true);
        return calendar;
    }

    private static CalendarComponent only(MockHttpServletResponse answer) throws Exception {
        Calendar calendar = calendar(answer);
        assertThat(calendar.getComponents()).hasSize(1);
        return calendar.getComponent("VEVENT");
    }

    private static String value(CalendarComponent event, String name) {
        Property found = event.getProperty(name);
        return found == null ? "" : found.getValue();
    }
}
