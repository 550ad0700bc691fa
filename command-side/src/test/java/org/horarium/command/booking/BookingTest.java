package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.IN_THE_PAST;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.PATIENT_BUSY;
import static org.horarium.command.Reason.PATIENT_MERGED;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.TOO_FAR_AHEAD;
import static org.horarium.command.Reason.TOO_SOON;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;
import static org.horarium.command.Reason.UNKNOWN_VISIT_TYPE;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.offered;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;
import static org.horarium.command.booking.Words.window;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.horarium.shared.scheduling.Holiday;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @Test
    void one_booking_is_recorded_on_the_days_of_both_and_on_the_appointment() {
        var decided = calendar.given(shift("09:00", "17:00"))
                .when(book(FIRST, ANNA, "10:00"))
                .expectEvents(booked(FIRST, ANNA, "10:00", "10:30"));

        assertThat(decided.outcome())
                .isEqualTo(new Settled(
                        FIRST.toString(), 0, FIRST, ANNA, visit("10:00", "10:30"), AppointmentStatus.SCHEDULED));
    }

    @Test
    void refuses_a_slot_that_overlaps_a_booked_one() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, BORIS, "10:29", "11:00"))
                .expectNoEvents()
                .expectRefusal(SLOT_TAKEN)
                .expectConflict(slot("10:00", "10:30"));
    }

    @ParameterizedTest
    @CsvSource({"10:30, 11:00", "09:30, 10:00", "09:00, 10:00", "10:30, 17:00"})
    void books_neighbours_that_touch(String start, String end) {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, BORIS, start, end))
                .expectEvents(booked(SECOND, BORIS, start, end));
    }

    @ParameterizedTest
    @CsvSource({"09:31, 10:01", "10:00, 10:30", "10:10, 10:20", "09:00, 17:00", "10:29, 10:34"})
    void refuses_every_length_that_overlaps_by_a_minute_or_more(String start, String end) {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, BORIS, start, end))
                .expectNoEvents()
                .expectRefusal(SLOT_TAKEN);
    }

    @Test
    void a_visit_across_utc_midnight_is_recorded_on_both_days() {
        calendar.given(shift("00:00", "00:00"))
                .when(book(FIRST, ANNA, "23:45", "2027-06-08 00:15"))
                .expectEvents(booked(FIRST, ANNA, "23:45", "2027-06-08 00:15"));

        assertThat(booked(FIRST, ANNA, "23:45", "2027-06-08 00:15")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"23:20, 23:50", "2027-06-08 00:00, 2027-06-08 00:30", "23:50, 2027-06-08 00:05"})
    void refuses_what_overlaps_a_visit_across_midnight_on_either_day(String start, String end) {
        calendar.given(shift("00:00", "00:00"), booked(FIRST, ANNA, "23:45", "2027-06-08 00:15"))
                .when(book(SECOND, BORIS, start, end))
                .expectNoEvents()
                .expectRefusal(SLOT_TAKEN);
    }

    @Test
    void buffers_are_kept_free_around_a_visit_and_not_told_to_the_patient() {
        calendar.given(shift("09:00", "17:00"), offered("surgery", 60, 10, 20))
                .when(book(FIRST, ANNA, "10:00"))
                .expectAccepted();

        calendar.when(book(SECOND, BORIS, "11:29")).expectRefusal(SLOT_TAKEN).expectConflict(slot("09:50", "11:20"));
        calendar.when(book(SECOND, BORIS, "11:30")).expectAccepted();
    }

    @Test
    void the_visit_must_lie_within_hours_but_its_buffers_need_not() {
        calendar.given(shift("09:00", "10:00"), offered("surgery", 60, 10, 20))
                .when(book(FIRST, ANNA, "09:00"))
                .expectAccepted();
    }

    @Test
    void refuses_a_patient_who_is_with_another_doctor_then() {
        calendar.given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC))
                .given(booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, ANNA, "10:15").with(BEN))
                .expectNoEvents()
                .expectRefusal(PATIENT_BUSY)
                .expectConflict(slot("10:00", "10:30"));
    }

    @Test
    void a_patient_may_go_from_one_doctor_straight_to_the_next() {
        calendar.given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC))
                .given(booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, ANNA, "10:30").with(BEN))
                .expectAccepted();
    }

    @Test
    void refuses_a_patient_who_is_elsewhere_across_midnight() {
        calendar.given(shift("00:00", "00:00"), shift(BEN, "00:00", "00:00", ZoneOffset.UTC))
                .given(booked(FIRST, ANNA, "23:45", "2027-06-08 00:15"))
                .when(book(SECOND, ANNA, "2027-06-08 00:00").with(BEN))
                .expectNoEvents()
                .expectRefusal(PATIENT_BUSY);
    }

    @ParameterizedTest
    @CsvSource({"08:59", "16:31", "17:00", "03:00"})
    void refuses_what_does_not_fall_into_hours(String start) {
        calendar.at(at("02:00"))
                .given(shift("09:00", "17:00"))
                .when(book(FIRST, ANNA, start))
                .expectNoEvents()
                .expectRefusal(OUTSIDE_HOURS);
    }

    @Test
    void refuses_a_doctor_without_hours() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectNoEvents().expectRefusal(OUTSIDE_HOURS);
    }

    @Test
    void refuses_a_holiday_and_a_closed_date() {
        calendar.given(shift("09:00", "17:00"))
                .given(new HolidaysObserved(
                        new ScheduleId(ADA), "us", List.of(new Holiday(TODAY.plusDays(1), "Day of Rest"))))
                .given(closed());

        calendar.when(book(FIRST, ANNA, "2027-06-08 10:00")).expectRefusal(OUTSIDE_HOURS);
        calendar.when(book(FIRST, ANNA, "2027-06-09 10:00")).expectRefusal(OUTSIDE_HOURS);
        calendar.when(book(FIRST, ANNA, "2027-06-10 10:00")).expectAccepted();
    }

    @Test
    void refuses_the_past_and_books_the_present() {
        calendar.at(at("10:00")).given(shift("09:00", "17:00"));

        calendar.when(book(FIRST, ANNA, "09:59")).expectNoEvents().expectRefusal(IN_THE_PAST);
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
    }

    @Test
    void refuses_less_than_the_minimum_notice() {
        calendar.at(at("09:00")).given(shift("09:00", "17:00"), window(Duration.ofHours(2), Duration.ofDays(30)));

        calendar.when(book(FIRST, ANNA, "10:59")).expectNoEvents().expectRefusal(TOO_SOON);
        calendar.when(book(FIRST, ANNA, "11:00")).expectAccepted();
    }

    @Test
    void refuses_more_than_the_maximum_advance() {
        calendar.at(at("09:00")).given(shift("09:00", "17:00"), window(Duration.ZERO, Duration.ofDays(2)));

        calendar.when(book(FIRST, ANNA, "2027-06-09 09:01")).expectNoEvents().expectRefusal(TOO_FAR_AHEAD);
        calendar.when(book(FIRST, ANNA, "2027-06-09 09:00")).expectAccepted();
    }

    @Test
    void refuses_whom_nobody_knows() {
        calendar.given(shift("09:00", "17:00"));

        calendar.when(book(FIRST, ANNA, "10:00").with(new DoctorId(new UUID(8, 8))))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
        calendar.when(book(FIRST, new PatientId(new UUID(8, 8)), "10:00"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_PATIENT);
    }

    @Test
    void refuses_whoever_is_kept_under_another_entry_and_whoever_was_erased() {
        calendar.given(shift("09:00", "17:00"), new PatientsMerged(ANNA, BORIS));
        calendar.when(book(FIRST, ANNA, "10:00")).expectNoEvents().expectRefusal(PATIENT_MERGED);

        calendar.given(new PatientErased(BORIS));
        assertThatThrownBy(() -> calendar.when(book(FIRST, BORIS, "10:00"))).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void refuses_a_visit_that_is_not_offered() {
        calendar.given(shift("09:00", "17:00"), offered("check-up", 20, 0, 0));

        calendar.when(book(FIRST, ANNA, "10:00").as("surgery")).expectNoEvents().expectRefusal(UNKNOWN_VISIT_TYPE);
        calendar.when(book(FIRST, ANNA, "10:00").as("consultation")).expectRefusal(UNKNOWN_VISIT_TYPE);
    }

    @Test
    void refuses_a_visit_that_was_withdrawn() {
        calendar.given(shift("09:00", "17:00"), offered("check-up", 20, 0, 0), offered("surgery", 60, 0, 0))
                .given(new VisitTypeWithdrawn(new ScheduleId(ADA), "surgery"))
                .when(book(FIRST, ANNA, "10:00").as("surgery"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_VISIT_TYPE);
    }

    @Test
    void refuses_a_mode_that_the_visit_does_not_have() {
        calendar.given(shift("09:00", "17:00"), offered("talk", 30, 0, 0, VisitMode.VIDEO));

        calendar.when(book(FIRST, ANNA, "10:00").over(VisitMode.IN_PERSON))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_VISIT_TYPE);
        var decided = calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        assertThat(((Settled) decided.outcome()).visit().mode()).isEqualTo(VisitMode.VIDEO);
    }

    @Test
    void a_visit_is_spoken_of_in_the_zone_of_its_hours() {
        var decided = calendar.given(shift(ADA, "09:00", "17:00", ZoneId.of("Europe/Berlin")))
                .when(book(FIRST, ANNA, "07:00"));

        assertThat(((Settled) decided.outcome()).visit().zone().getId()).isEqualTo("Europe/Berlin");
    }

    private static ScheduleExceptionAdded closed() {
        return new ScheduleExceptionAdded(
                new ScheduleId(ADA), new ScheduleException(TODAY.plusDays(2), List.of(), null));
    }
}
