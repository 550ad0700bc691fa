package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.IN_THE_PAST;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.PATIENT_BUSY;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.TOO_FAR_AHEAD;
import static org.horarium.command.Reason.TOO_SOON;
import static org.horarium.command.Reason.UNKNOWN_VISIT_TYPE;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.ELM;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.blocked;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.offered;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;
import static org.horarium.command.booking.Words.window;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @Test
    void the_three_nearest_are_offered_nearest_first() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "12:00", "12:30"))
                .when(book(SECOND, BORIS, "12:00"))
                .expectRefusal(SLOT_TAKEN)
                .expectAlternatives(slot("11:30", "12:00"), slot("12:30", "13:00"), slot("11:00", "11:30"));
    }

    @Test
    void nothing_that_is_taken_held_or_blocked_is_offered() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "12:00", "12:30"))
                .given(booked(THIRD, ANNA, "11:30", "12:00"))
                .given(held(BORISS_ACCOUNT, "12:30", "13:00", at("06:05")), blocked("10:00", "11:30"))
                .when(book(SECOND, BORIS, "12:00"))
                .expectAlternatives(slot("13:00", "13:30"), slot("13:30", "14:00"), slot("14:00", "14:30"));
    }

    @Test
    void nothing_is_offered_at_a_time_at_which_the_patient_is_elsewhere() {
        calendar.given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC))
                .given(booked(FIRST, BORIS, visit(BEN, slot("11:30", "12:30"), slot("11:30", "12:30")), null))
                .when(book(SECOND, BORIS, "12:00"))
                .expectRefusal(PATIENT_BUSY)
                .expectAlternatives(slot("12:30", "13:00"), slot("11:00", "11:30"), slot("13:00", "13:30"));
    }

    @Test
    void a_patient_who_is_elsewhere_on_another_day_is_not_forgotten() {
        calendar.given(shift("09:00", "10:30"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC))
                .given(booked(FIRST, ANNA, "09:00", "10:30"))
                .given(booked(
                        THIRD,
                        BORIS,
                        visit(
                                BEN,
                                slot("2027-06-08 09:00", "2027-06-08 10:00"),
                                slot("2027-06-08 09:00", "2027-06-08 10:00")),
                        null))
                .when(book(SECOND, BORIS, "10:00"))
                .expectRefusal(SLOT_TAKEN)
                .expectAlternatives(
                        slot("2027-06-08 10:00", "2027-06-08 10:30"),
                        slot("2027-06-09 09:00", "2027-06-09 09:30"),
                        slot("2027-06-09 09:30", "2027-06-09 10:00"));
    }

    @Test
    void the_following_days_are_offered_when_the_day_is_full() {
        calendar.given(shift("10:00", "11:00"), booked(FIRST, ANNA, "10:00", "11:00"))
                .when(book(SECOND, BORIS, "10:00"))
                .expectAlternatives(
                        slot("2027-06-08 10:00", "2027-06-08 10:30"),
                        slot("2027-06-08 10:30", "2027-06-08 11:00"),
                        slot("2027-06-09 10:00", "2027-06-09 10:30"));
    }

    @Test
    void the_same_weekday_of_the_next_week_is_offered() {
        calendar.given(
                        new WeeklyHoursSet(
                                new ScheduleId(ADA),
                                new WeeklyHours(
                                        LocalDate.parse("2020-01-01"),
                                        List.of(new WorkingHours(
                                                DayOfWeek.MONDAY,
                                                LocalTime.parse("10:00"),
                                                LocalTime.parse("10:30"),
                                                ELM,
                                                ZoneOffset.UTC)))),
                        booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(SECOND, BORIS, "10:00"))
                .expectAlternatives(slot("2027-06-14 10:00", "2027-06-14 10:30"));
    }

    @Test
    void alternatives_have_the_length_and_the_buffers_of_the_wish() {
        calendar.given(shift("09:00", "17:00"), offered("surgery", 60, 0, 30), booked(FIRST, ANNA, "12:00", "12:30"))
                .when(book(SECOND, BORIS, "12:00"))
                .expectAlternatives(slot("10:30", "11:30"), slot("13:30", "14:30"), slot("09:00", "10:00"));
    }

    @Test
    void what_is_offered_can_be_booked() {
        var refused = calendar.given(shift("09:00", "17:00"), offered("surgery", 50, 5, 20))
                .given(booked(FIRST, ANNA, "12:00", "12:30"), blocked("14:00", "15:00"))
                .when(book(SECOND, BORIS, "12:00"))
                .refusal();

        assertThat(refused.alternatives()).hasSize(3).allSatisfy(offer -> {
            var asked = new Ask(SECOND, BORIS, offer.start());
            var other = new CalendarFixture()
                    .given(shift("09:00", "17:00"), offered("surgery", 50, 5, 20))
                    .given(booked(FIRST, ANNA, "12:00", "12:30"), blocked("14:00", "15:00"));
            other.when(asked).expectAccepted();
        });
    }

    @Test
    void the_next_free_ones_are_offered_instead_of_the_past() {
        calendar.at(at("12:00"))
                .given(shift("09:00", "17:00"))
                .when(book(FIRST, ANNA, "10:00"))
                .expectRefusal(IN_THE_PAST)
                .expectAlternatives(slot("12:00", "12:30"), slot("12:30", "13:00"), slot("13:00", "13:30"));
    }

    @Test
    void the_first_ones_with_enough_notice_are_offered_instead_of_one_too_soon() {
        calendar.given(shift("09:00", "10:30"), window(Duration.ofDays(20), Duration.ofDays(60)))
                .when(book(FIRST, ANNA, "10:00"))
                .expectRefusal(TOO_SOON)
                .expectAlternatives(
                        slot("2027-06-27 09:00", "2027-06-27 09:30"),
                        slot("2027-06-27 09:30", "2027-06-27 10:00"),
                        slot("2027-06-27 10:00", "2027-06-27 10:30"));
    }

    @Test
    void the_last_ones_that_can_be_booked_are_offered_instead_of_one_too_far_ahead() {
        calendar.at(at("10:00"))
                .given(shift("09:00", "17:00"), window(Duration.ZERO, Duration.ofDays(10)))
                .when(book(FIRST, ANNA, "2028-06-07 10:00"))
                .expectRefusal(TOO_FAR_AHEAD)
                .expectAlternatives(
                        slot("2027-06-17 10:00", "2027-06-17 10:30"),
                        slot("2027-06-17 09:30", "2027-06-17 10:00"),
                        slot("2027-06-17 09:00", "2027-06-17 09:30"));
    }

    @Test
    void what_is_outside_hours_gets_the_nearest_within() {
        calendar.given(shift("09:00", "17:00"))
                .when(book(FIRST, ANNA, "16:45"))
                .expectRefusal(OUTSIDE_HOURS)
                .expectAlternatives(slot("16:30", "17:00"), slot("16:00", "16:30"), slot("15:30", "16:00"));
    }

    @Test
    void nothing_is_offered_instead_of_a_visit_that_the_doctor_does_not_offer() {
        calendar.given(shift("09:00", "17:00"))
                .when(book(FIRST, ANNA, "10:00").as("surgery"))
                .expectRefusal(UNKNOWN_VISIT_TYPE)
                .expectAlternatives();
    }

    @Test
    void a_move_is_offered_times_next_to_the_one_that_it_wished_for() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"))
                .given(booked(SECOND, BORIS, "14:00", "14:30"))
                .when(move(FIRST, "14:00"))
                .expectAlternatives(slot("13:30", "14:00"), slot("14:30", "15:00"), slot("13:00", "13:30"));
    }
}
