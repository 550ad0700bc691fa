package org.horarium.shared.scheduling;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.shared.scheduling.Timetables.ELM;
import static org.horarium.shared.scheduling.Timetables.NEW_YORK;
import static org.horarium.shared.scheduling.Timetables.OAK;
import static org.horarium.shared.scheduling.Timetables.SCHEDULE;
import static org.horarium.shared.scheduling.Timetables.after;
import static org.horarium.shared.scheduling.Timetables.hours;
import static org.horarium.shared.scheduling.Timetables.on;
import static org.horarium.shared.scheduling.Timetables.slot;
import static org.horarium.shared.scheduling.Timetables.slots;
import static org.horarium.shared.scheduling.Timetables.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionRemoved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final String MONDAY_7 = "2027-06-07";
    private static final String TUESDAY_8 = "2027-06-08";
    private static final String MONDAY_14 = "2027-06-14";
    private static final HolidaysObserved HOLIDAY =
            new HolidaysObserved(SCHEDULE, "us", List.of(new Holiday(LocalDate.parse(MONDAY_7), "Day of Rest")));

    @Test
    void weekly_hours_hold_on_their_weekday_in_their_zone() {
        Timetable timetable = after(week("2020-01-01", hours(MONDAY, "09:00", "17:00")));

        assertThat(slots(timetable, MONDAY_7)).containsExactly(slot("2027-06-07T13:00:00Z", "2027-06-07T21:00:00Z"));
        assertThat(slots(timetable, TUESDAY_8)).isEmpty();
    }

    @Test
    void hours_of_one_day_come_earliest_first() {
        Timetable timetable = after(
                week("2020-01-01", hours(MONDAY, "14:00", "17:00"), hours(MONDAY, "08:00", "12:00", OAK, NEW_YORK)));

        assertThat(timetable.openOn(LocalDate.parse(MONDAY_7)))
                .extracting(OpenHours::location)
                .containsExactly(OAK, ELM);
    }

    @Test
    void a_week_holds_until_a_later_one_begins() {
        Timetable timetable = after(
                week(MONDAY_14, hours(MONDAY, "10:00", "11:00")), week("2020-01-01", hours(MONDAY, "09:00", "10:00")));

        assertThat(slots(timetable, MONDAY_7)).containsExactly(slot("2027-06-07T13:00:00Z", "2027-06-07T14:00:00Z"));
        assertThat(slots(timetable, MONDAY_14)).containsExactly(slot("2027-06-14T14:00:00Z", "2027-06-14T15:00:00Z"));
        assertThat(slots(timetable, "2019-12-30")).isEmpty();
    }

    @Test
    void a_week_replaces_the_one_of_the_same_first_day() {
        Timetable timetable = after(
                week("2020-01-01", hours(MONDAY, "09:00", "10:00")),
                week("2020-01-01", hours(TUESDAY, "09:00", "10:00")));

        assertThat(slots(timetable, MONDAY_7)).isEmpty();
        assertThat(slots(timetable, TUESDAY_8)).hasSize(1);
        assertThat(timetable.weeks()).hasSize(1);
    }

    @Test
    void no_weekly_hours_hold_on_a_holiday() {
        Timetable timetable = after(week("2020-01-01", hours(MONDAY, "09:00", "17:00")), HOLIDAY);

        assertThat(slots(timetable, MONDAY_7)).isEmpty();
        assertThat(slots(timetable, MONDAY_14)).hasSize(1);
    }

    @Test
    void an_exception_outranks_holiday_and_week() {
        Timetable timetable = after(
                week("2020-01-01", hours(MONDAY, "09:00", "17:00")),
                HOLIDAY,
                on(MONDAY_7, hours(MONDAY, "10:00", "12:00")));

        assertThat(slots(timetable, MONDAY_7)).containsExactly(slot("2027-06-07T14:00:00Z", "2027-06-07T16:00:00Z"));
    }

    @Test
    void an_exception_without_hours_closes_the_day_until_it_is_removed() {
        Timetable closed = after(week("2020-01-01", hours(MONDAY, "09:00", "17:00")), on(MONDAY_7));

        assertThat(slots(closed, MONDAY_7)).isEmpty();
        assertThat(slots(closed.with(new ScheduleExceptionRemoved(SCHEDULE, LocalDate.parse(MONDAY_7))), MONDAY_7))
                .hasSize(1);
    }

    @Test
    void holidays_are_kept_no_more_once_none_are_observed() {
        Timetable timetable = after(
                week("2020-01-01", hours(MONDAY, "09:00", "17:00")),
                HOLIDAY,
                new HolidaysObserved(SCHEDULE, "", List.of()));

        assertThat(slots(timetable, MONDAY_7)).hasSize(1);
    }

    @Test
    void a_visit_must_fall_into_one_stretch_of_hours() {
        Timetable timetable =
                after(week("2020-01-01", hours(MONDAY, "09:00", "12:00"), hours(MONDAY, "13:00", "17:00")));

        assertThat(timetable.openDuring(slot("2027-06-07T15:30:00Z", "2027-06-07T16:00:00Z")))
                .isPresent();
        assertThat(timetable.openDuring(slot("2027-06-07T15:45:00Z", "2027-06-07T16:15:00Z")))
                .isEmpty();
        assertThat(timetable.openDuring(slot("2027-06-07T15:00:00Z", "2027-06-07T18:00:00Z")))
                .isEmpty();
    }

    @Test
    void hours_that_touch_at_one_place_count_as_one() {
        Timetable timetable =
                after(week("2020-01-01", hours(MONDAY, "09:00", "12:00"), hours(MONDAY, "12:00", "17:00")));

        assertThat(timetable.openDuring(slot("2027-06-07T15:45:00Z", "2027-06-07T16:15:00Z")))
                .isPresent();
    }

    @Test
    void hours_that_touch_at_two_places_stay_two() {
        Timetable timetable = after(
                week("2020-01-01", hours(MONDAY, "09:00", "12:00"), hours(MONDAY, "12:00", "17:00", OAK, NEW_YORK)));

        assertThat(timetable.openDuring(slot("2027-06-07T15:45:00Z", "2027-06-07T16:15:00Z")))
                .isEmpty();
    }

    @Test
    void hours_that_touch_at_midnight_count_as_one() {
        Timetable timetable =
                after(week("2020-01-01", hours(MONDAY, "20:00", "00:00"), hours(TUESDAY, "00:00", "04:00")));

        assertThat(slots(timetable, MONDAY_7)).containsExactly(slot("2027-06-08T00:00:00Z", "2027-06-08T04:00:00Z"));
        assertThat(timetable.openDuring(slot("2027-06-08T03:45:00Z", "2027-06-08T04:15:00Z")))
                .isPresent();
    }

    @Test
    void hours_must_end_after_they_start() {
        assertThatThrownBy(() -> hours(MONDAY, "09:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours(MONDAY, "09:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void starts_lie_one_stride_apart_and_the_last_visit_still_fits() {
        VisitType type = new VisitType(
                "long",
                Duration.ofMinutes(40),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Set.of(VisitMode.IN_PERSON));
        OpenHours open = new OpenHours(slot("2027-06-07T09:00:00Z", "2027-06-07T11:30:00Z"), ELM, NEW_YORK);

        assertThat(Timetable.EMPTY.startsWithin(open, type))
                .containsExactly(
                        Instant.parse("2027-06-07T09:00:00Z"),
                        Instant.parse("2027-06-07T09:55:00Z"),
                        Instant.parse("2027-06-07T10:50:00Z"));
    }

    @Test
    void a_doctor_who_said_nothing_offers_a_consultation() {
        assertThat(Timetable.EMPTY.visitType(null)).contains(VisitType.CONSULTATION);
        assertThat(Timetable.EMPTY.visitType("consultation")).contains(VisitType.CONSULTATION);
        assertThat(Timetable.EMPTY.visitType("surgery")).isEmpty();
        assertThat(Timetable.EMPTY.window()).isEqualTo(BookingWindow.STANDARD);
    }

    @Test
    void the_oldest_offer_is_meant_where_none_is_named() {
        VisitType checkup = VisitType.CONSULTATION.lasting(Duration.ofMinutes(20));
        VisitType surgery = new VisitType(
                "a-surgery", Duration.ofHours(2), Duration.ZERO, Duration.ZERO, Set.of(VisitMode.IN_PERSON));
        Timetable timetable = after(new VisitTypeOffered(SCHEDULE, checkup), new VisitTypeOffered(SCHEDULE, surgery));

        assertThat(timetable.visitType(null)).contains(checkup);
        assertThat(timetable.offered()).containsExactly(checkup, surgery);
        assertThat(timetable
                        .with(new VisitTypeWithdrawn(SCHEDULE, "consultation"))
                        .visitType(null))
                .contains(surgery);
    }

    @Test
    void the_booking_window_is_the_last_that_was_set() {
        BookingWindow window = new BookingWindow(Duration.ofHours(2), Duration.ofDays(30));

        assertThat(after(new BookingWindowSet(SCHEDULE, window)).window()).isEqualTo(window);
    }

    @Test
    void dates_stand_in_their_order_whichever_way_they_came() {
        List<Holiday> days = LocalDate.parse(MONDAY_7)
                .datesUntil(LocalDate.parse("2027-07-07"))
                .map(date -> new Holiday(date, "Rest"))
                .toList();
        List<Holiday> otherWay = new ArrayList<>(days);
        Collections.reverse(otherWay);

        for (List<Holiday> way : List.of(days, otherWay)) {
            assertThat(Timetable.EMPTY
                            .with(new HolidaysObserved(SCHEDULE, "us", way))
                            .holidays()
                            .keySet())
                    .containsExactlyElementsOf(days.stream().map(Holiday::date).toList());
        }
    }
}
