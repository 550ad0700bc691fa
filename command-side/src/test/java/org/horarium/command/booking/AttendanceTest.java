package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.NOT_THE_DAY;
import static org.horarium.command.Reason.UNKNOWN_APPOINTMENT;
import static org.horarium.command.Reason.VERSION_MISMATCH;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.DESK;
import static org.horarium.command.booking.Words.ELM;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.freed;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;
import static org.horarium.shared.booking.AppointmentStatus.CANCELLED;
import static org.horarium.shared.booking.AppointmentStatus.CHECKED_IN;
import static org.horarium.shared.booking.AppointmentStatus.COMPLETED;
import static org.horarium.shared.booking.AppointmentStatus.NO_SHOW;
import static org.horarium.shared.booking.AppointmentStatus.SCHEDULED;

import java.time.ZoneId;
import org.horarium.command.Reason;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void anna_is_booked_at_ten() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"));
    }

    @Test
    void an_appointment_goes_from_promise_to_end() {
        calendar.update(FIRST, CHECKED_IN, null).expectEvents(new PatientCheckedIn(FIRST));
        var decided = calendar.update(FIRST, COMPLETED, null).expectEvents(new AppointmentCompleted(FIRST));

        assertThat(((Settled) decided.outcome()).status()).isEqualTo(COMPLETED);
    }

    @Test
    void patients_check_themselves_in_on_the_day() {
        calendar.update(ANNAS_ACCOUNT, FIRST, CHECKED_IN, null, null).expectEvents(new PatientCheckedIn(FIRST));
    }

    @Test
    void patients_do_not_check_themselves_in_on_another_day_but_the_desk_notes_what_it_saw() {
        calendar.at(Words.at("2027-06-06 23:59"));
        calendar.update(ANNAS_ACCOUNT, FIRST, CHECKED_IN, null, null)
                .expectNoEvents()
                .expectRefusal(NOT_THE_DAY);

        calendar.at(Words.at("2027-06-08 00:00"));
        calendar.update(ANNAS_ACCOUNT, FIRST, CHECKED_IN, "late", null)
                .expectNoEvents()
                .expectRefusal(NOT_THE_DAY);
        calendar.update(FIRST, CHECKED_IN, null).expectEvents(new PatientCheckedIn(FIRST));
    }

    @Test
    void the_day_is_that_of_the_clinics_calendar() {
        TimeSlot evening = slot("2027-06-08 01:00", "2027-06-08 01:30");
        Visit inNewYork = new Visit(
                ADA, ELM, ZoneId.of("America/New_York"), "consultation", VisitMode.IN_PERSON, evening, evening);
        calendar.given(booked(SECOND, ANNA, inNewYork, null));

        calendar.at(Words.at("2027-06-08 05:00"));
        calendar.update(ANNAS_ACCOUNT, SECOND, CHECKED_IN, null, null).expectRefusal(NOT_THE_DAY);
        calendar.at(Words.at("2027-06-07 05:00"));
        calendar.update(ANNAS_ACCOUNT, SECOND, CHECKED_IN, null, null).expectEvents(new PatientCheckedIn(SECOND));
    }

    @Test
    void a_patient_who_did_not_come_is_recorded() {
        calendar.update(FIRST, NO_SHOW, null).expectEvents(new NoShowRecorded(FIRST));
    }

    @Test
    void cancelling_gives_the_time_back_to_both() {
        calendar.update(ANNAS_ACCOUNT, FIRST, CANCELLED, "on holiday", null)
                .expectEvents(
                        freed(FIRST, ANNA, visit("10:00", "10:30")),
                        new AppointmentCancelled(FIRST, ANNA, Role.PATIENT, "on holiday"));

        calendar.when(book(SECOND, BORIS, "10:00")).expectAccepted();
    }

    @Test
    void a_cancelled_patient_is_free_for_something_else_then() {
        calendar.update(FIRST, CANCELLED, null).expectAccepted();

        calendar.when(book(SECOND, ANNA, "10:15")).expectAccepted();
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, CHECKED_IN, ",
        "SCHEDULED, COMPLETED, ",
        "SCHEDULED, NO_SHOW, ",
        "SCHEDULED, CANCELLED, ",
        "CHECKED_IN, COMPLETED, ",
        "CHECKED_IN, CANCELLED, ",
        "CHECKED_IN, SCHEDULED, IMPOSSIBLE_STEP",
        "CHECKED_IN, CHECKED_IN, IMPOSSIBLE_STEP",
        "CHECKED_IN, NO_SHOW, IMPOSSIBLE_STEP",
        "COMPLETED, SCHEDULED, ALREADY_COMPLETED",
        "COMPLETED, CHECKED_IN, ALREADY_COMPLETED",
        "COMPLETED, COMPLETED, ALREADY_COMPLETED",
        "COMPLETED, CANCELLED, ALREADY_COMPLETED",
        "COMPLETED, NO_SHOW, ALREADY_COMPLETED",
        "CANCELLED, SCHEDULED, IMPOSSIBLE_STEP",
        "CANCELLED, CHECKED_IN, IMPOSSIBLE_STEP",
        "CANCELLED, COMPLETED, IMPOSSIBLE_STEP",
        "CANCELLED, CANCELLED, NOT_CANCELLABLE",
        "NO_SHOW, CHECKED_IN, IMPOSSIBLE_STEP",
        "NO_SHOW, COMPLETED, IMPOSSIBLE_STEP",
        "NO_SHOW, CANCELLED, NOT_CANCELLABLE",
    })
    void every_step_is_possible_or_refused_with_its_reason(
            AppointmentStatus from, AppointmentStatus to, @Nullable Reason reason) {
        arrive(from);

        var decided = calendar.update(FIRST, to, null);

        if (reason == null) {
            decided.expectAccepted();
        } else {
            decided.expectNoEvents().expectRefusal(reason);
        }
    }

    @Test
    void notes_can_be_replaced_at_any_time_of_its_life() {
        calendar.update(FIRST, null, "bring the referral")
                .expectEvents(new AppointmentAnnotated(FIRST, ANNA, "bring the referral"));
        calendar.update(FIRST, SCHEDULED, "and the X-ray")
                .expectEvents(new AppointmentAnnotated(FIRST, ANNA, "and the X-ray"));
        calendar.update(FIRST, COMPLETED, "done")
                .expectEvents(new AppointmentAnnotated(FIRST, ANNA, "done"), new AppointmentCompleted(FIRST));
        calendar.update(FIRST, null, "seen again").expectEvents(new AppointmentAnnotated(FIRST, ANNA, "seen again"));
    }

    @Test
    void a_cancelled_appointment_can_be_annotated() {
        arrive(CANCELLED);

        calendar.update(FIRST, null, "called twice")
                .expectEvents(new AppointmentAnnotated(FIRST, ANNA, "called twice"));
    }

    @Test
    void staying_scheduled_changes_nothing() {
        calendar.update(FIRST, SCHEDULED, null).expectNoEvents().expectAccepted();
    }

    @Test
    void refuses_what_has_changed_since_it_was_read() {
        calendar.update(DESK, FIRST, CHECKED_IN, null, 3L).expectNoEvents().expectRefusal(VERSION_MISMATCH);
        calendar.update(DESK, FIRST, CHECKED_IN, null, 0L).expectAccepted();
    }

    @Test
    void an_appointment_is_unknown_to_those_whom_it_is_no_business_of() {
        calendar.update(BORISS_ACCOUNT, FIRST, CANCELLED, null, null)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_APPOINTMENT);
        calendar.update(SECOND, CANCELLED, null).expectNoEvents().expectRefusal(UNKNOWN_APPOINTMENT);
    }

    private void arrive(AppointmentStatus status) {
        AppointmentEvent event =
                switch (status) {
                    case SCHEDULED -> new AppointmentAnnotated(FIRST, ANNA, "nothing yet");
                    case CHECKED_IN -> new PatientCheckedIn(FIRST);
                    case COMPLETED -> new AppointmentCompleted(FIRST);
                    case NO_SHOW -> new NoShowRecorded(FIRST);
                    case CANCELLED -> new AppointmentCancelled(FIRST, ANNA, Role.ADMIN, null);
                };
        calendar.given(event);
    }
}
