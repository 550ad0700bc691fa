package org.horarium.command.booking;

import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.DESK;
import static org.horarium.command.booking.Words.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.MemoryStore;
import org.horarium.command.Outcome;
import org.horarium.command.SetClock;
import org.horarium.command.audit.Refusals;
import org.horarium.command.booking.BookingCommand.BlockTime;
import org.horarium.command.booking.BookingCommand.UnblockTime;
import org.horarium.command.booking.BookingCommand.UpdateAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.ExtendHold;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.command.booking.HoldCommand.ReleaseHold;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The days of doctors Ada and Ben and of patients Anna and Boris, all of them known, at 06:00 of {@link Words#TODAY}. */
final class CalendarFixture {

    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final SetClock clock = new SetClock(NOW);
    private final Decisions decisions;

    CalendarFixture() {
        this(new MemoryStore());
        decisions.given(doctor(ADA), doctor(BEN), patient(ANNA), patient(BORIS));
    }

    /** Another process over the same store. */
    CalendarFixture elsewhere() {
        return new CalendarFixture(decisions.store());
    }

    private CalendarFixture(MemoryStore store) {
        decisions = new Decisions(clock, store, Appointment.class, DoctorCalendar.class, PatientCalendar.class);
        var history = decisions.history();
        var timetables = new Timetables(history);
        var calendars = new Calendars(
                decisions.newStreams(),
                decisions.repository(DoctorCalendar.class),
                decisions.repository(PatientCalendar.class));
        var appointments = new Appointments(decisions.newStreams(), decisions.repository(Appointment.class));
        var deciding = new Deciding(calendars, new Crowd(decisions.newStreams(), timetables), timetables, clock);
        var alternatives = new Alternatives(timetables);
        decisions.acquaintances().treating(ADA, ANNA).treating(ADA, BORIS);
        decisions.decidedBy(
                new Booking(appointments, deciding, alternatives, history),
                new Rescheduling(appointments, deciding, alternatives, history, decisions.permissions()),
                new Confirming(appointments),
                new Attendance(appointments, calendars, decisions.permissions(), clock),
                new Holding(calendars, deciding, alternatives, history, clock),
                new Blocking(calendars, history, clock));
    }

    MemoryStore store() {
        return decisions.store();
    }

    Decisions decisions() {
        return decisions;
    }

    /** Has refusals told to that one, too. */
    CalendarFixture recordedBy(Refusals refusals) {
        decisions.heardBy(new RecordedRefusals(refusals, new Timetables(decisions.history()), clock));
        return this;
    }

    CalendarFixture given(Object... happened) {
        decisions.given(happened);
        return this;
    }

    CalendarFixture at(Instant then) {
        clock.set(then);
        return this;
    }

    Decided when(Ask ask) {
        return decisions.when(ask.command(), ask.actor(), ask.key());
    }

    Decided when(Move move) {
        return decisions.when(move.command(), move.actor(), move.key());
    }

    /** Has somebody decide, with no events looked at. */
    Outcome ask(Move move) {
        return decisions.send(move.command(), move.actor(), move.key());
    }

    /** Has somebody decide, with no events looked at. */
    Outcome ask(Ask ask) {
        return decisions.send(ask.command(), ask.actor(), ask.key());
    }

    Decided hold(HoldId hold, Actor holder, String start) {
        return hold(hold, holder, ADA, start, FIVE_MINUTES);
    }

    Decided hold(HoldId hold, Actor holder, DoctorId doctor, String start, Duration length) {
        Wish wish = new Wish(doctor, Words.at(start), null, null, null);
        return decisions.when(new HoldSlot(new OwnHold(hold, holder.id()), wish, length), holder, null);
    }

    Decided release(HoldId hold, Actor holder, TimeSlot claimed) {
        return decisions.when(new ReleaseHold(new OwnHold(hold, holder.id()), ADA, claimed), holder, null);
    }

    Decided extend(HoldId hold, Actor holder, TimeSlot claimed) {
        return decisions.when(new ExtendHold(new OwnHold(hold, holder.id()), ADA, claimed, FIVE_MINUTES), holder, null);
    }

    /** Somebody sets time of Ada's aside who has not signed in. */
    Decided holdForVisitor(OwnHold hold, String start, Duration length) {
        return decisions.whenVisitor(new HoldSlot(hold, new Wish(ADA, Words.at(start), null, null, null), length));
    }

    Decided extendForVisitor(OwnHold hold, TimeSlot claimed) {
        return decisions.whenVisitor(new ExtendHold(hold, ADA, claimed, FIVE_MINUTES));
    }

    Decided releaseForVisitor(OwnHold hold, TimeSlot claimed) {
        return decisions.whenVisitor(new ReleaseHold(hold, ADA, claimed));
    }

    Decided block(BlockId block, String start, String end, boolean keepAppointments) {
        return block(block, ADA, start, end, keepAppointments);
    }

    Decided block(BlockId block, DoctorId doctor, String start, String end, boolean keepAppointments) {
        TimeSlot blocked = new TimeSlot(Words.at(start), Words.at(end));
        return decisions.when(new BlockTime(DESK, block, doctor, blocked, null, keepAppointments));
    }

    Decided unblock(BlockId block, TimeSlot blocked) {
        return decisions.when(new UnblockTime(DESK, block, ADA, blocked));
    }

    Decided update(AppointmentId appointment, @Nullable AppointmentStatus status, @Nullable String notes) {
        return update(DESK, appointment, status, notes, null);
    }

    Decided update(
            Actor actor,
            AppointmentId appointment,
            @Nullable AppointmentStatus status,
            @Nullable String notes,
            @Nullable Long expectedVersion) {
        return decisions.when(
                new UpdateAppointment(actor, appointment, status, notes, expectedVersion, null), actor, null);
    }

    static DoctorRegistered doctor(DoctorId doctor) {
        return new DoctorRegistered(doctor, new DoctorProfile("Doctor", null, null, null, List.of(), List.of(), null));
    }

    private static PatientRegistered patient(PatientId patient) {
        return new PatientRegistered(
                patient, new PatientDetails("Patient", LocalDate.EPOCH, null, null, null, null, null));
    }
}
