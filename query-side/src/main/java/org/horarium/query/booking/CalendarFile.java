package org.horarium.query.booking;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.query.booking.Appointment.DoctorLine;
import org.horarium.query.booking.Appointment.LocationLine;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment for people's own calendars (RFC 5545). Those are shared and synchronised with who knows whom, so it
 * tells when and where, and nothing of why.
 */
record CalendarFile(Appointment appointment, Instant now) {

    private static final String FROM_US = "-//Horarium//Appointments//EN";

    /** The file; a later one of the same appointment takes its place in a calendar. */
    String text() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(FROM_US);
        calendar.addEvent(event());
        return Biweekly.write(calendar).go();
    }

    private VEvent event() {
        VEvent event = new VEvent();
        event.setUid("appointment-" + appointment.id() + "@horarium");
        event.setSequence(Math.toIntExact(appointment.version()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(date(appointment.start()));
        event.setDateEnd(date(appointment.end()));
        event.setSummary(summary(appointment.doctor()));
        event.setStatus(isOff() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(isOff());
        event.setClassification(Classification.PRIVATE);
        LocationLine place = appointment.location();
        if (place != null && appointment.mode() == VisitMode.IN_PERSON) {
            event.setLocation(text(place));
        }
        return event;
    }

    private boolean isOff() {
        return appointment.status() == AppointmentStatus.CANCELLED;
    }

    private static String summary(@Nullable DoctorLine doctor) {
        return doctor == null ? "Appointment" : "Appointment with " + doctor.fullName();
    }

    private static String text(LocationLine place) {
        Address address = place.address();
        Stream<@Nullable String> parts = address == null
                ? Stream.of(place.name())
                : Stream.of(place.name(), address.line(), address.city(), address.state(), address.postalCode());
        return parts.filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
