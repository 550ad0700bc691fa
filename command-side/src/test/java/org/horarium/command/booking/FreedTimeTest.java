package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.offered;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.window;

import java.time.Duration;
import java.util.List;
import org.horarium.command.Decisions;
import org.horarium.command.SetClock;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreedTimeTest {

    private final Decisions days = new Decisions(new SetClock(Words.NOW), DoctorCalendar.class, PatientCalendar.class);
    private final FreedTime time = new RecordedFreedTime(new Timetables(days.history()), days.clock());

    @Test
    void the_visit_that_was_called_off_can_be_had() {
        days.given(
                shift("09:00", "12:00"),
                booked(FIRST, ANNA, "09:30", "10:00"),
                booked(SECOND, BORIS, "10:30", "11:00"));

        assertThat(chances("10:00", "10:30", null)).containsExactly(slot("10:00", "10:30"));
    }

    @Test
    void a_longer_visit_takes_what_is_free_around_it_and_no_more() {
        days.given(shift("09:00", "12:00"), offered("long", 60, 0, 0), booked(FIRST, ANNA, "09:00", "10:00"));

        assertThat(chances("10:00", "10:30", "long")).containsExactly(slot("10:00", "11:00"));
        assertThat(chances("09:30", "10:00", "long")).isEmpty();
    }

    @Test
    void what_is_held_booked_past_or_too_near_cannot_be_had() {
        days.given(
                shift("05:00", "12:00"),
                window(Duration.ofHours(1), Duration.ofDays(180)),
                held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        assertThat(chances("05:00", "05:30", null)).isEmpty();
        assertThat(chances("06:30", "07:00", null)).isEmpty();
        assertThat(chances("10:00", "10:30", null)).isEmpty();
        assertThat(time.chances(ADA, slot("07:00", "07:30"), null, null).get(0).bookableUntil())
                .isEqualTo(at("06:00"));
    }

    @Test
    void another_kind_or_mode_than_the_doctor_offers_cannot_be_had() {
        days.given(shift("09:00", "12:00"));

        assertThat(time.chances(ADA, slot("10:00", "10:30"), null, VisitMode.VIDEO))
                .isEmpty();
        assertThat(chances("10:00", "10:30", "unheard-of")).isEmpty();
    }

    @Test
    void a_hold_that_may_lapse_is_told_unless_it_is_known() {
        days.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        assertThat(time.isHeld(ADA, slot("10:00", "10:30"), List.of())).isTrue();
        assertThat(time.isHeld(ADA, slot("10:00", "10:30"), List.of(HOLD))).isFalse();
        assertThat(time.isHeld(ADA, slot("10:30", "11:00"), List.of())).isFalse();
    }

    @Test
    void a_patient_who_is_elsewhere_does_not_suit() {
        days.given(booked(FIRST, ANNA, "10:00", "10:30"));

        assertThat(time.suits(ANNA, slot("10:15", "10:45"))).isFalse();
        assertThat(time.suits(BORIS, slot("10:15", "10:45"))).isTrue();
    }

    private List<TimeSlot> chances(String from, String to, @Nullable String type) {
        return time.chances(ADA, slot(from, to), type, null).stream()
                .map(chance -> chance.visit().slot())
                .toList();
    }
}
