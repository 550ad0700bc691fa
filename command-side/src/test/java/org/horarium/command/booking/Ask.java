package org.horarium.command.booking;

import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.DESK;

import java.time.Duration;
import java.time.Instant;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** A booking as a test asks for it: with Ada, by the desk, where nothing else is said. */
record Ask(
        Actor actor,
        AppointmentId appointment,
        PatientId patient,
        DoctorId doctor,
        Instant start,
        @Nullable String visitType,
        @Nullable Duration duration,
        @Nullable VisitMode mode,
        @Nullable OwnHold hold,
        @Nullable RequestKey key) {

    Ask(AppointmentId appointment, PatientId patient, Instant start) {
        this(DESK, appointment, patient, ADA, start, null, null, null, null, null);
    }

    Ask by(Actor other) {
        return new Ask(other, appointment, patient, doctor, start, visitType, duration, mode, hold, key);
    }

    Ask with(DoctorId other) {
        return new Ask(actor, appointment, patient, other, start, visitType, duration, mode, hold, key);
    }

    Ask as(String other) {
        return new Ask(actor, appointment, patient, doctor, start, other, duration, mode, hold, key);
    }

    Ask lasting(Duration other) {
        return new Ask(actor, appointment, patient, doctor, start, visitType, other, mode, hold, key);
    }

    Ask over(VisitMode other) {
        return new Ask(actor, appointment, patient, doctor, start, visitType, duration, other, hold, key);
    }

    Ask redeeming(HoldId other) {
        return redeeming(new OwnHold(other, actor.id()));
    }

    Ask redeeming(OwnHold other) {
        return new Ask(actor, appointment, patient, doctor, start, visitType, duration, mode, other, key);
    }

    Ask keyed(String text, String body) {
        RequestKey other = Words.key(actor, text, body);
        return new Ask(
                actor, new AppointmentId(other.id()), patient, doctor, start, visitType, duration, mode, hold, other);
    }

    BookAppointment command() {
        return new BookAppointment(
                actor, appointment, patient, new Wish(doctor, start, visitType, duration, mode), hold, null, key);
    }
}
