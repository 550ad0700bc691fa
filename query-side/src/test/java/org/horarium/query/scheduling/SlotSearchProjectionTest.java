package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlotSearchProjectionTest {

    private static final String MONDAY = "2026-06-01";
    private static final String TUESDAY = "2026-06-02";

    private final Practice berlin = Practice.called("berlin", Practice.BERLIN);
    private SlotWorld world = SlotWorld.at("2026-05-31T12:00:00Z");

    @BeforeEach
    void a_doctor_with_two_hours_a_day() {
        world = SlotWorld.at("2026-05-31T12:00:00Z");
        world.happened(practice());
    }

    @Test
    void a_booking_takes_its_time_and_a_cancellation_gives_it_back() {
        world.happened(berlin.booked("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "10:00", "10:30");

        world.happened(berlin.freed("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void an_appointment_moved_within_its_day_takes_only_its_new_time() {
        world.happened(berlin.booked("a", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z"));
        world.happened(
                berlin.booked("a", "2026-06-01T08:00:00Z", "2026-06-01T08:30:00Z"),
                berlin.freed("a", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z"));

        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "09:30", "10:30");
    }

    @Test
    void a_booking_changes_only_its_own_day() {
        long other = world.revision(berlin.doctor(), TUESDAY);
        long before = world.revision(berlin.doctor(), MONDAY);

        world.happened(berlin.booked("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));

        assertThat(world.revision(berlin.doctor(), MONDAY)).isGreaterThan(before);
        assertThat(world.revision(berlin.doctor(), TUESDAY)).isEqualTo(other);
    }

    @Test
    void a_hold_lapses_without_any_event() {
        world.happened(berlin.held("h", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z", "2026-05-31T12:10:00Z"));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:00", "10:30");

        world.clock.set("2026-05-31T12:09:59Z");
        world.keep();
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:00", "10:30");

        world.clock.set("2026-05-31T12:10:00Z");
        world.keep();
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void a_hold_that_was_extended_lapses_later() {
        world.happened(
                berlin.held("h", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z", "2026-05-31T12:10:00Z"),
                berlin.held("h", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z", "2026-05-31T12:14:00Z"));

        world.clock.set("2026-05-31T12:10:00Z");
        world.keep();
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:00", "10:30");

        world.clock.set("2026-05-31T12:14:00Z");
        world.keep();
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void a_hold_ends_when_it_is_redeemed_or_released() {
        world.happened(
                berlin.held("h", "2026-06-01T07:00:00Z", "2026-06-01T08:00:00Z", "2026-05-31T12:10:00Z"),
                berlin.redeemed("h", "2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z"),
                berlin.held("g", "2026-06-01T08:00:00Z", "2026-06-01T08:30:00Z", "2026-05-31T12:10:00Z"));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:30");

        world.happened(berlin.released("g", "2026-06-01T08:00:00Z", "2026-06-01T08:30:00Z"));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:00", "10:30");
    }

    @Test
    void blocked_days_are_empty_until_they_are_unblocked() {
        var blocked = berlin.blocked("b", "2026-06-01T00:00:00Z", "2026-06-03T00:00:00Z");
        world.happened(blocked);
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).isEmpty();
        assertThat(world.freeOn(berlin.doctor(), TUESDAY)).isEmpty();

        blocked.forEach(block -> world.happened(new TimeUnblocked(block.calendar(), block.block(), block.blocked())));
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).hasSize(4);
        assertThat(world.freeOn(berlin.doctor(), TUESDAY)).hasSize(4);
    }

    @Test
    void hours_that_are_no_more_leave_rows_with_nothing_free() {
        long before = world.revision(berlin.doctor(), TUESDAY);

        world.happened(berlin.on(DayOfWeek.MONDAY, "09:00", "10:00"));

        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:00", "09:30");
        assertThat(world.freeOn(berlin.doctor(), TUESDAY)).isEmpty();
        assertThat(world.revision(berlin.doctor(), TUESDAY)).isGreaterThan(before);
    }

    @Test
    void a_closed_date_is_empty() {
        world.happened(new ScheduleExceptionAdded(
                berlin.schedule(), new ScheduleException(LocalDate.parse(MONDAY), List.of(), null)));

        assertThat(world.freeOn(berlin.doctor(), MONDAY)).isEmpty();
        assertThat(world.freeOn(berlin.doctor(), TUESDAY)).hasSize(4);
    }

    @Test
    void days_reach_as_far_as_the_booking_window_and_follow_it() {
        world.happened(berlin.bookable(Duration.ZERO, Duration.ofDays(10)));
        assertThat(world.freeOn(berlin.doctor(), "2026-06-10")).hasSize(4);
        assertThat(world.freeOn(berlin.doctor(), "2026-07-10")).isEmpty();

        world.clock.set("2026-06-30T12:00:00Z");
        world.keep();
        assertThat(world.freeOn(berlin.doctor(), "2026-07-10")).hasSize(4);
    }

    @Test
    void a_doctor_who_is_not_registered_yet_has_no_days() {
        Practice early = Practice.called("early", Practice.BERLIN);
        world.happened(early.daily("09:00", "10:00"));
        assertThat(world.freeOn(early.doctor(), MONDAY)).isEmpty();

        world.happened(early.registered("Early", null));
        assertThat(world.freeOn(early.doctor(), MONDAY)).containsExactly("09:00", "09:30");
    }

    @Test
    void a_place_that_is_renamed_is_renamed_on_every_day() {
        world.happened(berlin.corrected("New house", "Potsdam"));
        world.keep();

        assertThat(world.rows()).isNotEmpty().allMatch(row -> row.contains("New house") && row.contains("Potsdam"));
    }

    @Test
    void a_place_that_is_told_after_the_hours_is_shown_on_every_day() {
        Practice late = Practice.called("late", Practice.BERLIN);
        world.happened(late.registered("Late", null), late.daily("09:00", "10:00"));
        world.keep();
        world.happened(late.clinicCalled("Later Clinic"), late.open("Later House", "Berlin", null));
        world.keep();

        assertThat(world.rows())
                .filteredOn(row -> row.contains(late.doctor().value().toString()))
                .isNotEmpty()
                .allMatch(row -> row.contains("Later House") && row.contains("later clinic"));
    }

    @Test
    void starts_that_have_come_too_near_go_by_themselves() {
        world.clock.set("2026-06-01T07:16:00Z");
        world.keep();

        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:00", "10:30");
    }

    @Test
    void days_that_are_over_leave_the_search() {
        world.clock.set("2026-06-05T00:00:00Z");
        world.keep();

        assertThat(world.pending.oldest(1000))
                .filteredOn(DayRow::retired)
                .extracting(row -> row.day().toString())
                .contains("2026-05-31", MONDAY, TUESDAY, "2026-06-03")
                .doesNotContain("2026-06-04");
    }

    @Test
    void the_same_events_leave_the_same_rows_whatever_the_batches() {
        List<Object> events = new ArrayList<>(practice());
        events.add(berlin.offers("long", 60, 0, 15, VisitMode.IN_PERSON, VisitMode.VIDEO));
        events.add(berlin.booked("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));
        events.add(berlin.held("h", "2026-06-02T07:00:00Z", "2026-06-02T07:30:00Z", "2026-05-31T12:10:00Z"));
        events.addAll(berlin.blocked("b", "2026-06-03T00:00:00Z", "2026-06-04T08:00:00Z"));
        events.add(berlin.freed("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));

        world.forget();
        world.happened(events);
        List<String> atOnce = world.rows();
        world.forget();
        events.forEach(world::happened);
        List<String> oneByOne = world.rows();
        events.forEach(world::happened);

        assertThat(oneByOne).isNotEmpty().isEqualTo(atOnce);
        assertThat(world.rows()).as("told twice").isEqualTo(atOnce);
    }

    @Test
    void days_that_are_left_for_later_become_what_they_would_have_been_at_once() {
        Object first = berlin.booked("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z");
        Object second = berlin.booked("b", "2026-06-02T07:00:00Z", "2026-06-02T07:30:00Z");
        world.happened(first, second);
        List<String> atOnce = world.rows();

        world = SlotWorld.at("2026-05-31T12:00:00Z");
        world.isToldAgain(practice().toArray());
        world.isToldAgain(first);
        world.isToldAgain(second);
        assertThat(world.rows()).isEmpty();
        world.keep();

        assertThat(world.rows()).isEqualTo(atOnce);
    }

    @Test
    void what_has_been_told_is_pending_until_it_is_mirrored() {
        long latest = world.pending.latestRevision();
        assertThat(world.pending.isMirrored(latest)).isFalse();

        List<DayRow> sent = world.pending.oldest(10_000);
        world.pending.mirrored(sent.subList(1, sent.size()), latest);
        assertThat(world.pending.isMirrored(latest)).as("all but one").isFalse();
        world.pending.mirrored(sent.subList(0, 1), latest);
        assertThat(world.pending.isMirrored(latest)).isTrue();
    }

    @Test
    void what_changes_while_it_is_mirrored_stays_pending() {
        long latest = world.pending.latestRevision();
        List<DayRow> sent = world.pending.oldest(10_000);
        world.happened(berlin.booked("a", "2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z"));
        world.pending.mirrored(sent, latest);

        assertThat(world.pending.isMirrored(latest - 1)).isTrue();
        assertThat(world.pending.isMirrored(world.pending.latestRevision())).isFalse();
        assertThat(world.pending.oldest(10))
                .extracting(row -> row.day().toString())
                .containsExactly(MONDAY);
    }

    @Test
    void two_nodes_that_change_the_same_doctor_at_once_lose_nothing() throws InterruptedException {
        List<Thread> nodes = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int hour = 7; hour < 9; hour++) {
            String at = "2026-06-01T0" + hour;
            String name = "a" + hour;
            nodes.add(new Thread(() -> world.happened(
                    berlin.offers("consultation", 30, 0, 0, VisitMode.IN_PERSON),
                    berlin.booked(name, at + ":00:00Z", at + ":30:00Z"))));
        }
        nodes.forEach(node -> node.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(failures).isEmpty();
        assertThat(world.freeOn(berlin.doctor(), MONDAY)).containsExactly("09:30", "10:30");
    }

    private List<Object> practice() {
        return Stream.<Object>of(
                        berlin.clinicCalled("Charité"),
                        berlin.open("House one", "Berlin", null),
                        berlin.registered("Ada", "80.00"),
                        berlin.does("Cardiology"),
                        berlin.daily("09:00", "11:00"),
                        berlin.bookable(Duration.ZERO, Duration.ofDays(30)))
                .toList();
    }
}
