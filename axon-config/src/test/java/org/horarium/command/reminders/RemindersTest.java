package org.horarium.command.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlan.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the policy has reminded, over the real database and scheduler, on a clock that is turned. */
class RemindersTest {

    private ReminderDesk desk = new ReminderDesk();

    @BeforeEach
    void monday_morning() {
        desk.at("2027-03-01T08:00:00Z").alarms.start();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void people_are_reminded_two_days_and_two_hours_before_and_once_each() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");

        assertThat(desk.at("2027-03-03T08:59:00Z").reminded(visit)).isEmpty();
        assertThat(desk.at("2027-03-03T09:00:00Z").reminded(visit)).containsExactly("2027-03-03T09:00:00Z");
        assertThat(desk.at("2027-03-05T06:59:00Z").reminded(visit)).hasSize(1);
        assertThat(desk.at("2027-03-05T08:59:00Z").reminded(visit))
                .containsExactly("2027-03-03T09:00:00Z", "2027-03-05T07:00:00Z");
        assertThat(desk.last().until()).isEqualTo("2027-03-05T09:00:00Z");
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void who_books_inside_the_window_hears_only_what_is_still_to_come() {
        AppointmentId tomorrow = desk.book("2027-03-02T09:00:00Z");
        AppointmentId atOnce = desk.book("2027-03-01T09:00:00Z");

        desk.at("2027-03-02T08:59:00Z");

        assertThat(desk.reminded(tomorrow)).containsExactly("2027-03-02T07:00:00Z");
        assertThat(desk.reminded(atOnce)).isEmpty();
    }

    @Test
    void a_visit_that_is_moved_into_the_window_is_reminded_of_at_its_new_time_alone() {
        AppointmentId visit = desk.book("2027-03-10T09:00:00Z");
        desk.move(visit, "2027-03-02T09:00:00Z");

        desk.at("2027-03-02T08:59:00Z");
        assertThat(desk.reminded(visit)).containsExactly("2027-03-02T07:00:00Z");
        desk.at("2027-03-10T10:00:00Z");
        assertThat(desk.reminded(visit)).hasSize(1);
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void a_visit_that_is_moved_out_of_the_window_is_reminded_of_anew() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        desk.at("2027-03-03T10:00:00Z");
        desk.move(visit, "2027-03-12T09:00:00Z");

        desk.at("2027-03-09T09:00:00Z");
        assertThat(desk.reminded(visit)).containsExactly("2027-03-03T09:00:00Z");
        desk.at("2027-03-12T08:00:00Z");
        assertThat(desk.reminded(visit))
                .containsExactly("2027-03-03T09:00:00Z", "2027-03-10T09:00:00Z", "2027-03-12T07:00:00Z");
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void a_visit_that_goes_away_and_comes_back_is_reminded_of_once() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        desk.move(visit, "2027-03-12T09:00:00Z");
        desk.move(visit, "2027-03-05T09:00:00Z");

        desk.at("2027-03-05T08:00:00Z");
        assertThat(desk.reminded(visit)).containsExactly("2027-03-03T09:00:00Z", "2027-03-05T07:00:00Z");
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_was_called_off() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        desk.cancel(visit);

        desk.at("2027-03-05T08:59:00Z");

        assertThat(desk.reminded(visit)).isEmpty();
        assertThat(tasks()).isZero();
    }

    @Test
    void what_was_moved_or_called_off_is_known_when_the_alarm_rings_though_the_policy_is_behind() {
        AppointmentId moved = desk.book("2027-03-05T09:00:00Z");
        AppointmentId cancelled = desk.book("2027-03-05T09:00:00Z");
        Instant then = desk.clock.instant();
        AppointmentRescheduled unheard = desk.moveUnheard(moved, "2027-03-12T09:00:00Z");
        desk.cancelUnheard(cancelled);

        desk.at("2027-03-03T10:00:00Z");
        assertThat(desk.reminded(moved)).isEmpty();
        assertThat(desk.reminded(cancelled)).isEmpty();

        desk.tell(() -> desk.policy.on(unheard, then));
        assertThat(desk.at("2027-03-10T10:00:00Z").reminded(moved)).containsExactly("2027-03-10T09:00:00Z");
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void the_check_notices_who_takes_appointments_as_they_once_were() {
        try (ReminderDesk trusting = new ReminderDesk(true)) {
            trusting.at("2027-03-01T08:00:00Z").alarms.start();
            AppointmentId visit = trusting.book("2027-03-05T09:00:00Z");
            trusting.cancelUnheard(visit);

            trusting.at("2027-03-03T10:00:00Z");

            assertThat(trusting.faults()).isNotEmpty();
        }
    }

    @Test
    void what_came_due_while_nothing_ran_is_told_late_as_long_as_it_is_of_use() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        AppointmentId over = desk.book("2027-03-03T12:00:00Z");
        desk.alarms.stop();
        desk.at("2027-03-03T15:00:00Z");
        assertThat(desk.reminded(visit)).isEmpty();

        desk.alarms.start();
        desk.at("2027-03-03T15:00:00Z");

        assertThat(desk.reminded(visit)).containsExactly("2027-03-03T09:00:00Z");
        assertThat(desk.reminded(over)).isEmpty();
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void a_policy_that_was_behind_when_it_was_due_still_reminds() {
        Instant booked = desk.clock.instant();
        AppointmentId visit = desk.book("2027-03-12T09:00:00Z");
        desk.at("2027-03-04T08:00:00Z");
        AppointmentRescheduled event = desk.moveUnheard(visit, "2027-03-05T09:00:00Z");

        desk.tell(() -> desk.policy.on(event, booked));

        assertThat(desk.at("2027-03-04T08:00:01Z").reminded(visit)).containsExactly("2027-03-03T09:00:00Z");
    }

    @Test
    void hours_are_hours_over_both_changes_of_the_clocks() {
        desk.at("2027-03-20T08:00:00Z");
        AppointmentId spring = desk.book("2027-03-28T07:00:00Z"); // 09:00 in Berlin, seven hours after 01:00
        desk.at("2027-03-26T06:59:00Z");
        assertThat(desk.reminded(spring)).isEmpty();
        desk.at("2027-03-28T06:00:00Z");
        assertThat(desk.reminded(spring)).containsExactly("2027-03-26T07:00:00Z", "2027-03-28T05:00:00Z");

        AppointmentId autumn = desk.book("2027-10-31T02:00:00Z"); // 03:00 in Berlin, where it was 02:00 twice
        desk.at("2027-10-30T23:59:00Z");
        assertThat(desk.reminded(autumn)).containsExactly("2027-10-29T02:00:00Z");
        desk.at("2027-10-31T01:59:00Z");
        assertThat(desk.reminded(autumn)).containsExactly("2027-10-29T02:00:00Z", "2027-10-31T00:00:00Z");
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void each_type_of_visit_goes_by_the_steps_that_its_clinic_chose() {
        AppointmentId before = desk.book("2027-03-05T09:00:00Z");
        desk.plan(new ReminderPlan(List.of(
                new Steps(null, List.of(Duration.ofHours(24))), new Steps("surgery", List.of(Duration.ofDays(3))))));
        AppointmentId check = desk.book("2027-03-05T09:00:00Z", "check");
        AppointmentId surgery = desk.book("2027-03-05T09:00:00Z", "surgery");

        desk.at("2027-03-05T08:59:00Z");

        assertThat(desk.reminded(before)).containsExactly("2027-03-04T09:00:00Z");
        assertThat(desk.reminded(check)).containsExactly("2027-03-04T09:00:00Z");
        assertThat(desk.reminded(surgery)).containsExactly("2027-03-02T09:00:00Z");
    }

    @Test
    void a_clinic_that_reminds_nobody_is_left_to_it() {
        desk.plan(new ReminderPlan(List.of()));
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");

        assertThat(desk.at("2027-03-05T08:59:00Z").reminded(visit)).isEmpty();
    }

    @Test
    void an_event_that_is_rolled_back_leaves_no_alarm() {
        assertThatThrownBy(() -> desk.tell(() -> {
                    desk.book("2027-03-05T09:00:00Z");
                    throw new IllegalStateException("the token was not stored");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tasks()).isZero();
    }

    @Test
    void what_is_told_again_sets_no_second_alarm() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        desk.move(visit, "2027-03-05T09:00:00Z");
        assertThat(tasks()).isEqualTo(2);

        desk.at("2027-03-03T10:00:00Z");
        desk.move(visit, "2027-03-05T09:00:00Z");

        desk.at("2027-03-05T08:00:00Z");
        assertThat(desk.reminded(visit)).hasSize(2);
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void the_link_of_a_reminder_holds_for_its_visit_until_it_starts() {
        AppointmentId visit = desk.book("2027-03-05T09:00:00Z");
        desk.at("2027-03-03T10:00:00Z");
        String link = String.valueOf(desk.last().details().get("link"));
        String secret = link.substring(link.indexOf('#') + 1);

        assertThat(link).startsWith("https://horarium.test/confirm-visit#");
        assertThat(desk.confirmations.look(secret)).hasValueSatisfying(said -> {
            assertThat(said.appointment()).isEqualTo(visit);
            assertThat(said.start()).isEqualTo("2027-03-05T09:00:00Z");
        });
        assertThat(desk.confirmations.look(secret + "x")).isEmpty();
        assertThat(desk.confirmations.look(Secrets.digest(secret))).isEmpty();
        desk.at("2027-03-05T09:00:00Z");
        assertThat(desk.confirmations.look(secret)).isEmpty();
    }

    @Test
    void an_answer_is_about_the_visit_of_which_that_number_was_reminded_last() {
        desk.book("2027-03-06T09:00:00Z");
        AppointmentId sooner = desk.book("2027-03-04T12:00:00Z");
        desk.at("2027-03-04T11:00:00Z");

        Instant now = desk.clock.instant();
        assertThat(desk.reminders.latestTo(Secrets.digest(ReminderDesk.PHONE), now))
                .hasValueSatisfying(last -> assertThat(last.appointment()).isEqualTo(sooner));
        assertThat(desk.reminders.latestTo(Secrets.digest("+4915100000000"), now))
                .isEmpty();
    }

    private long tasks() {
        return desk.db
                .sql("select count(*) from reminder_task where task_instance <> ?")
                .param(new UUID(0, 0).toString())
                .query(Long.class)
                .single();
    }
}
