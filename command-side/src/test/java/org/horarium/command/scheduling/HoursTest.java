package org.horarium.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.horarium.command.scheduling.ScheduleRequests.ExceptionalDate;
import org.horarium.command.scheduling.ScheduleRequests.Stretch;
import org.horarium.command.scheduling.ScheduleRequests.Week;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-06-07");
    private static final UUID ELM = new UUID(6, 1);
    private static final UUID OAK = new UUID(6, 2);

    private final Hours hours = new Hours(places());

    @Test
    void days_are_counted_from_sunday() {
        assertThat(week(row(0, "09:00", "12:00"), row(1, "09:00", "12:00"), row(6, "09:00", "12:00")))
                .extracting(WorkingHours::day)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void hours_are_at_the_first_place_and_in_its_zone_where_nothing_is_said() {
        assertThat(week(row(1, "09:00", "12:00")))
                .containsExactly(new WorkingHours(
                        DayOfWeek.MONDAY,
                        LocalTime.parse("09:00"),
                        LocalTime.parse("12:00"),
                        new LocationId(ELM),
                        ZoneId.of("America/New_York")));
        assertThat(week(row(1, "09:00", "12:00", OAK)))
                .extracting(WorkingHours::zone)
                .containsExactly(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void rows_that_are_not_available_are_left_out() {
        var closed = new ScheduleRequests.Hours(2, LocalTime.parse("09:00"), LocalTime.parse("12:00"), null, false);

        assertThat(week(row(1, "09:00", "12:00"), closed)).hasSize(1);
    }

    @Test
    void a_week_begins_today_where_nothing_is_said() {
        assertThat(hours.week(new Week(null, null, List.of()), TODAY).effectiveFrom())
                .isEqualTo(TODAY);
    }

    @Test
    void hours_of_one_day_may_touch_but_not_overlap() {
        assertThat(week(row(1, "09:00", "12:00"), row(1, "12:00", "00:00"))).hasSize(2);

        assertInvalid("hours", () -> week(row(1, "09:00", "12:00"), row(1, "11:59", "13:00")));
        assertInvalid("hours", () -> week(row(1, "20:00", "00:00"), row(1, "21:00", "22:00", OAK)));
    }

    @Test
    void hours_end_after_they_start_on_whole_minutes() {
        assertInvalid("end_time", () -> week(row(1, "12:00", "12:00")));
        assertInvalid("end_time", () -> week(row(1, "12:00", "09:00")));
        assertInvalid("start_time", () -> week(row(1, "09:00:30", "12:00")));
    }

    @Test
    void hours_are_at_places_where_the_doctor_works() {
        assertInvalid("location_id", () -> week(row(1, "09:00", "12:00", new UUID(6, 9))));
        assertInvalid("location_id", () -> new Hours(Map.of())
                .week(new Week(null, null, List.of(row(1, "09:00", "12:00"))), TODAY));
    }

    @Test
    void an_unknown_zone_or_an_implausible_date_is_invalid() {
        assertInvalid(
                "zone", () -> hours.week(new Week("Europe/Atlantis", null, List.of(row(1, "09:00", "12:00"))), TODAY));
        assertInvalid("effective_from", () -> hours.week(new Week(null, LocalDate.MAX, List.of()), TODAY));
        assertInvalid("date", () -> hours.exception(new ExceptionalDate(LocalDate.MAX, true, null, null, null)));
    }

    @Test
    void an_exception_is_closed_or_has_hours() {
        Stretch morning = new Stretch(LocalTime.parse("09:00"), LocalTime.parse("12:00"), null);

        assertThat(exception(true, null)).isEmpty();
        assertThat(exception(null, List.of(morning)))
                .extracting(WorkingHours::day)
                .containsExactly(DayOfWeek.MONDAY);
        assertInvalid("hours", () -> exception(true, List.of(morning)));
        assertInvalid("hours", () -> exception(null, null));
        assertInvalid("hours", () -> exception(false, List.of()));
    }

    private List<WorkingHours> week(ScheduleRequests.Hours... rows) {
        return hours.week(new Week(null, null, List.of(rows)), TODAY).hours();
    }

    private List<WorkingHours> exception(@Nullable Boolean closed, @Nullable List<Stretch> stretches) {
        return hours.exception(new ExceptionalDate(TODAY, closed, null, stretches, null))
                .hours();
    }

    private static ScheduleRequests.Hours row(int day, String start, String end) {
        return row(day, start, end, null);
    }

    private static ScheduleRequests.Hours row(int day, String start, String end, @Nullable UUID place) {
        return new ScheduleRequests.Hours(day, LocalTime.parse(start), LocalTime.parse(end), place, null);
    }

    private static void assertInvalid(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    private static Map<LocationId, ZoneId> places() {
        Map<LocationId, ZoneId> places = new LinkedHashMap<>();
        places.put(new LocationId(ELM), ZoneId.of("America/New_York"));
        places.put(new LocationId(OAK), ZoneId.of("Europe/Berlin"));
        return places;
    }
}
