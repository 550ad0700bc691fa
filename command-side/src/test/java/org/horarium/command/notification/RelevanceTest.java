package org.horarium.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.shared.booking.AppointmentStatus.CANCELLED;
import static org.horarium.shared.booking.AppointmentStatus.COMPLETED;
import static org.horarium.shared.booking.AppointmentStatus.SCHEDULED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of an appointment is judged by the appointment as it is when it is told. */
class RelevanceTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2027-03-02T09:00:00Z");
    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final DoctorId IDA = new DoctorId(new UUID(2, 1));
    private static final DoctorId OTHER = new DoctorId(new UUID(2, 2));

    @Test
    void a_booking_is_told_as_long_as_nothing_came_after_it() {
        assertThat(lost(NoticeKind.APPOINTMENT_BOOKED, "0", visit(SCHEDULED, 0)))
                .isNull();
        assertThat(lost(NoticeKind.APPOINTMENT_BOOKED, "0", visit(CANCELLED, 1)))
                .isEqualTo("cancelled");
        assertThat(lost(NoticeKind.APPOINTMENT_BOOKED, "0", visit(COMPLETED, 0)))
                .isEqualTo("visit-over");
    }

    @Test
    void of_several_moves_only_the_last_is_told_even_one_back_to_where_it_was() {
        assertThat(lost(NoticeKind.APPOINTMENT_BOOKED, "0", visit(SCHEDULED, 2)))
                .isEqualTo("superseded");
        assertThat(lost(NoticeKind.APPOINTMENT_MOVED, "1", visit(SCHEDULED, 2))).isEqualTo("superseded");
        assertThat(lost(NoticeKind.APPOINTMENT_MOVED, "2", visit(SCHEDULED, 2))).isNull();
    }

    @Test
    void a_doctor_whose_visit_became_anothers_is_told_that_it_is_off_and_nothing_else() {
        Recipient before = Recipient.of(OTHER);
        Map<String, String> handedOn = Map.of(Relevance.VERSION, "1", Relevance.HANDED_ON, "true");

        assertThat(lost(NoticeKind.APPOINTMENT_CANCELLED, before, handedOn, visit(SCHEDULED, 1)))
                .isNull();
        assertThat(lost(NoticeKind.APPOINTMENT_BOOKED, before, Map.of(Relevance.VERSION, "1"), visit(SCHEDULED, 1)))
                .isEqualTo("superseded");
        assertThat(lost(NoticeKind.APPOINTMENT_CANCELLED, Recipient.of(IDA), handedOn, visit(SCHEDULED, 2)))
                .as("they have it back")
                .isEqualTo("superseded");
    }

    @Test
    void a_reminder_is_of_that_start_and_of_no_visit_that_has_begun() {
        Map<String, String> of = Map.of(Relevance.START, START.toString());

        assertThat(lost(NoticeKind.REMINDER, Recipient.of(ANNA), of, visit(SCHEDULED, 0)))
                .isNull();
        assertThat(lost(NoticeKind.REMINDER, Recipient.of(ANNA), of, visit(CANCELLED, 1)))
                .isEqualTo("cancelled");
        assertThat(lost(
                        NoticeKind.REMINDER,
                        Recipient.of(ANNA),
                        Map.of(Relevance.START, "2027-03-02T10:00:00Z"),
                        visit(SCHEDULED, 1)))
                .isEqualTo("superseded");
        assertThat(Relevance.lost(notice(NoticeKind.REMINDER, Recipient.of(ANNA), of), visit(SCHEDULED, 0), START))
                .contains("too-late");
    }

    @Test
    void addresses_with_more_than_an_address_in_them_are_none() {
        assertThat(Address.isSound("anna@example.org")).isTrue();
        assertThat(Address.isSound("+493012345678")).isTrue();
        assertThat(Address.isSound("anna@example.org\r\nBcc: all@example.org")).isFalse();
        assertThat(Address.isSound("anna@example.org, other@example.org")).isFalse();
        assertThat(Address.isSound("030 12345678")).isFalse();
    }

    @Test
    void of_an_address_only_so_much_is_shown_that_its_owner_knows_it() {
        assertThat(Address.hint("jane.doe@example.org")).isEqualTo("j…@e….org");
        assertThat(Address.hint("+493012345642")).isEqualTo("…42");
    }

    private static @Nullable String lost(NoticeKind kind, String version, ToldVisit visit) {
        return lost(kind, Recipient.of(ANNA), Map.of(Relevance.VERSION, version), visit);
    }

    private static @Nullable String lost(
            NoticeKind kind, Recipient recipient, Map<String, String> details, ToldVisit visit) {
        return Relevance.lost(notice(kind, recipient, details), visit, NOW).orElse(null);
    }

    private static OpenNotice notice(NoticeKind kind, Recipient recipient, Map<String, String> details) {
        return new OpenNotice(
                new NotificationId(new UUID(9, 9)),
                1,
                kind,
                Channel.EMAIL,
                recipient,
                new AppointmentId(new UUID(7, 7)),
                details,
                NOW,
                START,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private static ToldVisit visit(AppointmentStatus status, long changed) {
        TimeSlot slot = new TimeSlot(START, START.plusSeconds(1800));
        Visit visit = new Visit(
                IDA, new LocationId(new UUID(3, 1)), ZoneId.of("UTC"), "check", VisitMode.IN_PERSON, slot, slot);
        return new ToldVisit(ANNA, visit, status, changed);
    }
}
