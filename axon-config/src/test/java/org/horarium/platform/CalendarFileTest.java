package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** An appointment goes into people's own calendars, and by its number a later file replaces the earlier one there. */
class CalendarFileTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Clinic clinic = Clinic.in(admin, "America/New_York");
    private final String doctor = clinic.doctor("09:00", "17:00", "Oncology; rare, \"odd\" ones");
    private final Clinic.Patient patient = Clinic.patient(admin);

    @Test
    void a_calendar_is_told_when_and_where_and_not_why() throws Exception {
        Reply booked = book("IN_PERSON");

        HttpResponse<String> file = file(booked);

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"appointment.ics\"");
        VEvent event = event(file);
        assertThat(event.getUid().getValue()).isEqualTo("appointment-" + booked.text("id") + "@horarium");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-02T15:00:00Z"));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2027-03-02T15:30:00Z")));
        assertThat(event.getLocation().getValue()).isEqualTo("House, Testville");
        assertThat(event.getSummary().getValue()).startsWith("Appointment with Dr. ");
        assertThat(file.body()).doesNotContain("Oncology", "biopsy", "Patient ", patient.id());
        assertThat(property(file, Property.UID)).isEqualTo(event.getUid().getValue());
        assertThat(property(file, Property.DTSTART)).isEqualTo("20270302T150000Z");
        assertThat(property(file, Property.LOCATION)).isEqualTo("House, Testville");
    }

    @Test
    void a_cancelled_visit_is_told_to_be_off_under_the_same_name_and_a_higher_number() throws Exception {
        Reply booked = book("VIDEO");
        assertThat(event(file(booked)).getLocation()).isNull();
        admin.put("/api/appointments/" + booked.text("id"), Map.of("status", "CANCELLED"));
        Reply cancelled = admin.put("/api/appointments/" + booked.text("id"), Map.of("notes", "called back"));

        HttpResponse<String> file = file(cancelled);

        assertThat(event(file).getStatus().isCancelled()).isTrue();
        assertThat(event(file).getSequence().getValue()).isEqualTo(2);
        assertThat(property(file, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void it_is_for_those_alone_who_may_see_the_appointment() {
        Reply booked = book("IN_PERSON");
        file(booked);
        String path = "/api/appointments/" + booked.text("id") + "/calendar.ics";
        Client other = Platform.anyone().signedIn(Clinic.patient(admin).email(), "correct horse");

        assertThat(other.get(path).reason()).isEqualTo("unknown-appointment");
        assertThat(Platform.anyone().get(path).status()).isEqualTo(401);
    }

    private Reply book(String mode) {
        admin.post(
                "/api/doctors/" + doctor + "/visit-types",
                Map.of("code", "biopsy", "duration_minutes", 30, "modes", List.of("IN_PERSON", "VIDEO")));
        Map<String, Object> wish = Clinic.booking(patient.id(), doctor, "2027-03-02T10:00:00-05:00");
        wish.put("mode", mode);
        wish.put("notes", "about the biopsy");
        Reply booked = admin.post("/api/appointments", wish);
        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        return booked;
    }

    /** As the patient gets it. */
    private HttpResponse<String> file(Reply write) {
        String path = "/api/appointments/" + write.text("id");
        admin.getAfter(write.token(), path);
        HttpResponse<String> file =
                Platform.anyone().signedIn(patient.email(), "correct horse").file(path + "/calendar.ics");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        return file;
    }

    private static VEvent event(HttpResponse<String> file) {
        ICalendar calendar = Biweekly.parse(file.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** As another library reads it. */
    private static String property(HttpResponse<String> file, String name) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file.body()));
        calendar.validate();
        assertThat(calendar.getComponents()).hasSize(1);
        CalendarComponent event = calendar.getComponent("VEVENT");
        Property property = event.getProperty(name);
        return property.getValue();
    }
}
